//! Whether a reader leaves something that is open: a click or the focus elsewhere, or Escape.

use super::events::is_within;
use super::window::document;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// How it was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// A click elsewhere, or the focus went elsewhere.
    Elsewhere,
    Escape,
}

/// Watches the document; dropping it ends the watch.
pub struct OutsideWatch {
    _listeners: [EventListener; 3],
}

impl OutsideWatch {
    pub fn new(element: &Element, call: impl Fn(Left) + Copy + 'static) -> Option<Self> {
        let document = document()?;
        let elsewhere = |event: &'static str| {
            let element = element.clone();
            EventListener::new(&document, event, move |event| {
                if !is_within(event, &element) {
                    call(Left::Elsewhere);
                }
            })
        };
        let escape = EventListener::new(&document, "keydown", move |event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                call(Left::Escape);
            }
        });
        Some(Self { _listeners: [elsewhere("click"), elsewhere("focusin"), escape] })
    }
}
