//! A range input that is not seen, for a lever that has no slider: scripts find every lever by the same mark.

use crate::page::controls::Handle;
use crate::scenario::Lever;
use crate::units::parse_number;
use leptos::prelude::*;

#[component]
pub fn HiddenRange(lever: Lever, handle: Handle) -> impl IntoView {
    let row = lever.row();
    let on_input = move |event| {
        if let Some(value) = parse_number(&event_target_value(&event)) {
            handle.drag(value);
        }
    };
    view! {
        <input
            hidden
            type="range"
            tabindex="-1"
            aria-hidden="true"
            data-lever=row.key
            min=row.low
            max=row.high
            step=row.step
            value=handle.value_now()
            autocomplete="off"
            prop:value=move || handle.value().to_string()
            on:input=on_input
            on:change=move |_| handle.commit()
        />
    }
}
