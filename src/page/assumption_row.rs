//! One assumption: name and sentence, minus, slider, plus, number box, the way back, and what is known of it.

use super::assumption_about::AssumptionAbout;
use super::assumption_control::assumption_control;
use super::assumption_panel::AssumptionPanel;
use super::controls::{Control, ControlRow, Problem, SliderTrack};
use super::focus::focus_on;
use super::served_only::served_attribute;
use crate::decimal::number_text;
use crate::session::change::Change;
use crate::tables::ASSUMPTIONS;
use crate::words::assumptions::{position, says, served_words, value as in_words};
use leptos::html;
use leptos::prelude::*;

#[component]
pub fn AssumptionRow(panel: AssumptionPanel, index: usize) -> impl IntoView {
    let control = assumption_control(panel, index);
    let (row, key) = (&ASSUMPTIONS[index], control.setting().key());
    let slider = NodeRef::<html::Input>::new();
    let words = Memo::new(move |_| panel.scenario.with(|scenario| says(scenario, index)));
    let on_reset = move |_| {
        control.ask(Change::ResetAssumptions(vec![index]));
        // The button goes away.
        focus_on(slider);
    };
    view! {
        <div
            class="lever assume__row"
            class:is-off=move || control.is_off()
            class:is-moved=move || panel.is_moved(index)
            class:is-bad=move || control.is_bad()
            data-assumption=index
            data-name=row.name
            data-find=served_attribute(move || served_words(index))
            hidden=move || !panel.is_found.with(|rows| rows[index])
            node_ref=panel.rows.row(index)
            on:focusout=move |_| panel.rows.arrange_after()
            on:pointerleave=move |_| panel.rows.arrange_after()
        >
            <div class="assume__what">
                <label class="lever__label" for=key.clone()>{row.label}</label>
                " "
                <output class="lever__says" aria-live="off" for=key>{words}</output>
            </div>
            <Controls control panel index node=slider/>
            <Problem control/>
            <p class="assume__undo" hidden=move || !panel.is_moved(index)>
                <button class="act" type="button" data-undo on:click=on_reset>
                    "Reset"
                    <span class="sr">{format!(": {}", row.label)}</span>
                </button>
            </p>
            <AssumptionAbout index/>
        </div>
    }
}

#[component]
fn Controls(control: Control, panel: AssumptionPanel, index: usize, node: NodeRef<html::Input>) -> impl IntoView {
    let row = &ASSUMPTIONS[index];
    let at = move |value: f64| panel.rows.is_hydrated.get().then(|| position(index, value));
    let track = SliderTrack {
        node,
        // No steps of its own, because the standard value lies between two of them.
        step: "any".to_string(),
        words: Memo::new(move |_| in_words(index, control.value())),
        fill: Signal::derive(move || at(control.value())),
    };
    view! {
        <div class="lever__ctl" style:--b=move || at(row.value).map(number_text)>
            <ControlRow control label=format!("{}, number", row.label) track/>
        </div>
    }
}
