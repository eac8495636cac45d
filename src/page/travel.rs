//! Undo and redo. Where there is no step left a button stays and does nothing: `disabled` would take the focus from it.

use super::use_state;
use crate::session::change::Change;
use leptos::prelude::*;

/// A button that goes one step back (-1) or forward (1).
#[component]
pub fn Travel<L>(n_steps: isize, label: L) -> impl IntoView
where
    L: IntoView,
{
    let state = use_state();
    let (action, is_possible) = if n_steps < 0 { ("undo", state.can_undo) } else { ("redo", state.can_redo) };
    view! {
        <button
            type="button"
            data-action=action
            aria-disabled=move || (!is_possible.get()).then_some("true")
            on:click=move |_| state.ask(Change::Travel(n_steps))
        >
            {label}
        </button>
    }
}
