//! Classes on what is outside of all islands: whether the page is at rest, and whether two scenarios are compared.

use super::AppState;
use crate::browser::window::{document, root, toggle_class};
use leptos::prelude::*;

/// Follows the state for as long as the page lives.
pub fn follow(state: AppState) {
    let is_comparing = Memo::new(move |_| state.is_comparing());
    let is_at_rest = Memo::new(move |_| state.is_at_rest());
    Effect::new(move |_| toggle_class(root().map(Into::into), "is-comparing", is_comparing.get()));
    Effect::new(move |_| {
        // It may not have been read when the page began to answer.
        state.is_whole.track();
        let page = document().and_then(|document| document.get_element_by_id("page"));
        toggle_class(page, "is-rest", is_at_rest.get());
    });
}
