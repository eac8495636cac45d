//! A file of this site as text, when it is asked for.

use super::window::window;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Response;

/// Calls back with the text, or with an empty one where it does not arrive.
pub fn text(path: &str, call: impl Fn(String) + 'static) {
    let call = Rc::new(call);
    let Some(window) = window() else { return call(String::new()) };
    let (arrived, lost) = (call.clone(), call);
    after(&window.fetch_with_str(path).unchecked_into(), move |answer| {
        let answer = answer.and_then(|answer| answer.dyn_into::<Response>().ok()).filter(Response::ok);
        match answer.and_then(|answer| answer.text().ok()) {
            Some(text) => {
                let arrived = arrived.clone();
                after(&text.unchecked_into(), move |text| {
                    arrived(text.and_then(|x| x.as_string()).unwrap_or_default())
                });
            }
            None => lost(String::new()),
        }
    });
}

/// Calls back once a promise has settled: with its value, or with nothing where it was refused.
fn after(promise: &Promise, call: impl Fn(Option<JsValue>) + 'static) {
    let call = Rc::new(call);
    let refused = call.clone();
    let resolve = Closure::<dyn FnMut(JsValue)>::new(move |value| call(Some(value)));
    let reject = Closure::<dyn FnMut(JsValue)>::new(move |_| refused(None));
    let _ = promise.then2(&resolve, &reject);
    // The browser calls one of the two later; both have to live until then.
    resolve.forget();
    reject.forget();
}
