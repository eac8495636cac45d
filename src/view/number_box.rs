//! The number box beside a slider: shares are shown in percent, everything else in the lever's own unit; what a reader types is read
//! kindly, and what cannot be read leaves the last good value.

use super::lever_words;
use crate::format::{MONTHS, NBSP, date, trimmed};
use crate::scenario::Lever;
use crate::units::parse_number;

/// A share is typed in percent.
const PERCENT: f64 = 100.0;
/// An end that never comes, a quota that is none.
const NO_END: &str = "none";
/// Letters of a short month, digits of a year.
const SHORT: usize = 3;
const YEAR_DIGITS: usize = 4;
const HUNDREDTHS: f64 = 100.0;

fn scale(lever: Lever) -> f64 {
    match lever.row().unit {
        "share" | "points" | "0-1" | "1/yr" => PERCENT,
        _ => 1.0,
    }
}

/// The unit beside the box, as short as it goes.
pub fn unit(lever: Lever) -> &'static str {
    match lever.row().unit {
        "share" | "0-1" => "%",
        "points" | "1/yr" => "pts",
        "x" => "×",
        "years" => "yr",
        "months" => "mo",
        "days of use" => "d",
        "bn USD" => "bn",
        "USD/kg" => "$/kg",
        "kt oxides/yr" => "kt",
        "t NdPr oxide/yr" => "t",
        _ => "",
    }
}

/// What the box shows, with a point and without commas, so that it can be typed back.
pub fn shown(lever: Lever, value: f64) -> String {
    if lever.row().unit == "year" {
        return shown_date(lever, value);
    }
    if is_unlimited(lever, value) {
        return NO_END.to_string();
    }
    trimmed(value * scale(lever), 2).replace(',', "").replace('\u{2212}', "-")
}

/// A date as a short month and year; an end at the end of the run is none.
fn shown_date(lever: Lever, value: f64) -> String {
    if is_end(lever) && value >= lever.row().high {
        return NO_END.to_string();
    }
    let text = date(value);
    match text.split_once(NBSP) {
        Some((month, year)) => format!("{} {year}", month.get(..SHORT).unwrap_or(month)),
        None => text,
    }
}

/// What the box shows is a word and takes no unit.
pub fn is_none(shown: &str) -> bool {
    shown == NO_END
}

/// A quota at its upper end is none.
fn is_unlimited(lever: Lever, value: f64) -> bool {
    lever.row().unit == "kt oxides/yr" && value >= lever.row().high
}

fn is_end(lever: Lever) -> bool {
    lever.row().key.ends_with("_end")
}

/// A date as people write it: `2027`, `2027.5`, `Mar 2027`, `march 2027`, `3/2027`, `2027-03`; for an end also `none`.
fn read_date(lever: Lever, text: &str) -> Option<f64> {
    let text = text.to_ascii_lowercase();
    if is_end(lever) && [NO_END, "no end", "never", "open"].contains(&text.trim()) {
        return Some(lever.row().high);
    }
    let parts: Vec<&str> = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '-')).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let (month, year) = match parts.as_slice() {
        [year] => return decimal(year),
        [year, month] if year.len() == YEAR_DIGITS && year.bytes().all(|byte| byte.is_ascii_digit()) => (*month, *year),
        [month, year] => (*month, *year),
        _ => return None,
    };
    let named = MONTHS
        .iter()
        .position(|name| month.len() >= SHORT && name.to_ascii_lowercase().starts_with(month.trim_end_matches('.')));
    let month = named.or_else(|| month.parse::<usize>().ok()?.checked_sub(1)).filter(|month| *month < MONTHS.len())?;
    let year = decimal(year).filter(|year| *year == year.floor())?;
    // Hundredths of a year, so that links stay short; rounded up, so that the month stays the one that was named.
    Some(year + (month as f64 / 12.0 * HUNDREDTHS).ceil() / HUNDREDTHS)
}

/// What a reader typed: the value in the model's unit, or a kind sentence. `current` is the last good value.
pub fn read(lever: Lever, text: &str, current: f64) -> Result<f64, String> {
    let still = |value: f64| format!("Still using {}.", lever_words::value(lever, value));
    let plain: String = text
        .replace('\u{2212}', "-")
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '%' | '×' | '\u{a0}' | '\u{202f}'))
        .collect();
    if plain.is_empty() {
        return Err(format!("Nothing was typed. {}", still(current)));
    }
    let row = lever.row();
    let is_date = row.unit == "year";
    if plain == NO_END && is_unlimited(lever, row.high) {
        return Ok(row.high);
    }
    let Some(number) = (if is_date { read_date(lever, text) } else { decimal(&plain) }) else {
        let quoted: String = text.trim().chars().take(12).collect();
        let wanted = if is_date { "date such as 2028 or Mar 2028" } else { "number" };
        return Err(format!("“{quoted}” is not a {wanted}. {}", still(current)));
    };
    let mut value = number / scale(lever);
    // A month is wider than a step: the month that is shown stands for the value that it was.
    if is_date && shown_date(lever, value) == shown_date(lever, current) {
        return Ok(current);
    }
    // The month in which a lever begins counts from where the lever begins.
    if is_date && date(value) == date(row.low) {
        value = value.max(row.low);
    }
    let (above, below) = if is_date { ("after", "before") } else { ("above", "below") };
    let shown = |value: f64| if row.unit == "year" { date(value) } else { lever_words::value(lever, value) };
    let typed: String = text.trim().chars().take(12).collect();
    if value > row.high {
        return Err(format!("“{typed}” is {above} {}. {}", shown(row.high), still(current)));
    }
    if value < row.low {
        return Err(format!("“{typed}” is {below} {}. {}", shown(row.low), still(current)));
    }
    Ok(lever.clamp(value))
}

/// A number with a decimal point or comma; commas between thousands are dropped.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let value = match (text.contains('.'), text.matches(',').count()) {
        (true, _) => text.replace(',', ""),
        // One comma with other than three digits behind it is a decimal comma.
        (false, 1) if text.rsplit(',').next().is_some_and(|tail| tail.len() != 3) => text.replace(',', "."),
        _ => text.replace(',', ""),
    };
    parse_number(&value).filter(|value| value.is_finite())
}
