//! The menus of the bar: they close with Escape, with a click elsewhere, when the focus leaves them, and when something in them has
//! been chosen.

use crate::web::nodes::{all, hit, on, within};
use crate::web::window::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, KeyboardEvent, Node};

/// What closes its menu when it is clicked.
const CHOICES: &str = "[data-preset], .steps-menu [data-action]";

pub fn menus() {
    let Some(body) = document().and_then(|document| document.body()) else { return };
    let menus: Vec<HtmlDetailsElement> =
        all(&body, ".bar details").into_iter().filter_map(|menu| menu.dyn_into().ok()).collect();
    let (elsewhere, left) = (menus.clone(), menus.clone());
    // What has the focus is never covered by a menu that it is not in.
    on(&body, "focusin", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        for menu in left.iter().filter(|menu| menu.open() && !menu.contains(target.as_ref())) {
            menu.set_open(false);
        }
    });
    on(&body, "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let is_choice = hit(event, CHOICES).is_some();
        for menu in elsewhere.iter().filter(|menu| menu.open()) {
            if is_choice || !menu.contains(target.as_ref()) {
                menu.set_open(false);
                if is_choice {
                    focus(within(menu, "summary"));
                }
            }
        }
    });
    on(&body, "keydown", move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if key.key() != "Escape" {
            return;
        }
        for menu in menus.iter().filter(|menu| menu.open()) {
            menu.set_open(false);
            focus(within(menu, "summary"));
        }
    });
}

/// Puts the focus on a node.
pub fn focus(node: Option<Element>) {
    if let Some(node) = node.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _ = node.focus();
    }
}
