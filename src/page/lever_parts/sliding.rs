//! A lever with a slider: name and sentence, and under them the row of controls: minus, slider, plus and number box.

use super::card::{About, AboutButton};
use super::control::is_moved;
use crate::decimal::number_text;
use crate::page::controls::{Control, ControlRow, Problem, SliderTrack};
use crate::scenario::Lever;
use crate::words::board::position;
use crate::words::lever_words::says;
use leptos::html;
use leptos::prelude::*;

/// `about` is there for a lever that has a card.
#[component]
pub fn Sliding(
    lever: Lever,
    control: Control,
    slider: NodeRef<html::Input>,
    #[prop(optional)] about: Option<About>,
) -> impl IntoView {
    let Control { off, state, .. } = control;
    let row = lever.row();
    let words = Memo::new(move |_| {
        state.lever(lever).track();
        lever.folded().for_each(|folded| state.lever(folded).track());
        off.get().unwrap_or_else(|| state.scenario.with_untracked(|scenario| says(scenario, lever)))
    });
    let in_unit = Some(row.unit.in_box().row().short).filter(|unit| !unit.is_empty()).map(|unit| format!(" in {unit}"));
    let label = format!("{}, number{}", lever.name(), in_unit.unwrap_or_default());
    // The fill begins with the program; until then the style sheet knows where the baseline is.
    let fill = move || (state.is_live.get() && is_moved(state, lever)).then(|| position(lever, control.value()));
    let track = SliderTrack { node: slider, step: number_text(row.step), words, fill: Signal::derive(fill) };
    view! {
        <div class="lever__head">
            <div class="lever__top">
                <label class="lever__label" for=row.key>{row.short}</label>
                {about.map(|about| view! { <AboutButton lever about/> })}
            </div>
            <output class="lever__says" aria-live="off" for=row.key>{words}</output>
            <Problem control/>
        </div>
        <div class="lever__ctl"><ControlRow control label track/></div>
    }
}
