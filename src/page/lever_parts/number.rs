//! Number box, minus and plus of a lever, with its unit and the marks that scripts find them by.

use super::handle::Handle;
use crate::page::controls::{NumberBox, Step};
use crate::words::number_box::{is_none, shown, unit};
use leptos::prelude::*;

/// `label` names the box for those who do not see what it belongs to.
#[component]
pub fn LeverNumber(handle: Handle, label: String, #[prop(optional)] id: Option<String>) -> impl IntoView {
    let lever = handle.setting;
    let unit = Some(unit(lever)).filter(|unit| !unit.is_empty());
    view! {
        <span class="numbox">
            <NumberBox handle label attr:id=id attr:data-number=lever.row().key/>
            <span class:is-none=move || is_none(&shown(lever, handle.value()))>{unit}</span>
        </span>
    }
}

/// Minus (-1) or plus (1), marked for scripts.
#[component]
pub fn LeverStep(handle: Handle, by: i32) -> impl IntoView {
    let sign = if by < 0 { '-' } else { '+' };
    view! { <Step handle by attr:data-step=format!("{}{sign}", handle.setting.row().key)/> }
}
