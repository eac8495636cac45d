//! The code that is fetched once the page answers: the charts that no page opens with, what paints them, and what reads entries.

use super::AppState;
use super::arrival::{Failure, fetch_into};
use super::pieces::late;
use crate::session::change::Change;
use leptos::prelude::*;

pub fn fetch_late_code(state: AppState) {
    fetch_into(state.late_code, Box::pin(take_late_code(state)));
}

/// From its end on the page paints and reads with what has arrived; where that did not, the charts say so.
async fn take_late_code(state: AppState) -> Result<(), Failure> {
    let Ok(late) = late().await else {
        state.ask(Change::Repaint);
        return Err(Failure::NoProgram);
    };
    state.painter.set_value(late.painter);
    state.read_entry.set_value(Some(late.read_entry));
    state.ask(Change::Charts(late.charts));
    Ok(())
}
