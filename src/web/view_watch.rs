//! Whether an element is in view, or about to be.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// What is about to come into view.
const SOON: &str = "64px";
/// What has still to be fetched until it is in view: about a screen away.
const NEAR: &str = "800px";

/// Calls back with true and false as the element comes into view and goes; for as long as the page lives.
pub fn on_view(element: &Element, call: impl FnMut(bool) + 'static) {
    watch(element, SOON, Box::new(call));
}

/// The same for an element that comes near.
pub fn on_near(element: &Element, call: impl FnMut(bool) + 'static) {
    watch(element, NEAR, Box::new(call));
}

fn watch(element: &Element, margin: &str, mut call: Box<dyn FnMut(bool)>) {
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last: JsValue = entries.get(entries.length().saturating_sub(1));
        if let Ok(entry) = last.dyn_into::<IntersectionObserverEntry>() {
            call(entry.is_intersecting());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margin);
    if let Ok(observer) = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options) {
        observer.observe(element);
    }
    callback.forget();
}
