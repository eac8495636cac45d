//! The sentence of a lever and the row of controls under it: minus, slider, plus and number box.

use super::handle::Handle;
use super::number_box::{NumberBox, Problem, Step};
use super::range::Range;
use crate::view::lever_words::says;
use crate::view::number_box::unit;
use leptos::html;
use leptos::prelude::*;

#[component]
pub fn Sliding(handle: Handle, slider: NodeRef<html::Input>) -> impl IntoView {
    let Handle { lever, value, off, state, .. } = handle;
    let words = Memo::new(move |_| {
        value.track();
        lever.folded().for_each(|folded| state.lever(folded).track());
        off.get().unwrap_or_else(|| state.scenario.with_untracked(|scenario| says(scenario, lever)))
    });
    let in_unit = Some(unit(lever)).filter(|unit| !unit.is_empty()).map(|unit| format!(" in {unit}"));
    let label = format!("{}, number{}", lever.name(), in_unit.unwrap_or_default());
    view! {
        <output class="lever__says" aria-live="off" for=lever.row().key translate="no">{words}</output>
        <div class="lever__ctl">
            <Step handle by=-1/>
            <Range handle words node=slider/>
            <Step handle by=1/>
            <NumberBox handle label/>
        </div>
        <Problem handle/>
    }
}
