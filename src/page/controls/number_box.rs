//! The number box, and the sentence about an entry that cannot be read or could be read in two ways.

use super::handle::Handle;
use crate::decimal::number_text;
use crate::page::hydrated::show_in;
use crate::words::entry::keyboard;
use crate::words::number_box::is_none;
use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;

/// The box with its unit. `label` names it for those who do not see what it belongs to; `id` is for a label that they see.
#[component]
pub fn NumberBox(handle: Handle, label: String, id: Option<String>) -> impl IntoView {
    let setting = handle.setting();
    let node = NodeRef::<html::Input>::new();
    show_in(node, move || handle.shown(handle.value()), move || handle.keeps_entry());
    // As a spin button it tells its value and its ends itself.
    let is_spin_button = setting.is_spin_button();
    let end = |end: f64| is_spin_button.then(|| number_text(end));
    let (low, high) = setting.ends();
    let unit = Some(setting.unit_shown()).filter(|unit| !unit.is_empty());
    // Levers alone can stand at none, which is a word and takes no unit.
    let has_none = setting.lever_key().is_some();
    let unit = unit.map(|unit| {
        if has_none {
            let is_word = move || is_none(&handle.shown(handle.value()));
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
                aria-invalid=move || handle.is_bad().then_some("true")
                aria-describedby=move || (!handle.is_silent()).then(|| handle.setting().problem_id())
                value=handle.shown(handle.value_now())
                node_ref=node
                disabled=move || handle.is_off()
                on:change=move |event| handle.enter(&event_target(&event))
                on:blur=move |event| {
                    handle.release();
                    handle.enter(&event_target(&event));
                }
                on:keydown=move |event| handle.on_box_key(&event, &event_target(&event))
                on:keyup=move |_| handle.release()
                id=id
                data-number=setting.lever_key()
                role=is_spin_button.then_some("spinbutton")
                aria-valuemin=end(low)
                aria-valuemax=end(high)
                aria-valuenow=is_spin_button.then_some(move || handle.shown(handle.value()))
            />
            {unit}
        </span>
    }
}

/// What is wrong with the last entry, or how it was understood.
#[component]
pub fn Problem(handle: Handle) -> impl IntoView {
    view! {
        <span class="err" id=handle.setting().problem_id() hidden=move || handle.is_silent()>
            {move || handle.says()}
        </span>
    }
}
