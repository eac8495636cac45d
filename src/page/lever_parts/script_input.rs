//! The input by which scripts read and set a lever that has no slider. Every lever has one input with `data-lever`, in the model's own
//! unit; where the reader has a number box or options in its place, that input is hidden.

use crate::decimal::{number_text, parse_number};
use crate::page::controls::Control;
use crate::page::served_only::served_attribute;
use crate::scenario::Lever;
use leptos::prelude::*;

#[component]
pub fn ScriptInput(lever: Lever, control: Control) -> impl IntoView {
    let row = lever.row();
    let on_input = move |event| {
        if let Some(value) = parse_number(&event_target_value(&event)) {
            control.drag(value);
        }
    };
    view! {
        <input
            hidden
            type="range"
            tabindex="-1"
            aria-hidden="true"
            data-lever=row.key
            min=served_attribute(move || number_text(row.low))
            max=served_attribute(move || number_text(row.high))
            step=served_attribute(move || number_text(row.step))
            value=served_attribute(move || number_text(control.value_now()))
            autocomplete="off"
            prop:value=move || number_text(control.value())
            on:input=on_input
            on:change=move |_| control.commit()
        />
    }
}
