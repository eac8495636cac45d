//! What folds under a lever: first whom it hits, then dates and spans as boxes in a row, then what has a slider.

use super::choice::ChoiceLever;
use super::handle::Handle;
use super::number_box::{NumberBox, Problem, Step};
use super::range::HiddenRange;
use super::sliding::Sliding;
use crate::page::use_state;
use crate::scenario::Lever;
use crate::view::board::{baseline_mark, is_box};
use crate::view::lever_words::fold_line;
use leptos::prelude::*;

#[component]
pub fn Timing(lever: Lever) -> impl IntoView {
    let state = use_state();
    let line = Memo::new(move |_| {
        lever.folded().for_each(|folded| state.lever(folded).track());
        state.scenario.with_untracked(|scenario| format!(": {}", fold_line(scenario, lever)))
    });
    let is_choice = |lever: &Lever| lever.row().kind == "choice";
    let choices = lever.folded().filter(is_choice).map(|lever| view! { <ChoiceLever lever/> }).collect_view();
    let boxes: Vec<_> =
        lever.folded().filter(|lever| is_box(*lever)).map(|lever| view! { <BoxLever lever/> }).collect();
    let boxes = (!boxes.is_empty()).then(|| view! { <div class="boxes">{boxes}</div> });
    let has_slider = |lever: &Lever| lever.row().kind != "choice" && !is_box(*lever);
    let sliders = lever.folded().filter(has_slider).map(|lever| view! { <SliderLever lever/> }).collect_view();
    view! {
        <details class="fold" data-fold=lever.row().key>
            <summary><span title=line>"Timing"<span translate="no">{line}</span></span></summary>
            <div class="timing-levers">{choices}{boxes}{sliders}</div>
        </details>
    }
}

/// A date or a span of years: a number box with minus and plus and no slider.
#[component]
fn BoxLever(lever: Lever) -> impl IntoView {
    let handle = Handle::new(lever);
    let row = lever.row();
    let id = format!("{}-box", row.key);
    let mode = if row.unit == "year" { "text" } else { "decimal" };
    view! {
        <div
            class="lever lever--box"
            data-key=row.key
            class:is-moved=move || handle.is_moved()
            class:is-bad=move || handle.is_bad()
        >
            <label class="lever__label" for=id.clone()>{row.short}</label>
            <div class="lever__ctl">
                <Step handle by=-1/>
                <NumberBox handle label=lever.name() mode id/>
                <Step handle by=1/>
            </div>
            <Problem handle/>
            <HiddenRange handle/>
        </div>
    }
}

/// A lever with a slider that has neither card nor foot.
#[component]
fn SliderLever(lever: Lever) -> impl IntoView {
    let handle = Handle::new(lever);
    let row = lever.row();
    view! {
        <div
            class="lever"
            data-key=row.key
            data-at=baseline_mark(lever)
            class:is-moved=move || handle.is_moved()
            class:is-off=move || handle.is_off()
            class:is-bad=move || handle.is_bad()
        >
            <Sliding handle slider=NodeRef::new()/>
        </div>
    }
}
