//! The charts that no page opens with, and what reads entries: their code is fetched once the page answers.

use super::AppState;
use super::arrival::Arrival;
use crate::session::change::Change;
use leptos::prelude::*;

/// Fetches them, unless they are there or on their way. What did not arrive is asked for again the next time.
pub async fn fetch_late_charts(state: AppState) {
    if matches!(state.late_charts.get_untracked(), Arrival::Waiting | Arrival::There) {
        return;
    }
    state.late_charts.set(Arrival::Waiting);
    match state.late().await {
        Ok(late) => {
            state.painter.set_value(late.painter);
            state.read_entry.set_value(Some(late.read_entry));
            state.late_charts.set(Arrival::There);
            state.ask(Change::Charts(late.charts));
        }
        Err(_) => {
            state.late_charts.set(Arrival::NoProgram);
            state.ask(Change::Repaint);
        }
    }
}
