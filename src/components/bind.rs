//! Bindings of one type: every closure of its own type would bring its own copy of the framework's code into the page.

use crate::web::nodes::{set_flag, set_text};
use leptos::prelude::*;
use web_sys::Element;

/// Acts now, and whenever a signal that was read has changed.
pub fn follow(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(move |_| act());
}

/// A node whose text follows a signal.
pub fn bind_text(node: Option<Element>, text: RwSignal<String>) {
    if let Some(node) = node {
        follow(move || text.with(|text| set_text(&node, text)));
    }
}

/// A button that can be pressed while a signal is true.
pub fn bind_enabled(node: Option<Element>, is_enabled: RwSignal<bool>) {
    if let Some(node) = node {
        follow(move || set_flag(&node, "disabled", !is_enabled.get()));
    }
}
