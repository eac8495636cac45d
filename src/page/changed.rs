//! The line that says what the last move has changed, with a way to see it again.

use super::travel::Travel;
use super::use_state;
use crate::session::change::Change;
use leptos::prelude::*;

#[component]
pub fn Changed(class: &'static str) -> impl IntoView {
    let state = use_state();
    let is_nothing = Memo::new(move |_| state.changed.with(String::is_empty));
    view! {
        <p class=format!("changed {class}") data-changed data-empty=is_nothing>
            <span>{state.changed}</span>
            " "
            <button
                class="act"
                type="button"
                data-action="replay"
                disabled=move || is_nothing.get() || state.is_held.get()
                on:click=move |_| state.ask(Change::Replay)
            >
                "Replay"
            </button>
            " "
            <Travel n_steps=-1 label="Undo" attr:class="act only-phone"/>
        </p>
    }
}
