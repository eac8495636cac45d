//! The card of a lever: what it means, what its ends stand for, how far its scale can be trusted. It unfolds in place.

use crate::scenario::Lever;
use crate::state::AppState;
use crate::view::parts;
use crate::web::fetch;
use leptos::prelude::*;

const TABLE: &str = "data/levers.csv";

/// Fetches the table once for all cards.
#[component]
pub fn Card(lever: Lever, state: AppState) -> impl IntoView {
    if state.notes.with_untracked(Option::is_none) {
        fetch::text(TABLE, move |table| state.notes.set(Some(table)));
    }
    let html = Signal::derive(move || state.notes.with(|table| parts::card(lever, table.as_deref())));
    view! { <div role="group" translate="no" inner_html=html></div> }
}
