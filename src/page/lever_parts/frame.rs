//! The frame of every lever: it says how the lever stands, for the style sheet. Who has more to say of a lever adds it to the element.

use super::handle::Handle;
use leptos::prelude::*;

#[component]
pub fn Frame<C>(handle: Handle, children: TypedChildren<C>) -> impl IntoView
where
    C: IntoView,
{
    view! {
        <div
            class="lever"
            data-key=handle.setting.row().key
            class:is-moved=move || handle.is_moved()
            class:is-off=move || handle.is_off()
            class:is-bad=move || handle.is_bad()
        >
            {children.into_inner()()}
        </div>
    }
}
