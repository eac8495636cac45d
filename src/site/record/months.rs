//! What the charts and tables of the months of 2025 share.

use super::figure::cell;
use super::results::results;
use super::sources::RecordSource;
use super::words::{signed, when};
use crate::format::MONTHS;
use crate::site::sources::row::Row;
use leptos::prelude::*;

/// From the beginning of a month to its middle.
const HALF: f64 = 0.5;
/// Letters of a month that stand below the axis.
const N_LETTERS: usize = 3;
/// Ends of the axis: the beginnings of January and of the January after.
pub const FIRST: f64 = 1.0;
pub const END: f64 = 13.0;
/// The licences came in early April.
pub const LICENCES: f64 = 4.1;

/// The middle of a month on the axis.
pub fn middle(month: f64) -> f64 {
    month + HALF
}

/// The end of a month on the axis.
pub fn end(month: f64) -> f64 {
    month + 1.0
}

/// Names of months below the axis.
pub fn marks(every: usize) -> Vec<(f64, String)> {
    let months = MONTHS.iter().enumerate().step_by(every);
    months.map(|(i, name)| (middle((i + 1) as f64), name.chars().take(N_LETTERS).collect())).collect()
}

/// A month (`2025.04`) with the model, and with the record where there is one.
pub fn cells(stem: &str, month: &str, words: fn(f64) -> String, row: Option<&'static Row>) -> Vec<AnyView> {
    let is_recorded = results().has(&format!("{stem}.record"));
    let recorded = |measure: &str, words: fn(f64) -> String| {
        if is_recorded { cell(stem, measure, words) } else { "–".into_any() }
    };
    let note = row.map(|row| row.number.note.as_str()).filter(|note| !note.is_empty());
    let note = note.map(|note| view! { " "<span class="small">{note}</span> });
    vec![
        when(month).into_any(),
        cell(stem, "model", words),
        recorded("record", words),
        recorded("miss", signed),
        view! { <RecordSource row/>{note} }.into_any(),
    ]
}
