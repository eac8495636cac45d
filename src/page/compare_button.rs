//! The button that turns the comparison on and off.

use super::use_state;
use crate::session::change::Change;
use leptos::html;
use leptos::prelude::*;

#[component]
pub fn CompareButton(class: &'static str, #[prop(optional)] button: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    view! {
        <button
            class=class
            type="button"
            data-action="compare"
            aria-pressed=move || if state.is_comparing() { "true" } else { "false" }
            node_ref=button
            on:click=move |_| state.ask(Change::Compare(!state.view.with_untracked(|view| view.is_comparing)))
        >
            "Compare"
        </button>
    }
}
