//! The number box, and the sentence about an entry that cannot be read or could be read in two ways.

use super::handle::{Handle, Setting};
use crate::page::hydrated::show_in;
use leptos::html;
use leptos::prelude::*;

/// The box alone, without its unit. `label` names it for those who do not see what it belongs to.
#[component]
pub fn NumberBox<S: Setting>(handle: Handle<S>, label: String) -> impl IntoView {
    let setting = handle.setting;
    let node = NodeRef::<html::Input>::new();
    show_in(node, move || setting.shown(handle.value()), move || handle.keeps_entry());
    view! {
        <input
            type="text"
            inputmode=setting.keyboard()
            autocomplete="off"
            aria-label=label
            aria-invalid=move || handle.is_bad().then_some("true")
            aria-describedby=move || (!handle.is_silent()).then(|| setting.problem_id())
            value=setting.shown(handle.value_now())
            node_ref=node
            disabled=move || handle.is_off()
            on:change=move |event| handle.enter(&event_target(&event))
            on:blur=move |event| handle.enter(&event_target(&event))
            on:keydown=move |event| handle.on_box_key(&event, &event_target(&event))
        />
    }
}

/// What is wrong with the last entry, or how it was understood.
#[component]
pub fn Problem<S: Setting>(handle: Handle<S>) -> impl IntoView {
    view! {
        <span class="err" id=handle.setting.problem_id() hidden=move || handle.is_silent()>
            {move || handle.says()}
        </span>
    }
}
