//! Fingers on the screen beside the one that an element knows of.

use super::window::document;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::PointerEvent;

/// Calls back when another finger comes down anywhere on the page, until the listener is dropped.
pub fn on_second_finger(call: impl Fn() + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::run_in_capture_phase();
    let listener = EventListener::new_with_options(document()?.as_ref(), "pointerdown", options, move |event| {
        let pointer: &PointerEvent = event.unchecked_ref();
        if pointer.pointer_type() == "touch" && !pointer.is_primary() {
            call();
        }
    });
    Some(listener)
}
