//! The slider. What is under the thumb counts on the nearest step.

use super::gesture::{Asked, Gesture};
use super::handle::Handle;
use crate::decimal::{number_text, parse_number};
use crate::page::served_only::served_attribute;
use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, PointerEvent};

/// What a slider has beside its value.
pub struct SliderTrack {
    pub node: NodeRef<html::Input>,
    /// Its attribute `step`.
    pub step: String,
    /// The value in words.
    pub words: Memo<String>,
    /// Where its fill ends, 0 to 1. Nothing before the program is there, as no style is served: the strict policy forbids it.
    pub fill: Signal<Option<f64>>,
}

#[component]
pub fn Slider(handle: Handle, track: SliderTrack) -> impl IntoView {
    let SliderTrack { node, step, words, fill } = track;
    let setting = handle.setting();
    let (low, high) = setting.ends();
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
    let on_pointer = move |event: PointerEvent| gesture.point(&event, handle.value_now(), ask);
    view! {
        <input
            class="range"
            type="range"
            min=served_attribute(move || number_text(low))
            max=served_attribute(move || number_text(high))
            value=served_attribute(move || short(handle.value_now()))
            autocomplete="off"
            node_ref=node
            prop:value=move || number_text(handle.value())
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
            on:keydown=move |event| handle.on_key(&event, true)
            on:keyup=move |_| handle.release()
            on:blur=move |_| handle.release()
            id=setting.key()
            data-lever=setting.lever_key()
            step=step
            aria-valuetext=words
            style:--v=move || fill.get().map(number_text)
        />
    }
}

/// The value as it is served, for a page without its program; the program sets it whole.
fn short(value: f64) -> String {
    const PARTS: f64 = 1e4;
    number_text(libm::rint(value * PARTS) / PARTS)
}

/// The value under the thumb counts.
fn drag(handle: Handle, slider: &HtmlInputElement) {
    if let Some(value) = parse_number(&slider.value()) {
        handle.drag(value);
    }
}

/// The thumb goes from where the hand has left it to the step that counts.
fn settle(handle: Handle, slider: &HtmlInputElement) {
    if let Some(value) = parse_number(&slider.value()) {
        slider.set_value(&number_text(handle.setting().on_step(value)));
    }
    handle.commit();
}
