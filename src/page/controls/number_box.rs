//! The number box, and the sentence about an entry that was not beyond doubt.

use super::handle::{Handle, Setting};
use crate::page::hydrated::show_in;
use leptos::html;
use leptos::prelude::*;

/// The box alone, without its unit. `label` names it for those who do not see what it belongs to.
#[component]
pub fn NumberBox<S: Setting>(
    handle: Handle<S>,
    label: String,
    #[prop(default = "decimal")] mode: &'static str,
) -> impl IntoView {
    let setting = handle.setting;
    let node = NodeRef::<html::Input>::new();
    show_in(node, move || setting.shown(handle.value()), move || handle.is_bad());
    view! {
        <input
            type="text"
            inputmode=mode
            autocomplete="off"
            aria-label=label
            aria-invalid=move || handle.is_bad().then_some("true")
            aria-describedby=move || handle.is_said().then(|| setting.problem_id())
            value=setting.shown(handle.value_now())
            node_ref=node
            disabled=move || handle.is_off()
            on:change=move |event| handle.enter(&event_target(&event))
            on:keydown=move |event| handle.on_key(&event, false)
        />
    }
}

/// What is to be said of the last entry.
#[component]
pub fn Problem<S: Setting>(handle: Handle<S>) -> impl IntoView {
    view! {
        <span class="err" id=handle.setting.problem_id() hidden=move || !handle.is_said()>
            {handle.said}
        </span>
    }
}
