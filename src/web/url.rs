//! The address bar: the query in, replaced or pushed. A browser that refuses (too many calls, a sandboxed frame) keeps the page running.

use super::window::window;
use gloo_events::EventListener;

/// The query of the address, without its question mark.
pub fn query() -> String {
    let search = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_string()
}

/// The address of this page with another query, as a link to share.
pub fn link(query: &str) -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    let (origin, path) = (location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    // A page opened from a file has the origin "null".
    let origin = if origin == "null" { "file://".to_string() } else { origin };
    if query.is_empty() { format!("{origin}{path}") } else { format!("{origin}{path}?{query}") }
}

pub fn replace(query: &str) {
    write(query, false);
}

pub fn push(query: &str) {
    write(query, true);
}

fn write(query: &str, is_step: bool) {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else { return };
    let hash = window.location().hash().unwrap_or_default();
    let path = window.location().pathname().unwrap_or_default();
    let address = if query.is_empty() { format!("{path}{hash}") } else { format!("?{query}{hash}") };
    let state = wasm_bindgen::JsValue::NULL;
    let written = if is_step {
        history.push_state_with_url(&state, "", Some(&address))
    } else {
        history.replace_state_with_url(&state, "", Some(&address))
    };
    if written.is_err() {
        super::window::log("The browser did not take the new address; the page goes on without it.");
    }
}

/// Calls back with the query after every step back or forward. Lives as long as the page.
pub fn on_step(mut call: impl FnMut(String) + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "popstate", move |_| call(query())).forget();
    }
}
