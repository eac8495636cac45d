//! The nodes of the page: finding them, writing to them only what differs, and listening on a part of the page for all that is in it.

use super::window::document;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// The first element of the page that matches.
pub fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// The first element below `place` that matches.
pub fn within(place: &Element, selector: &str) -> Option<Element> {
    place.query_selector(selector).ok().flatten()
}

/// All elements below `place` that match.
pub fn all(place: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = place.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// An input below `place`.
pub fn input(place: &Element, selector: &str) -> Option<HtmlInputElement> {
    within(place, selector)?.dyn_into().ok()
}

pub fn set_text(node: &Element, text: &str) {
    if node.text_content().as_deref() != Some(text) {
        node.set_text_content(Some(text));
    }
}

pub fn set_attribute(node: &Element, name: &str, value: &str) {
    if node.get_attribute(name).as_deref() != Some(value) {
        let _ = node.set_attribute(name, value);
    }
}

/// An attribute that is there or not.
pub fn set_flag(node: &Element, name: &str, is_set: bool) {
    let _ = node.toggle_attribute_with_force(name, is_set);
}

pub fn set_class(node: &Element, name: &str, is_set: bool) {
    let _ = node.class_list().toggle_with_force(name, is_set);
}

/// Listens on `place` for an event in it or below it, for as long as the page lives. Events that do not rise are caught on their way down.
pub fn on(place: &Element, event: &'static str, act: impl FnMut(&Event) + 'static) {
    let mut act: Box<dyn FnMut(&Event)> = Box::new(act);
    let options = EventListenerOptions { phase: gloo_events::EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(place, event, options, move |event| act(event)).forget();
}

/// What an event has hit: the nearest element at or above its target that matches.
pub fn hit(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// The value of an attribute of what an event has hit.
pub fn hit_attribute(event: &Event, name: &str) -> Option<String> {
    hit(event, &format!("[{name}]"))?.get_attribute(name)
}
