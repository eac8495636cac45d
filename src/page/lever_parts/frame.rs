//! The frame of a lever with a number: it says how the lever stands, for the style sheet. Who has more to say of a lever adds it to the element.

use super::handle::is_moved;
use crate::page::controls::Handle;
use crate::scenario::Lever;
use leptos::prelude::*;

#[component]
pub fn Frame<V>(lever: Lever, handle: Handle, inside: V) -> impl IntoView
where
    V: IntoView,
{
    view! {
        <div
            class="lever"
            data-key=lever.row().key
            class:is-moved=move || is_moved(handle.state, lever)
            class:is-off=move || handle.is_off()
            class:is-bad=move || handle.is_bad()
        >
            {inside}
        </div>
    }
}
