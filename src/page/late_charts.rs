//! The charts that no page opens with, and what reads entries: their code is fetched once the page answers.

use super::AppState;
use super::arrival::{Arrival, fetch_into};
use crate::session::change::Change;

pub fn fetch_late_charts(state: AppState) {
    fetch_into(state.late_charts, Box::pin(take_late_charts(state)));
}

async fn take_late_charts(state: AppState) -> Result<(), Arrival> {
    let (change, ended) = match state.late().await {
        Ok(late) => (Change::Charts(late.charts), Ok(())),
        Err(_) => (Change::Repaint, Err(Arrival::NoProgram)),
    };
    state.ask(change);
    ended
}
