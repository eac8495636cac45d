//! Bindings of one type: every closure of its own type would bring its own copy of the framework's code into the page.

use crate::view::tables::escaped;
use crate::web::markup::Markup;
use crate::web::nodes::set_flag;
use leptos::prelude::*;
use std::cell::Cell;
use web_sys::Element;

/// Acts now, and whenever a signal that was read has changed.
pub fn follow(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(move |_| act());
}

/// A node whose markup follows a signal; until there is any what was served stays.
pub fn bind_html(node: Element, html: RwSignal<String>) {
    let place = Markup::new(node);
    follow(move || {
        html.with(|html| {
            if !html.is_empty() {
                place.set(html)
            }
        })
    });
}

/// A node whose text follows a signal.
pub fn bind_text(node: Option<Element>, text: RwSignal<String>) {
    if let Some(node) = node {
        let words = Markup::new(node);
        let is_told = Cell::new(false);
        follow(move || {
            text.with(|text| {
                // Until there is a text what was served stays.
                is_told.set(is_told.get() || !text.is_empty());
                if is_told.get() {
                    words.set(&escaped(text));
                }
            })
        });
    }
}

/// A button that can be pressed while a signal is true.
pub fn bind_enabled(node: Option<Element>, is_enabled: RwSignal<bool>) {
    if let Some(node) = node {
        follow(move || set_flag(&node, "disabled", !is_enabled.get()));
    }
}
