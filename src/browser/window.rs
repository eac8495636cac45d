//! The window, the document and the questions that are asked of them.

use crate::decimal::clamped;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, MediaQueryList, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// A frame at 60 Hz, ms.
const FRAME_MS: u32 = 16;

pub fn window() -> Option<Window> {
    web_sys::window()
}

pub fn document() -> Option<Document> {
    window()?.document()
}

pub fn root() -> Option<HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// The title of the document. The same title again would be read out by some screen readers.
pub fn set_title(title: &str) {
    if let Some(document) = document().filter(|document| document.title() != title) {
        document.set_title(title);
    }
}

/// Gives an element a class, or takes it away; nothing happens where there is no such element.
pub fn toggle_class(element: Option<Element>, class: &str, is_on: bool) {
    if let Some(element) = element {
        let _ = element.class_list().toggle_with_force(class, is_on);
    }
}

/// Scrolls as little as needed for an element to be seen.
pub fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Puts the focus on the element of that id, which another part of the page shows. The page stays where it is.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Whether a media query holds; false where it cannot be asked.
pub fn media(query: &str) -> bool {
    media_list(query).is_some_and(|list| list.matches())
}

/// A media query to be asked again and again, or listened to.
pub fn media_list(query: &str) -> Option<MediaQueryList> {
    window()?.match_media(query).ok()?
}

/// Device pixels per CSS pixel.
pub fn pixel_ratio() -> f64 {
    clamped(window().map_or(1.0, |window| window.device_pixel_ratio()), 0.5, 8.0)
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// A line for whoever has the console open.
pub fn log(text: &str) {
    web_sys::console::warn_1(&text.into());
}

/// An element or something in it has the focus.
pub fn holds_focus(element: &Element) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| element.contains(Some(&active)))
}

/// Puts the focus on the first control in an element that takes it.
pub fn focus_first(within: &Element) {
    let Ok(controls) = within.query_selector_all("a[href], button, input, select, summary, [tabindex=\"0\"]") else {
        return;
    };
    for control in (0..controls.length()).filter_map(|i| controls.item(i)) {
        if let Some(control) = control.dyn_ref::<HtmlElement>() {
            let _ = control.focus();
            // What is hidden or off does not take it.
            if holds_focus(control) {
                return;
            }
        }
    }
}

/// Calls back a frame later, and not before what is pressed is released: nothing is to move under the pointer between the two.
pub fn once_released(call: impl FnOnce() + 'static) {
    Timeout::new(FRAME_MS, move || {
        if root().is_some_and(|root| root.matches(":active").unwrap_or(false)) {
            once_released(call);
        } else {
            call();
        }
    })
    .forget();
}

/// Whether a hand is in an element: something in it has the focus, or a pointer is over it. Safari does not focus what is pressed.
pub fn is_in_use(element: &Element) -> bool {
    holds_focus(element) || element.matches(":hover").unwrap_or(false)
}
