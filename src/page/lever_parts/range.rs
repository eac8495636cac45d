//! The slider of a lever, and the hidden one of a lever that has none to be seen: scripts find every lever by the same mark.

use super::gesture::{Asked, Gesture};
use super::handle::Handle;
use crate::browser::events::is_with_modifier;
use crate::units::parse_number;
use crate::view::board::position;
use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent, PointerEvent};

/// Steps of a slider that the page keys move it by.
const PAGE: f64 = 10.0;

/// `words` is what the lever does at its value.
#[component]
pub fn Range(handle: Handle, words: Memo<String>, node: NodeRef<html::Input>) -> impl IntoView {
    let Handle { lever, value, .. } = handle;
    let row = lever.row();
    let gesture = Gesture::new(node);
    let ask = move |asked| match (asked, node.get_untracked()) {
        (Asked::Back(value), _) => handle.set(value),
        (_, None) => {}
        (Asked::Drag, Some(slider)) => drag(handle, &slider),
        (Asked::DragAndCommit, Some(slider)) => {
            drag(handle, &slider);
            handle.commit();
        }
    };
    let on_pointer = move |event: PointerEvent| gesture.point(&event, handle.value.get_untracked(), ask);
    view! {
        <span class="track">
            <input
                class="range"
                id=row.key
                data-lever=row.key
                type="range"
                min=row.low
                max=row.high
                step=row.step
                value=value.get_untracked()
                autocomplete="off"
                node_ref=node
                prop:value=move || value.get().to_string()
                // The fill begins with the program; until then the style sheet knows where the baseline is.
                style:--v=move || {
                    (handle.state.is_live.get() && handle.is_moved()).then(|| position(lever, value.get()).to_string())
                }
                aria-valuetext=words
                disabled=move || handle.is_off()
                on:pointerdown=on_pointer
                on:pointermove=on_pointer
                on:pointerup=on_pointer
                on:pointercancel=on_pointer
                on:touchend=move |_| gesture.lift()
                on:touchcancel=move |_| gesture.lift()
                on:input=move |event| {
                    if let Some(slider) = gesture.slider(&event) {
                        drag(handle, &slider);
                    }
                }
                on:change=move |event| {
                    if  gesture.slider(&event).is_some() {
                        handle.commit();
                    }
                }
                on:keydown=move |event| on_key(handle, &event)
            />
        </span>
    }
}

/// A range input that is not seen.
#[component]
pub fn HiddenRange(handle: Handle) -> impl IntoView {
    let Handle { lever, value, .. } = handle;
    let row = lever.row();
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
            value=value.get_untracked()
            autocomplete="off"
            prop:value=move || value.get().to_string()
            on:input=move |event| drag(handle, &event_target(&event))
            on:change=move |_| handle.commit()
        />
    }
}

/// The value under the thumb counts.
fn drag(handle: Handle, slider: &HtmlInputElement) {
    if let Some(value) = parse_number(&slider.value()) {
        handle.drag(value);
    }
}

fn on_key(handle: Handle, event: &KeyboardEvent) {
    let n_steps = match event.key().as_str() {
        _ if is_with_modifier(event) => return,
        "PageUp" => PAGE,
        "PageDown" => -PAGE,
        _ => return,
    };
    event.prevent_default();
    handle.step(n_steps);
}
