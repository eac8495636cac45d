//! The number box, and the sentence about an entry that cannot be read or could be read in two ways.

use super::control::Control;
use crate::decimal::number_text;
use crate::page::hydrated::show_in;
use crate::words::entry::keyboard;
use crate::words::number_box::is_none;
use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;

/// The box with its unit. `label` names it for those who do not see what it belongs to; `id` is for a label that they see.
#[component]
pub fn NumberBox(control: Control, label: String, id: Option<String>) -> impl IntoView {
    let setting = control.setting();
    let node = NodeRef::<html::Input>::new();
    show_in(node, move || control.shown(control.value()), move || control.keeps_entry());
    // As a spin button it tells its value and its ends itself.
    let is_spin_button = setting.is_spin_button();
    let end = |end: f64| is_spin_button.then(|| number_text(end));
    let (low, high) = setting.ends();
    let unit = Some(setting.unit_shown()).filter(|unit| !unit.is_empty());
    // Levers alone can stand at none, which is a word and takes no unit.
    let has_none = setting.lever_key().is_some();
    let unit = unit.map(|unit| {
        if has_none {
            let is_word = move || is_none(&control.shown(control.value()));
            Either::Left(view! { <span class:is-none=is_word>{unit}</span> })
        } else {
            Either::Right(view! { <span>{unit}</span> })
        }
    });
    view! {
        <span class="numbox">
            <input
                type="text"
                inputmode=keyboard(setting.unit(), low)
                autocomplete="off"
                aria-label=label
                aria-invalid=move || control.is_bad().then_some("true")
                aria-describedby=move || (!control.is_silent()).then(|| control.setting().problem_id())
                value=control.shown(control.value_now())
                node_ref=node
                disabled=move || control.is_off()
                on:change=move |event| control.enter(&event_target(&event))
                on:blur=move |event| {
                    control.release();
                    control.enter(&event_target(&event));
                }
                on:keydown=move |event| control.on_box_key(&event, &event_target(&event))
                on:keyup=move |_| control.release()
                id=id
                data-number=setting.lever_key()
                role=is_spin_button.then_some("spinbutton")
                aria-valuemin=end(low)
                aria-valuemax=end(high)
                aria-valuenow=is_spin_button.then_some(move || control.shown(control.value()))
            />
            {unit}
        </span>
    }
}

/// What is wrong with the last entry, or how it was understood.
#[component]
pub fn Problem(control: Control) -> impl IntoView {
    view! {
        <span class="err" id=control.setting().problem_id() hidden=move || control.is_silent()>
            {move || control.says()}
        </span>
    }
}
