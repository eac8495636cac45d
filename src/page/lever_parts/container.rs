//! The container of a lever: it says how the lever stands, for the style sheet. Who has more to say of a lever adds it to
//! the element.

use super::control::is_moved;
use crate::page::controls::Control;
use crate::scenario::Lever;
use leptos::prelude::*;

#[component]
pub fn LeverContainer<V>(lever: Lever, control: Control, inside: V) -> impl IntoView
where
    V: IntoView,
{
    view! {
        <div
            class="lever"
            data-key=lever.row().key
            class:is-moved=move || is_moved(control.state, lever)
            class:is-off=move || control.is_off()
            class:is-bad=move || control.is_bad()
        >
            {inside}
        </div>
    }
}
