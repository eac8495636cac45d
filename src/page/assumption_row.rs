//! One assumption: name and sentence, minus, slider, plus, number box, the way back, and what is known of it.

use super::assumption_about::AssumptionAbout;
use super::assumption_handle::Assumption;
use super::assumption_panel::AssumptionPanel;
use super::controls::{Handle, NumberBox, Problem, Slider, Step};
use super::served_only::served_attribute;
use crate::decimal::number_text;
use crate::session::change::Change;
use crate::words::assumptions::{position, says, served_words, value as in_words};
use leptos::html;
use leptos::prelude::*;

#[component]
pub fn AssumptionRow(panel: AssumptionPanel, index: usize) -> impl IntoView {
    let handle = Handle::of_assumption(panel, index);
    let row = handle.setting.row();
    let slider = NodeRef::<html::Input>::new();
    let words =
        Memo::new(move |_| handle.off.get().unwrap_or_else(|| panel.scenario.with(|scenario| says(scenario, index))));
    let on_reset = move |_| {
        handle.ask(Change::ResetAssumptions(vec![index]));
        // The button goes away.
        if let Some(slider) = slider.get_untracked() {
            let _ = slider.focus();
        }
    };
    view! {
        <div
            class="lever assume__row"
            class:is-off=move || handle.is_off()
            class:is-moved=move || panel.is_moved(index)
            class:is-bad=move || handle.is_bad()
            data-assumption=index
            data-name=row.name
            data-find=served_attribute(move || served_words(index))
            hidden=move || !panel.is_found.with(|rows| rows[index])
            node_ref=panel.row(index)
            on:focusout=move |_| panel.arrange_after()
            on:pointerleave=move |_| panel.arrange_after()
        >
            <div class="assume__what">
                <label class="lever__label" for=handle.setting.key()>{row.label}</label>
                " "
                <output class="lever__says" aria-live="off" for=handle.setting.key()>{words}</output>
            </div>
            <Controls handle panel node=slider/>
            <Problem handle/>
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
fn Controls(handle: Handle<Assumption>, panel: AssumptionPanel, node: NodeRef<html::Input>) -> impl IntoView {
    let index = handle.setting.index;
    let row = handle.setting.row();
    // No style is served: the strict policy forbids it.
    let at = move |value: f64| panel.is_hydrated.get().then(|| number_text(position(index, value)));
    view! {
        <div class="lever__ctl">
            <Step handle by=-1 attr:data-by="-1"/>
            <span class="track" style:--b=move || at(row.value)>
                // No steps of its own, because the standard value lies between two of them.
                <Slider
                    handle
                    node
                    attr:id=handle.setting.key()
                    attr:step="any"
                    attr:aria-valuetext=move || in_words(index, handle.value())
                    style:--v=move || at(handle.value())
                />
            </span>
            <Step handle by=1 attr:data-by="1"/>
            <span class="numbox">
                <NumberBox handle label=format!("{}, number", row.label)/>
                {(!row.unit.is_empty()).then(|| view! { <span>{row.unit}</span> })}
            </span>
        </div>
    }
}
