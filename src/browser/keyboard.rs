//! Keys that count wherever the focus is.

use super::window::document;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// Inputs that take no text.
const NO_TEXT: [&str; 3] = ["range", "radio", "checkbox"];

/// Calls back with every key; where the call answers true the browser does nothing of its own.
pub fn on_key(call: impl Fn(&KeyboardEvent) -> bool + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(document()?.as_ref(), "keydown", options, move |event| {
        if call(event.unchecked_ref()) {
            event.prevent_default();
        }
    }))
}

/// The key is pressed in a field for text, so that undoing is the field's. An empty search has nothing to undo.
pub fn is_in_text(event: &KeyboardEvent) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| match input.type_().as_str() {
        "search" => !input.value().is_empty(),
        kind => !NO_TEXT.contains(&kind),
    })
}
