//! The number box beside a slider: shares are shown in percent, everything else in the lever's own unit; what a reader types is read
//! kindly, and what cannot be read leaves the last good value.

use super::entry::{self, ABOVE_BELOW, AFTER_BEFORE, Entry, Reading, decimal};
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
const CENTURY: f64 = 2000.0;
const LAST_DAY: usize = 31;
/// Signs of an entry that are repeated.
const QUOTED: usize = 12;
/// Part of a step that is no distance from it.
const LITTLE: f64 = 1e-6;

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

/// A date as people write it: `2027`, `2027.5`, `Mar 2027`, `march 27`, `3/2027`, `2027-03`, `2027-03-15`, `15 March 2027`, `March 15,
/// 2027`; for an end also `none`. The day is left out.
fn read_date(lever: Lever, text: &str) -> Option<f64> {
    let text = text.trim().to_ascii_lowercase();
    if is_end(lever) && [NO_END, "no end", "never", "open"].contains(&text.as_str()) {
        return Some(lever.row().high);
    }
    if let Some(year) = decimal(&text) {
        return Some(year);
    }
    let parts: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "/-.,".contains(c)).filter(|part| !part.is_empty()).collect();
    let is_year = |part: &&str| part.len() == YEAR_DIGITS && part.bytes().all(|byte| byte.is_ascii_digit());
    let (month, year) = match parts.as_slice() {
        [year, month] | [year, month, _] if is_year(year) => (number_of_month(month)?, *year),
        [month, year] if is_year(year) => (number_of_month(month)?, *year),
        // A year of two digits needs the name of its month.
        [month, year] => (named_month(month)?, *year),
        [month, day, year] if named_month(month).is_some() && is_day(day) => (named_month(month)?, *year),
        [day, month, year] if named_month(month).is_some() && is_day(day) => (named_month(month)?, *year),
        // With both in digits only one above twelve tells the day from the month.
        [day, month, year] if is_day(day) && number_of_month(day).is_none() => (number_of_month(month)?, *year),
        [month, day, year] if is_day(day) && number_of_month(day).is_none() => (number_of_month(month)?, *year),
        _ => return None,
    };
    let year: f64 = match year.len() {
        YEAR_DIGITS => parse_number(year)?,
        2 => CENTURY + parse_number(year)?,
        _ => return None,
    };
    // Hundredths of a year, so that links stay short; rounded up, so that the month stays the one that was named.
    Some(year + (month as f64 / 12.0 * HUNDREDTHS).ceil() / HUNDREDTHS)
}

/// The position of a month in the year, by at least three letters of its name.
fn named_month(text: &str) -> Option<usize> {
    let is_named = |name: &&str| text.len() >= SHORT && name.to_ascii_lowercase().starts_with(text);
    MONTHS.iter().position(|name| is_named(&name))
}

/// The same, by name or number.
fn number_of_month(text: &str) -> Option<usize> {
    named_month(text).or_else(|| text.parse::<usize>().ok()?.checked_sub(1)).filter(|month| *month < MONTHS.len())
}

fn is_day(text: &str) -> bool {
    text.parse::<usize>().is_ok_and(|day| (1..=LAST_DAY).contains(&day))
}

/// Units that a reader may type with a number, without blanks and in small letters.
fn units(lever: Lever) -> &'static [&'static str] {
    match lever.row().unit {
        "share" | "0-1" => &["%", "percent", "pct"],
        "points" | "1/yr" => &["pts", "points", "pp", "%", "percent"],
        "x" => &["×", "x", "times"],
        "years" => &["yr", "yrs", "year", "years", "y"],
        "months" => &["mo", "month", "months"],
        "days of use" => &["d", "day", "days", "daysofuse"],
        "bn USD" => &["bn", "billion", "bnusd", "usdbn", "bn$", "$", "$bn", "usd", "us$"],
        "USD/kg" => &["$/kg", "usd/kg", "$", "usd", "us$", "/kg"],
        "kt oxides/yr" => &["kt", "kt/yr", "ktoxides", "ktoxides/yr"],
        "t NdPr oxide/yr" => &["t", "t/yr", "tonnes", "tonnes/yr", "tons"],
        _ => &[],
    }
}

/// How well a number suits a lever: 0 outside of its range, 1 in it, 2 on one of its steps.
fn fit(lever: Lever, number: f64) -> u8 {
    let (row, value) = (lever.row(), number / scale(lever));
    let is_in_range = (row.low..=row.high).contains(&value);
    u8::from(is_in_range) + u8::from(is_in_range && (lever.on_step(value) - value).abs() < row.step * LITTLE)
}

/// What a reader typed, or a kind sentence where it cannot be read. `current` is the last good value.
pub fn read(lever: Lever, text: &str, current: f64) -> Result<Entry, String> {
    let still = |value: f64| format!("Still using {}.", lever_words::value(lever, value));
    let row = lever.row();
    let is_date = row.unit == "year";
    let typed: String = text.trim().chars().take(QUOTED).collect();
    if typed.is_empty() {
        return Err(format!("Nothing was typed. {}", still(current)));
    }
    if typed.eq_ignore_ascii_case(NO_END) && is_unlimited(lever, row.high) {
        return Ok(Entry::plain(row.high));
    }
    let reading = if is_date {
        read_date(lever, text).map(|number| Reading { number, is_doubtful: false })
    } else {
        entry::number(text, units(lever), |number| fit(lever, number))
    };
    let Some(reading) = reading else {
        let wanted = if is_date { "date such as 2028 or Mar 2028".to_string() } else { wanted(lever) };
        return Err(format!("“{typed}” is not a {wanted}. {}", still(current)));
    };
    let mut value = reading.number / scale(lever);
    // A month is wider than a step: the month that is shown stands for the value that it was.
    if is_date && shown_date(lever, value) == shown_date(lever, current) {
        return Ok(Entry::plain(current));
    }
    // The month in which a lever begins counts from where the lever begins.
    if is_date && date(value) == date(row.low) {
        value = value.max(row.low);
    }
    let used = value.clamp(row.low, row.high);
    let shown = if is_date { date(used) } else { lever_words::value(lever, used) };
    let sides = if is_date { AFTER_BEFORE } else { ABOVE_BELOW };
    let entry = Entry::within(&typed, value, used, &shown, sides).as_read(reading, &typed, &shown);
    Ok(Entry { value: lever.clamp(used), ..entry })
}

/// What is wanted in a box that shows a unit.
fn wanted(lever: Lever) -> String {
    let unit = unit(lever);
    if unit.is_empty() { "number".to_string() } else { format!("number of {unit}") }
}
