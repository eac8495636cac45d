//! The slider. What is under the thumb counts on the nearest step.

use super::control::Control;
use super::gesture::{Asked, Gesture};
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
pub fn Slider(control: Control, track: SliderTrack) -> impl IntoView {
    let SliderTrack { node, step, words, fill } = track;
    let setting = control.setting();
    let (low, high) = setting.ends();
    let gesture = Gesture::new(node);
    let ask = move |asked| match (asked, node.get_untracked()) {
        (Asked::Back(value), _) => control.set(value),
        (_, None) => {}
        (Asked::Drag, Some(slider)) => drag(control, &slider),
        (Asked::DragAndCommit, Some(slider)) => {
            drag(control, &slider);
            settle(control, &slider);
        }
    };
    let on_pointer = move |event: PointerEvent| gesture.point(&event, control.value_now(), ask);
    view! {
        <input
            class="range"
            type="range"
            min=served_attribute(move || number_text(low))
            max=served_attribute(move || number_text(high))
            value=served_attribute(move || short(control.value_now()))
            autocomplete="off"
            node_ref=node
            prop:value=move || number_text(control.value())
            disabled=move || control.is_off()
            on:pointerdown=on_pointer
            on:pointermove=on_pointer
            on:pointerup=on_pointer
            on:pointercancel=on_pointer
            on:touchend=move |_| gesture.lift()
            on:touchcancel=move |_| gesture.lift()
            on:input=move |event| {
                if let Some(slider) = gesture.slider(&event) {
                    drag(control, &slider);
                }
            }
            on:change=move |event| {
                if let Some(slider) = gesture.slider(&event) {
                    settle(control, &slider);
                }
            }
            on:keydown=move |event| control.on_key(&event, true)
            on:keyup=move |_| control.release()
            on:blur=move |_| control.release()
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
fn drag(control: Control, slider: &HtmlInputElement) {
    if let Some(value) = parse_number(&slider.value()) {
        control.drag(value);
    }
}

/// The thumb goes from where the hand has left it to the step that counts.
fn settle(control: Control, slider: &HtmlInputElement) {
    if let Some(value) = parse_number(&slider.value()) {
        slider.set_value(&number_text(control.setting().on_step(value)));
    }
    control.commit();
}
