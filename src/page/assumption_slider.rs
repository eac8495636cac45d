//! The slider of an assumption. It has no steps of its own, because the standard value lies between two of them: what is under the thumb
//! counts on the nearest step, and all keys are read here.

use super::assumption_handle::AssumptionHandle;
use super::lever_parts::touch::{Finger, Outcome, Sign};
use super::year::is_with_modifier;
use crate::browser::fingers::on_second_finger;
use crate::data::ASSUMPTIONS;
use crate::units::parse_number;
use crate::view::assumptions::{by_key, on_step, position, value as in_words};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, PointerEvent};

/// A finger on the slider, and the value that the assumption had when it came down.
#[derive(Default)]
struct Gesture {
    finger: Finger,
    start: f64,
    /// Hears of other fingers while this one is down.
    _second: Option<EventListener>,
}

type GestureCell = StoredValue<Gesture, LocalStorage>;

#[component]
pub fn AssumptionSlider(handle: AssumptionHandle, node: NodeRef<html::Input>) -> impl IntoView {
    let AssumptionHandle { index, value, panel, .. } = handle;
    let row = &ASSUMPTIONS[index];
    let gesture: GestureCell = StoredValue::new_local(Gesture::default());
    let on_pointer = move |event: PointerEvent| take_pointer(handle, node, gesture, &event);
    // Only now: what the slider still says of this touch comes with the event itself.
    let lift = move || drop(Timeout::new(0, move || gesture.update_value(|gesture| gesture.finger.lift())).forget());
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
                on:touchend=move |_| lift()
                on:touchcancel=move |_| lift()
                on:input=move |event| {
                    if counts(gesture, &event) {
                        drag(handle, &event_target(&event));
                    }
                }
                on:change=move |event| {
                    if counts(gesture, &event) {
                        settle(handle, &event_target(&event));
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

fn take_pointer(handle: AssumptionHandle, node: NodeRef<html::Input>, gesture: GestureCell, event: &PointerEvent) {
    if event.pointer_type() != "touch" {
        return;
    }
    let at = (event.client_x(), event.client_y());
    let sign = match event.type_().as_str() {
        "pointerdown" if event.is_primary() => Sign::Down(at.0, at.1),
        "pointerdown" => Sign::Second,
        "pointermove" => Sign::Move(at.0, at.1),
        "pointerup" => Sign::Up,
        _ => Sign::Cancel,
    };
    if matches!(sign, Sign::Down(..)) {
        let second = on_second_finger(move || take_sign(handle, node, gesture, Sign::Second));
        gesture.update_value(|gesture| (gesture.start, gesture._second) = (handle.value.get_untracked(), second));
    }
    take_sign(handle, node, gesture, sign);
    if matches!(sign, Sign::Up | Sign::Cancel) {
        gesture.update_value(|gesture| gesture._second = None);
    }
}

fn take_sign(handle: AssumptionHandle, node: NodeRef<html::Input>, gesture: GestureCell, sign: Sign) {
    let Some(slider) = node.get_untracked() else { return };
    let taken = gesture.try_update_value(|gesture| (gesture.finger.take(sign), gesture.start));
    let Some((outcome, start)) = taken else { return };
    match outcome {
        Outcome::Nothing => {}
        Outcome::Drag => drag(handle, &slider),
        Outcome::DragAndCommit => {
            drag(handle, &slider);
            settle(handle, &slider);
        }
        Outcome::ThumbBack => slider.set_value(&start.to_string()),
        Outcome::LeverBack => {
            slider.set_value(&start.to_string());
            handle.set(start);
        }
    }
}

/// Whether an event of the slider counts. Where a finger scrolls or zooms the thumb goes back.
fn counts(gesture: GestureCell, event: &Event) -> bool {
    gesture.with_value(|gesture| match gesture.finger {
        Finger::Away | Finger::Drags => true,
        Finger::Down(..) => false,
        Finger::Ignored => {
            event_target::<HtmlInputElement>(event).set_value(&gesture.start.to_string());
            false
        }
    })
}
