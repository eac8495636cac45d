//! The focus, where a control goes or goes off with what it has done: the part of the page that it belongs to hands it on.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the focus on an element of the own part of the page. `browser` finds those of others.
pub fn focus_on<E>(node: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<HtmlElement> + 'static,
{
    if let Some(node) = node.get_untracked() {
        let node: &HtmlElement = node.as_ref();
        let _ = node.focus();
    }
}
