//! Links to stories, wherever they stand in the document. They are served and no part of the program, so they are found by their mark.

use super::events::{closest, is_plain};
use super::window::{document, window};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

const LINK: &str = "a[data-preset]";
const SLUG: &str = "data-preset";

/// Marks the links to this story as the current ones, and no others.
pub fn mark(current: Option<&str>) {
    let Some(links) = document().and_then(|document| document.query_selector_all(LINK).ok()) else { return };
    for i in 0..links.length() {
        let Some(link) = links.item(i).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let slug = link.get_attribute(SLUG);
        let _ = if slug.is_some() && slug.as_deref() == current {
            link.set_attribute("aria-current", "true")
        } else {
            link.remove_attribute("aria-current")
        };
    }
}

/// Calls back with the slug on every plain click. Where the call answers true the page stays, else the link leads where it leads.
pub fn on_choice(call: impl Fn(&str) -> bool + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(document()?.as_ref(), "click", options, move |event| {
        let slug = closest(event, LINK).and_then(|link| link.get_attribute(SLUG));
        if let Some(slug) = slug.filter(|_| is_plain(event.unchecked_ref::<MouseEvent>()))
            && call(&slug)
        {
            event.prevent_default();
            // The page of the story would be seen from its top. What is chosen in the bar leaves the page where it is.
            if let Some(window) = window().filter(|_| closest(event, "header").is_none()) {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    }))
}
