//! Whether an element is in view, or about to be.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// What is about to come into view.
const SOON: &str = "64px";
/// What has still to be fetched until it is in view: about a screen away.
const NEAR: &str = "800px";

/// Watches an element; dropping it ends the watch.
pub struct ViewWatch {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl ViewWatch {
    /// Calls back with true and false as the element comes into view and goes; `None` where the browser has no such observer.
    pub fn soon(element: &Element, call: impl FnMut(bool) + 'static) -> Option<Self> {
        Self::new(element, SOON, call)
    }

    /// The same for an element that comes near.
    pub fn near(element: &Element, call: impl FnMut(bool) + 'static) -> Option<Self> {
        Self::new(element, NEAR, call)
    }

    fn new(element: &Element, margin: &str, mut call: impl FnMut(bool) + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last = entries.get(entries.length().saturating_sub(1));
            if let Ok(entry) = last.dyn_into::<IntersectionObserverEntry>() {
                call(entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let function = callback.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(function, &options).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for ViewWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
