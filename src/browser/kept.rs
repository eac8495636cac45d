//! A page that the browser keeps in memory while the reader is elsewhere. WebKit puts controls that it must not complete back to what was
//! served when it takes such a page out again, and tells the page nothing of it.

use super::window::{document, window};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlInputElement, HtmlSelectElement, PageTransitionEvent};

/// A control, and what it held when the page was left.
enum Held {
    Input { control: HtmlInputElement, value: String, is_checked: bool },
    List { control: HtmlSelectElement, value: String },
}

/// The elements of a type and name.
fn elements<T: JsCast>(document: &Document, tag: &str) -> impl Iterator<Item = T> + use<T> {
    let all = document.get_elements_by_tag_name(tag);
    (0..all.length()).filter_map(move |i| all.item(i)?.dyn_into().ok())
}

impl Held {
    fn all() -> Vec<Self> {
        let Some(document) = document() else { return Vec::new() };
        let inputs = elements::<HtmlInputElement>(&document, "input").map(|control| Self::Input {
            value: control.value(),
            is_checked: control.checked(),
            control,
        });
        let lists = elements::<HtmlSelectElement>(&document, "select")
            .map(|control| Self::List { value: control.value(), control });
        inputs.chain(lists).collect()
    }

    fn put_back(&self) {
        match self {
            Self::Input { control, value, is_checked } => {
                if control.value() != *value {
                    control.set_value(value);
                }
                if control.checked() != *is_checked {
                    control.set_checked(*is_checked);
                }
            }
            Self::List { control, value } => {
                if control.value() != *value {
                    control.set_value(value);
                }
            }
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
