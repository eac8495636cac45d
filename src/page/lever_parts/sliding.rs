//! A lever with a slider: name and sentence, and under them the row of controls: minus, slider, plus and number box.

use super::card::{About, AboutButton};
use super::handle::Handle;
use super::number_box::{NumberBox, Problem, Step};
use super::range::Range;
use crate::view::lever_words::says;
use crate::view::number_box::unit;
use leptos::html;
use leptos::prelude::*;

/// `about` is there for a lever that has a card.
#[component]
pub fn Sliding(handle: Handle, slider: NodeRef<html::Input>, #[prop(optional)] about: Option<About>) -> impl IntoView {
    let Handle { lever, value, off, state, .. } = handle;
    let words = Memo::new(move |_| {
        value.track();
        lever.folded().for_each(|folded| state.lever(folded).track());
        off.get().unwrap_or_else(|| state.scenario.with_untracked(|scenario| says(scenario, lever)))
    });
    let in_unit = Some(unit(lever)).filter(|unit| !unit.is_empty()).map(|unit| format!(" in {unit}"));
    let label = format!("{}, number{}", lever.name(), in_unit.unwrap_or_default());
    view! {
        <div class="lever__head">
            <div class="lever__top">
                <label class="lever__label" for=lever.row().key>{lever.row().short}</label>
                {about.map(|about| view! { <AboutButton lever about/> })}
            </div>
            <output class="lever__says" aria-live="off" for=lever.row().key translate="no">{words}</output>
            <Problem handle/>
        </div>
        <div class="lever__ctl">
            <Step handle by=-1/>
            <Range handle words node=slider/>
            <Step handle by=1/>
            <NumberBox handle label/>
        </div>
    }
}
