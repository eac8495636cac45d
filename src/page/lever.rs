//! A lever that stands by itself: name, sentence and controls, and a foot with the way back and what folds under it.

use super::icon::Info;
use super::lever_parts::{Card, Handle, Sliding, Timing, is_touched};
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
    let about = NodeRef::<html::Button>::new();
    let has_card = RwSignal::new(false);
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && has_card.get_untracked() {
            has_card.set(false);
            if let Some(about) = about.get_untracked() {
                let _ = about.focus();
            }
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
            <div class="lever__top">
                <label class="lever__label" for=row.key>{row.short}</label>
                <button
                    class="info"
                    type="button"
                    data-about=row.key
                    aria-expanded=move || if has_card.get() { "true" } else { "false" }
                    aria-label=format!("About: {}", lever.name())
                    node_ref=about
                    on:click=move |_| has_card.update(|has_card| *has_card = !*has_card)
                >
                    <Info/>
                </button>
            </div>
            <Sliding handle slider/>
            <Foot handle slider/>
            {move || has_card.get().then(|| view! { <Card lever/> })}
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
