//! The address bar: the query in, replaced or pushed. A browser that refuses (too many calls, a sandboxed frame) keeps the page running.

use super::window::{document, log, window};
use gloo_events::EventListener;
use std::cell::Cell;
use wasm_bindgen::JsValue;

/// How `&` begins where a page has quoted a link; a browser takes the rest of the link for a fragment.
const QUOTED_AMPERSANDS: [&str; 2] = ["#38;", "#x26;"];

/// The query of the address, without its question mark; with the fragment where that is the rest of a quoted link.
pub fn query() -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    let (search, hash) = (location.search().unwrap_or_default(), location.hash().unwrap_or_default());
    let rest = if QUOTED_AMPERSANDS.iter().any(|lost| hash.starts_with(lost)) { hash } else { String::new() };
    format!("{}{rest}", search.strip_prefix('?').unwrap_or(&search))
}

/// The path of the address.
pub fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// The way from this page to the root of the site: the page of a story lies two folders below it.
fn to_root() -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("data-root")).unwrap_or_else(|| "./".to_string())
}

/// The address of a file of the site, seen from this page.
pub fn site(path: &str) -> String {
    let root = to_root();
    if root == "./" && !path.is_empty() { path.to_string() } else { format!("{root}{path}") }
}

/// The address of a file in the folder of the program, which `public/boot.js` knows.
pub fn program(file: &str) -> String {
    let root = document().and_then(|document| document.document_element());
    format!("{}{file}", root.and_then(|root| root.get_attribute("data-program")).unwrap_or_default())
}

/// The address of the sandbox with a query, as a link to share.
pub fn link(query: &str) -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    let here = location.href().unwrap_or_default();
    let Ok(home) = web_sys::Url::new_with_base(&to_root(), &here) else { return here };
    home.set_search(query);
    home.href()
}

pub fn replace(query: &str) {
    write(query, false);
}

/// Adds a step to the history, except in a frame: there the history is the host page's.
pub fn push(query: &str) {
    write(query, !is_framed());
}

/// The page is a frame in another one.
pub fn is_framed() -> bool {
    let Some(window) = window() else { return false };
    // A host of another origin may not be looked at, but it is another object.
    window.top().ok().flatten().is_none_or(|top| *top != *window)
}

fn write(query: &str, is_step: bool) {
    thread_local! {
        static IS_REFUSED: Cell<bool> = const { Cell::new(false) };
    }
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else { return };
    let hash = window.location().hash().unwrap_or_default();
    let address = format!("{}{hash}", link(query));
    let written = if is_step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
    if written.is_err() && !IS_REFUSED.replace(true) {
        log("The browser did not take the new address; the page goes on without it.");
    }
}

/// Calls back with the query after every step back or forward, until the listener is dropped.
pub fn on_step(mut call: impl FnMut(String) + 'static) -> Option<EventListener> {
    Some(EventListener::new(window()?.as_ref(), "popstate", move |_| call(query())))
}
