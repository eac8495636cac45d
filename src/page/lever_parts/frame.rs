//! The frame of a lever with a number: it says how the lever stands, for the style sheet. Who has more to say of a lever adds it to the element.

use super::handle::Handle;
use leptos::prelude::*;

#[component]
pub fn Frame<V>(handle: Handle, inside: V) -> impl IntoView
where
    V: IntoView,
{
    view! {
        <div
            class="lever"
            data-key=handle.setting.row().key
            class:is-moved=move || handle.is_moved()
            class:is-off=move || handle.is_off()
            class:is-bad=move || handle.is_bad()
        >
            {inside}
        </div>
    }
}
