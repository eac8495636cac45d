//! The number box of a lever with minus and plus, and the sentence about an entry that cannot be read.

use super::handle::Handle;
use crate::browser::events::is_with_modifier;
use crate::page::hydrated::show_in;
use crate::page::icon::{Icon, MINUS, PLUS};
use crate::view::number_box::{is_none, read, shown, unit};
use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// Minus (-1) or plus (1).
#[component]
pub fn Step(handle: Handle, by: i32) -> impl IntoView {
    let Handle { lever, value, .. } = handle;
    let row = lever.row();
    let (word, path, sign) = if by < 0 { ("Less", MINUS, '-') } else { ("More", PLUS, '+') };
    let is_at_end = move || if by < 0 { value.get() <= row.low } else { value.get() >= row.high };
    view! {
        <button
            class="step"
            type="button"
            data-step=format!("{}{sign}", row.key)
            aria-label=format!("{word}: {}", lever.name())
            disabled=move || is_at_end() || handle.is_off()
            on:click=move |_| handle.step(f64::from(by))
        >
            <Icon path/>
        </button>
    }
}

/// `label` names the box for those who do not see what it belongs to.
#[component]
pub fn NumberBox(
    handle: Handle,
    label: String,
    #[prop(default = "decimal")] mode: &'static str,
    #[prop(optional)] id: Option<String>,
) -> impl IntoView {
    let Handle { lever, value, .. } = handle;
    let key = lever.row().key;
    let text = move || shown(lever, value.get());
    let node = NodeRef::<html::Input>::new();
    show_in(node, text, move || handle.is_bad());
    let unit = Some(unit(lever)).filter(|unit| !unit.is_empty());
    view! {
        <span class="numbox">
            <input
                type="text"
                inputmode=mode
                autocomplete="off"
                id=id
                data-number=key
                aria-label=label
                aria-invalid=move || handle.is_bad().then_some("true")
                aria-describedby=move || handle.is_bad().then(|| problem_id(handle))
                value=shown(lever, value.get_untracked())
                node_ref=node
                disabled=move || handle.is_off()
                on:change=move |event| enter(handle, &event_target(&event))
                on:keydown=move |event| on_key(handle, &event)
            />
            <span class:is-none=move || is_none(&text())>{unit}</span>
        </span>
    }
}

/// What is wrong with the last entry.
#[component]
pub fn Problem(handle: Handle) -> impl IntoView {
    view! {
        <span class="err" id=problem_id(handle) translate="no" hidden=move || !handle.is_bad()>{handle.problem}</span>
    }
}

fn problem_id(handle: Handle) -> String {
    format!("{}-problem", handle.lever.row().key)
}

/// Reads what was typed. The same number in other words is written back as the page writes it.
fn enter(handle: Handle, input: &HtmlInputElement) {
    match read(handle.lever, &input.value(), handle.value.get_untracked()) {
        Ok(value) => {
            input.set_value(&shown(handle.lever, value));
            handle.set(value);
        }
        Err(sentence) => handle.reject(sentence),
    }
}

fn on_key(handle: Handle, event: &KeyboardEvent) {
    let n_steps = match event.key().as_str() {
        _ if is_with_modifier(event) => return,
        "ArrowUp" => 1.0,
        "ArrowDown" => -1.0,
        _ => return,
    };
    event.prevent_default();
    handle.step(n_steps);
}
