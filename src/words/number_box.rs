//! The number box beside a slider: shares are shown in percent, everything else in the lever's own unit; what a reader types is read
//! kindly, and what cannot be read leaves the last good value.

use super::entry::{Entry, NumberBox, not_read, out_of_range, read_date, with_unit};
use super::lever_words::{self, NO_END, NO_QUOTA};
use crate::decimal::{number_text, without_noise};
use crate::format::{NBSP, date, trimmed};
use crate::scenario::Lever;
use crate::tables::unit::LeverUnit;

/// An end that never comes, a quota that is none.
const NONE_SHOWN: &str = "none";
/// The same as people type it.
const NONE: [&str; 6] = [NONE_SHOWN, NO_END, "never", "open", NO_QUOTA, "no limit"];
const YEAR_DIGITS: usize = 4;
/// Letters of a short month.
const SHORT: usize = 3;

/// What the box shows, with a point and without commas, so that it can be typed back.
pub fn shown(lever: Lever, value: f64) -> String {
    if lever.row().unit == LeverUnit::Year {
        return shown_date(lever, value);
    }
    if lever.is_unlimited(value) {
        return NONE_SHOWN.to_string();
    }
    trimmed(value * lever.row().unit.in_box().row().scale, 2).replace(',', "").replace('\u{2212}', "-")
}

/// A date as a short month and year; an end at the end of the run is none.
fn shown_date(lever: Lever, value: f64) -> String {
    if lever.is_unlimited(value) {
        return NONE_SHOWN.to_string();
    }
    let text = date(value);
    match text.split_once(NBSP) {
        Some((month, year)) => format!("{} {year}", month.get(..SHORT).unwrap_or(month)),
        None => text,
    }
}

/// What the box shows is a word and takes no unit.
pub fn is_none(shown: &str) -> bool {
    shown == NONE_SHOWN
}

/// What a reader typed: the value in the model's unit, or a kind sentence. `current` is the last good value.
pub fn read(lever: Lever, text: &str, current: f64) -> Result<Entry, String> {
    let row = lever.row();
    let is_none = || NONE.iter().any(|words| words.eq_ignore_ascii_case(text.trim()));
    if lever.has_unlimited() && is_none() {
        return Ok(Entry { value: row.high, said: String::new() });
    }
    if row.unit == LeverUnit::Year {
        return read_year(lever, text, current);
    }
    let unit = row.unit.in_box();
    let scale = unit.row().scale;
    let number_box = NumberBox {
        unit,
        low: row.low * scale,
        high: row.high * scale,
        step: row.step * scale,
        is_whole: matches!(row.unit, LeverUnit::Months | LeverUnit::DaysOfUse),
        current: current * scale,
        in_words: &|shown| match row.unit {
            // As the box counts, not in months.
            LeverUnit::Years => with_unit(trimmed(shown, 2), unit),
            _ => lever_words::value(lever, shown / scale),
        },
    };
    let mut entry = number_box.read(text)?;
    entry.value = lever.clamp(without_noise(entry.value / scale));
    Ok(entry)
}

fn read_year(lever: Lever, text: &str, current: f64) -> Result<Entry, String> {
    let row = lever.row();
    let in_words = |value: f64| if lever.is_unlimited(value) { NO_END.to_string() } else { date(value) };
    let wanted = "date such as 2028, June 2028 or 2028-06-01";
    let mut entry = read_date(text, row.low, row.high).ok_or_else(|| not_read(text, wanted, &in_words(current)))?;
    let end = lever.clamp(entry.value);
    if entry.value != end {
        let which = if entry.value > end { "after the last date" } else { "before the first date" };
        entry = Entry { value: end, said: out_of_range(text, which, &in_words(end)) };
    }
    // `1 January 2028` is clear, `until 2028` is not.
    let is_bare_year = text.trim().chars().count() == YEAR_DIGITS && entry.said.is_empty();
    if lever.is_end() && is_bare_year && !lever.is_unlimited(entry.value) {
        entry.said = format!("Read as the beginning of {}, not as its end.", number_text(entry.value));
    }
    // A month is wider than a step: the month that is shown stands for the value that it was.
    if shown_date(lever, entry.value) == shown_date(lever, current) {
        entry.value = current;
    }
    Ok(entry)
}
