//! The slider of an assumption. It has no steps of its own, because the standard value lies between two of them: what is under the thumb
//! counts on the nearest step, and all keys are read here.

use super::assumption_handle::AssumptionHandle;
use super::lever_parts::gesture::{Asked, Gesture};
use crate::browser::events::is_with_modifier;
use crate::data::ASSUMPTIONS;
use crate::units::parse_number;
use crate::view::assumptions::{by_key, on_step, position, value as in_words};
use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent, PointerEvent};

#[component]
pub fn AssumptionSlider(handle: AssumptionHandle, node: NodeRef<html::Input>) -> impl IntoView {
    let AssumptionHandle { index, value, panel, .. } = handle;
    let row = &ASSUMPTIONS[index];
    let gesture = Gesture::new(node);
    let ask = move |asked| match (asked, node.get_untracked()) {
        (Asked::Back(value), _) => handle.set(value),
        (_, None) => {}
        (Asked::Drag, Some(slider)) => drag(handle, &slider),
        (Asked::DragAndCommit, Some(slider)) => {
            drag(handle, &slider);
            settle(handle, &slider);
        }
    };
    let on_pointer = move |event: PointerEvent| gesture.point(&event, value.get_untracked(), ask);
    // No style is served: the strict policy forbids it.
    let at = move |value: f64| panel.is_hydrated.get().then(|| position(index, value).to_string());
    view! {
        <span class="track" style:--b=move || at(row.value)>
            <input
                class="range"
                id=handle.key()
                type="range"
                min=row.low
                max=row.high
                step="any"
                value=row.value
                autocomplete="off"
                node_ref=node
                prop:value=move || value.get().to_string()
                style:--v=move || at(value.get())
                aria-valuetext=move || in_words(index, value.get())
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
                    if let Some(slider) = gesture.slider(&event) {
                        settle(handle, &slider);
                    }
                }
                on:keydown=move |event| on_key(handle, &event)
            />
        </span>
    }
}

/// The value under the thumb counts.
fn drag(handle: AssumptionHandle, slider: &HtmlInputElement) {
    if let Some(value) = parse_number(&slider.value()) {
        handle.drag(value);
    }
}

/// The thumb goes from where the hand has left it to the step that counts.
fn settle(handle: AssumptionHandle, slider: &HtmlInputElement) {
    if let Some(value) = parse_number(&slider.value()) {
        slider.set_value(&on_step(handle.index, value).to_string());
    }
    handle.commit();
}

fn on_key(handle: AssumptionHandle, event: &KeyboardEvent) {
    let target = by_key(handle.index, handle.value.get_untracked(), &event.key(), true);
    if let Some(value) = target.filter(|_| !is_with_modifier(event)) {
        event.prevent_default();
        handle.set(value);
    }
}
