//! What folds under a lever: first whom it hits, then dates and spans as boxes in a row, then what has a slider.

use super::choice::ChoiceLever;
use super::container::LeverContainer;
use super::control::{lever_control, watch_other_end};
use super::script_input::ScriptInput;
use super::sliding::Sliding;
use crate::page::controls::{ControlRow, Problem};
use crate::page::use_state;
use crate::scenario::Lever;
use crate::tables::kinds::LeverKind;
use crate::words::board::{baseline_mark, has_slider, is_box};
use crate::words::lever_words::fold_line;
use leptos::prelude::*;

#[component]
pub fn Timing(lever: Lever) -> impl IntoView {
    let state = use_state();
    let line = Memo::new(move |_| {
        lever.folded().for_each(|folded| state.lever(folded).track());
        state.scenario.with_untracked(|scenario| format!(": {}", fold_line(scenario, lever)))
    });
    let is_choice = |lever: &Lever| lever.row().kind == LeverKind::Choice;
    let choices = lever.folded().filter(is_choice).map(|lever| view! { <ChoiceLever lever/> }).collect_view();
    let boxes: Vec<_> =
        lever.folded().filter(|lever| is_box(*lever)).map(|lever| view! { <BoxLever lever/> }).collect();
    let boxes = (!boxes.is_empty()).then(|| view! { <div class="boxes">{boxes}</div> });
    let sliders =
        lever.folded().filter(|lever| has_slider(*lever)).map(|lever| view! { <SliderLever lever/> }).collect_view();
    view! {
        <details class="fold" data-fold=lever.row().key>
            <summary><span title=line>"Timing"<span>{line}</span></span></summary>
            <div class="timing-levers">{choices}{boxes}{sliders}</div>
        </details>
    }
}

/// A date or a span of years: a number box with minus and plus and no slider.
#[component]
fn BoxLever(lever: Lever) -> impl IntoView {
    let control = lever_control(lever);
    watch_other_end(lever, control);
    let row = lever.row();
    let id = format!("{}-box", row.key);
    let inside = view! {
        <label class="lever__label" for=id.clone()>{row.short}</label>
        <div class="lever__ctl"><ControlRow control label=lever.name() box_id=id/></div>
        <Problem control/>
        <ScriptInput lever control/>
    };
    view! { <LeverContainer lever control inside class:lever--box=true/> }
}

/// A lever with a slider that has neither card nor foot.
#[component]
fn SliderLever(lever: Lever) -> impl IntoView {
    let control = lever_control(lever);
    let inside = view! { <Sliding lever control slider=NodeRef::new()/> };
    view! { <LeverContainer lever control inside attr:data-at=baseline_mark(lever)/> }
}
