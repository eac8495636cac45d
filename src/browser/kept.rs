//! A page that the browser keeps in memory while the reader is elsewhere. WebKit puts controls that it must not complete back to what was
//! served when it takes such a page out again, and tells the page nothing of it.

use super::window::{document, window};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, PageTransitionEvent};

/// What a control held when the page was left.
struct Held {
    control: HtmlInputElement,
    value: String,
    is_checked: bool,
}

impl Held {
    fn all() -> Vec<Self> {
        let Some(inputs) = document().map(|document| document.get_elements_by_tag_name("input")) else {
            return Vec::new();
        };
        (0..inputs.length())
            .filter_map(|i| inputs.item(i)?.dyn_into::<HtmlInputElement>().ok())
            .map(|control| Self { value: control.value(), is_checked: control.checked(), control })
            .collect()
    }

    fn put_back(&self) {
        if self.control.value() != self.value {
            self.control.set_value(&self.value);
        }
        if self.control.checked() != self.is_checked {
            self.control.set_checked(self.is_checked);
        }
    }
}

/// Every control holds what it held when the reader comes back. Listens as long as the page lives.
pub fn keep_controls() {
    let Some(window) = window() else { return };
    let held = Rc::new(RefCell::new(Vec::new()));
    let left = held.clone();
    EventListener::new(&window, "pagehide", move |_| *left.borrow_mut() = Held::all()).forget();
    EventListener::new(&window, "pageshow", move |event| {
        if event.unchecked_ref::<PageTransitionEvent>().persisted() {
            let held = held.take();
            // Some browsers put controls back also after this event.
            Timeout::new(0, move || held.iter().for_each(Held::put_back)).forget();
        }
    })
    .forget();
}
