//! The slider of a lever, and the hidden one of a lever that has none to be seen: scripts find every lever by the same mark.

use super::handle::Handle;
use super::touch::{Finger, Outcome, Sign};
use crate::browser::fingers::on_second_finger;
use crate::page::year::is_with_modifier;
use crate::units::parse_number;
use crate::view::board::position;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, PointerEvent};

/// Steps of a slider that the page keys move it by.
const PAGE: f64 = 10.0;

/// A finger on a slider, and the value that the lever had when it came down.
#[derive(Default)]
struct Gesture {
    finger: Finger,
    start: f64,
    /// Hears of other fingers while this one is down.
    _second: Option<EventListener>,
}

type GestureCell = StoredValue<Gesture, LocalStorage>;

/// `words` is what the lever does at its value.
#[component]
pub fn Range(handle: Handle, words: Memo<String>, node: NodeRef<html::Input>) -> impl IntoView {
    let Handle { lever, value, .. } = handle;
    let row = lever.row();
    let gesture: GestureCell = StoredValue::new_local(Gesture::default());
    let on_pointer = move |event: PointerEvent| take_pointer(handle, node, gesture, &event);
    // Only now: what the slider still says of this touch comes with the event itself.
    let lift = move || {
        Timeout::new(0, move || gesture.update_value(|gesture| gesture.finger.lift())).forget();
    };
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
                on:touchend=move |_| lift()
                on:touchcancel=move |_| lift()
                on:input=move |event| {
                    if counts(gesture, &event) {
                        drag(handle, &event_target(&event));
                    }
                }
                on:change=move |event| {
                    if counts(gesture, &event) {
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

fn take_pointer(handle: Handle, node: NodeRef<html::Input>, gesture: GestureCell, event: &PointerEvent) {
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

fn take_sign(handle: Handle, node: NodeRef<html::Input>, gesture: GestureCell, sign: Sign) {
    let Some(slider) = node.get_untracked() else { return };
    let taken = gesture.try_update_value(|gesture| (gesture.finger.take(sign), gesture.start));
    let Some((outcome, start)) = taken else { return };
    match outcome {
        Outcome::Nothing => {}
        Outcome::Drag => drag(handle, &slider),
        Outcome::DragAndCommit => {
            drag(handle, &slider);
            handle.commit();
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
