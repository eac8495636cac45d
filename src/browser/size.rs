//! Sizes: a callback whenever an element or the pixel ratio of the screen changes.

use super::window::{media_list, pixel_ratio};
use crate::decimal::number_text;
use gloo_events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};

/// Watches an element; dropping it ends the watch.
pub struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(JsValue)>,
}

impl SizeWatch {
    /// `None` where the browser has no ResizeObserver.
    pub fn new(element: &Element, mut call: impl FnMut() + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut(JsValue)>::new(move |_| call());
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back when the window moves to a screen of another pixel ratio, or is zoomed. Lives as long as the page.
pub fn on_pixel_ratio(call: impl FnMut() + 'static) {
    let call: Rc<RefCell<dyn FnMut()>> = Rc::new(RefCell::new(call));
    arm(call);
}

/// A query of a ratio is true for that ratio only, so it is asked anew after each change.
fn arm(call: Rc<RefCell<dyn FnMut()>>) {
    let query = format!("(resolution: {}dppx)", number_text(pixel_ratio()));
    let Some(list) = media_list(&query) else { return };
    EventListener::once(&list, "change", move |_| {
        (call.borrow_mut())();
        arm(call.clone());
    })
    .forget();
}
