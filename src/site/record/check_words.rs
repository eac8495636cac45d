//! The facts and the answers, computed once, and their figures in words.

use super::words::{two_decimals, usd_per_kg};
use crate::format::{NBSP, number, trimmed};
use crate::study::checks::responses::{Response, responses};
use crate::study::checks::{Fact, Unit, write_csv};
use std::sync::LazyLock;

static FACTS: LazyLock<Vec<Fact>> = LazyLock::new(crate::study::checks::facts);
static ANSWERS: LazyLock<Vec<Response>> = LazyLock::new(responses);

pub fn facts() -> &'static [Fact] {
    &FACTS
}

pub fn answers() -> &'static [Response] {
    &ANSWERS
}

/// Every figure of the facts and answers, as the command prints them.
pub fn csv() -> String {
    let mut text = Vec::new();
    let written = write_csv(facts(), answers(), &mut text).is_ok();
    String::from_utf8(text).ok().filter(|_| written).unwrap_or_default()
}

/// A figure of a fact, with its unit.
pub fn shown(value: f64, unit: Unit) -> String {
    const PERCENT: f64 = 100.0;
    const TENTH: f64 = 0.1;
    match unit {
        Unit::Tonnes => format!("{}{NBSP}t", tenths_below_hundred(value)),
        Unit::Kilotonnes => format!("{}{NBSP}kt", number(value, 1)),
        Unit::UsdPerKg => usd_per_kg(value),
        Unit::MillionUsd => format!("{}{NBSP}M{NBSP}USD", tenths_below_hundred(value)),
        Unit::BillionUsd => format!("{}{NBSP}bn{NBSP}USD", number(value, 0)),
        Unit::Share => format!("{}{NBSP}%", trimmed(value * PERCENT, usize::from(value < TENTH))),
        Unit::Times if value < PERCENT * TENTH => format!("{}{NBSP}×", two_decimals(value)),
        Unit::Times => format!("{}{NBSP}×", number(value, 0)),
        Unit::Jobs => number(value, 0),
    }
}

fn tenths_below_hundred(value: f64) -> String {
    const HUNDRED: f64 = 100.0;
    trimmed(value, usize::from(value < HUNDRED))
}

/// A figure of an answer, with about three digits.
pub fn figure(value: f64) -> String {
    const ENDS: [f64; 3] = [1.0, 10.0, 100.0];
    let decimals = ENDS.iter().filter(|end| value.abs() < **end).count();
    trimmed(value, decimals)
}
