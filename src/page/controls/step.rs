//! Minus and plus. At the end of the way a button stays where the keyboard has it: `disabled` would take the focus from it.

use super::control::Control;
use crate::page::icon::{Icon, MINUS, PLUS};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

/// Minus (-1) or plus (1).
#[component]
pub fn Step(control: Control, by: i32) -> impl IntoView {
    let setting = control.setting();
    let (what, path) = if by < 0 { ("Less", MINUS) } else { ("More", PLUS) };
    let (low, high) = setting.ends();
    let end = if by < 0 { low } else { high };
    let is_idle = move || control.value() == end || control.is_off();
    let (mark, name) = setting.step_mark(by);
    view! {
        <button
            class="step"
            type="button"
            aria-label=setting.label(what)
            aria-disabled=move || is_idle().then_some("true")
            tabindex=setting.is_spin_button().then_some("-1")
            {..custom_attribute(mark, name)}
            on:click=move |_| {
                if !untrack(is_idle) {
                    control.step(f64::from(by));
                }
            }
        >
            <Icon path/>
        </button>
    }
}
