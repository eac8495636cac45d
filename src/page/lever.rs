//! A lever that stands by itself: name, sentence and controls, and a foot with the way back and what folds under it.

use super::lever_parts::{About, Card, Handle, Sliding, Timing, is_touched};
use crate::scenario::Lever;
use crate::view::board::{Group, baseline_mark, matches};
use crate::view::lever_words::value;
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

#[component]
pub fn BoardLever(lever: Lever, group: &'static Group) -> impl IntoView {
    let handle = Handle::new(lever);
    let state = handle.state;
    let row = lever.row();
    let slider = NodeRef::<html::Input>::new();
    let about = About::default();
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            about.close();
        }
    };
    view! {
        <div
            class="lever"
            data-key=row.key
            data-at=baseline_mark(lever)
            class:is-moved=move || handle.is_moved()
            class:is-touched=move || is_touched(state, lever)
            class:is-off=move || handle.is_off()
            class:is-bad=move || handle.is_bad()
            hidden=move || !state.search.with(|search| matches(group, lever, search))
            on:keydown=on_key
        >
            <Sliding handle slider about/>
            <Foot handle slider/>
            {move || about.is_open.get().then(|| view! { <Card lever/> })}
        </div>
    }
}

/// The lever as it is today, the way back to it, and what folds under the lever.
#[component]
fn Foot(handle: Handle, slider: NodeRef<html::Input>) -> impl IntoView {
    let lever = handle.lever;
    let row = lever.row();
    let reset = move |_| {
        handle.reset();
        // The button goes with what it has reset.
        if let Some(slider) = slider.get_untracked() {
            let _ = slider.focus();
        }
    };
    let has_fold = lever.folded().next().is_some();
    view! {
        <div class="lever__foot">
            <span class="lever__rest" translate="no">{format!("Today’s path: {}", value(lever, row.neutral))}</span>
            <button
                class="act"
                type="button"
                data-reset=row.key
                aria-label=format!("Reset: {}", lever.name())
                on:click=reset
            >
                "Reset"
            </button>
            {has_fold.then(|| view! { <Timing lever/> })}
        </div>
    }
}
