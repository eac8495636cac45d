//! The card of a lever: what it means, what its ends stand for, how far its scale can be trusted. It unfolds in place.

use crate::scenario::Lever;
use crate::state::AppState;
use crate::view::notes::{Note, note};
use crate::web::fetch;
use leptos::prelude::*;

const TABLE: &str = "data/levers.csv";

/// Fetches the table once for all cards.
#[component]
pub fn Card(lever: Lever, state: AppState) -> impl IntoView {
    let row = lever.row();
    if state.notes.with_untracked(Option::is_none) {
        fetch::text(TABLE, move |table| state.notes.set(Some(table)));
    }
    let lines = move || {
        let text = |text: &str| vec![text.to_string()];
        match state.notes.with(|table| table.as_ref().map(|table| note(table, row.key))) {
            None => text("Loading the note."),
            Some(None) => text("The note did not arrive; it is in data/levers.csv."),
            Some(Some(Note { meaning, ends, status })) => vec![meaning, ends, format!("Scale of the lever: {status}.")],
        }
    };
    view! {
        <div class="card" role="group" aria-label=row.short>
            <h4>{row.short}</h4>
            {move || lines().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
        </div>
    }
}
