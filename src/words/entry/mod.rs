//! What a reader types into a number box, read as people write it: in the unit that the box shows or a related one, with either decimal
//! mark, as a date in words or digits. Where two readings exist the likelier one counts, and a sentence says which it was.

mod currency;
mod dates;
mod numbers;
mod typed;
mod units;
mod value;

pub use dates::read_date;
pub use units::keyboard;
pub use value::Entry;

use super::search::quoted;
use crate::format::{NBSP, trimmed};
use crate::tables::box_unit::{BoxUnit, BoxUnitRow, UnitKind};
use typed::plain;

/// Decimals of a value in a sentence about a reading.
const DECIMALS: usize = 3;
const HALF: f64 = 0.5;
/// Values closer than this are the same.
const NOISE: f64 = 1e-6;
/// Decimals that a box has room for.
const SHOWN_DECIMALS: usize = 2;
/// A value that is shown as nothing is taken for a slip where it is less than this part of a step.
const PART_OF_STEP: f64 = 0.25;

/// A box as an entry finds it, in the unit that the box shows.
pub struct NumberBox<'a> {
    pub unit: BoxUnit,
    pub low: f64,
    pub high: f64,
    pub step: f64,
    /// Takes whole numbers alone.
    pub is_whole: bool,
    /// The value that stays in force if the entry cannot be read.
    pub current: f64,
    pub in_words: &'a dyn Fn(f64) -> String,
}

impl NumberBox<'_> {
    /// Reads an entry; an error is a kind sentence.
    pub fn read(&self, text: &str) -> Result<Entry, String> {
        // In trade `MT` are metric tons; `Mt` are millions of them.
        let is_metric = text.trim_end().ends_with("MT");
        let mut typed = plain(text);
        if is_metric {
            typed.truncate(typed.len() - "mt".len());
            typed.push('t');
        }
        let still = || format!("The value is still {}.", (self.in_words)(self.current));
        if units::is_money(self.unit) && currency::is_foreign(&typed) {
            let unit = self.unit.row().in_full;
            return Err(format!(
                "“{}” is in another currency: this box takes US dollars, in {unit}. {}",
                quoted(text),
                still()
            ));
        }
        let Some(read) = units::quantity(&typed, self.unit) else {
            return Err(not_read(text, &number_of(self.unit), &(self.in_words)(self.current)));
        };
        let is_guess = read.is_guess || is_metric;
        let (mut value, mut said) = (read.value, String::new());
        // A decimal reading that alone is in the range needs no word.
        let thousands = read.thousands.filter(|thousands| is_guess || self.holds(*thousands));
        if is_guess || thousands.is_some() {
            let mut not = String::new();
            if let Some(mut other) = thousands {
                if self.takes_thousands(value, other) {
                    (value, other) = (other, value);
                }
                not = format!(", not as {}", self.with_unit(other));
            }
            said = format!("Read as {}{not}.", self.with_unit(value));
        }
        let whole = libm::floor(value + HALF);
        if self.is_whole && (whole - value).abs() > NOISE {
            value = whole;
            said = format!("Rounded to {}.", (self.in_words)(value));
        }
        let is_above = value > self.high + NOISE;
        if is_above || value < self.low - NOISE {
            value = if is_above { self.high } else { self.low };
            let end = if is_above { "above the highest value" } else { "below the lowest value" };
            said = out_of_range(text, end, &(self.in_words)(value));
        }
        if self.is_lost(value) {
            let unit = match self.unit.row().in_full {
                "" => String::new(),
                unit => format!(" in {unit}"),
            };
            return Err(format!("“{}” comes to next to nothing{unit}. {}", quoted(text), still()));
        }
        Ok(Entry { value, said })
    }

    /// A value that is not nothing, and that the page would show as nothing.
    fn is_lost(&self, value: f64) -> bool {
        let looks_like_nothing =
            trimmed(value, SHOWN_DECIMALS) == "0" || (self.in_words)(value) == (self.in_words)(0.0);
        value != 0.0 && value.abs() < self.step * PART_OF_STEP && looks_like_nothing
    }

    /// Of a number and the same digits with thousands, whether the thousands are meant: what lies in the range, else what lies on a step,
    /// else what is not finer than a step.
    fn takes_thousands(&self, number: f64, thousands: f64) -> bool {
        match (self.holds(number), self.holds(thousands)) {
            (true, true) if self.is_on_step(number) != self.is_on_step(thousands) => self.is_on_step(thousands),
            (true, true) => number.abs() < self.step,
            (_, holds_thousands) => holds_thousands,
        }
    }

    fn holds(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    fn is_on_step(&self, value: f64) -> bool {
        let steps = (value - self.low) / self.step;
        (steps - libm::rint(steps)).abs() < NOISE
    }

    /// A bare value with the unit of the box.
    fn with_unit(&self, value: f64) -> String {
        with_unit(trimmed(value, DECIMALS), self.unit)
    }
}

/// A number with its unit: `2 years`, `1 year`.
pub fn with_unit(number: String, unit: BoxUnit) -> String {
    let BoxUnitRow { in_full, one, .. } = unit.row();
    let name = if number == "1" { one } else { in_full };
    if name.is_empty() { number } else { format!("{number}{NBSP}{name}") }
}

/// What a box takes.
fn number_of(unit: BoxUnit) -> String {
    let BoxUnitRow { in_full, kind, .. } = unit.row();
    match kind {
        UnitKind::Plain => "number".to_string(),
        UnitKind::Time => format!("number of {in_full}"),
        UnitKind::Share | UnitKind::Times | UnitKind::Money | UnitKind::Price | UnitKind::Mass => {
            format!("number in {in_full}")
        }
    }
}

/// What is said of an entry that cannot be read.
pub fn not_read(text: &str, wanted: &str, current: &str) -> String {
    match quoted(text) {
        typed if typed.is_empty() => format!("Nothing was typed. The value is still {current}."),
        typed => format!("“{typed}” is not a {wanted}. The value is still {current}."),
    }
}

/// What is said of an entry while the code that reads it is on its way.
pub fn waiting(text: &str) -> String {
    format!("Reading “{}”…", quoted(text))
}

/// What is said where that code has not arrived.
pub fn not_loaded(text: &str) -> String {
    let text = quoted(text);
    format!("“{text}” could not be read, as a part of the page did not load. Enter tries again; the slider works.")
}

/// What is said of an entry beyond an end, such as `above the highest value`. `words` are for the value that the page has now.
pub fn out_of_range(text: &str, end: &str, words: &str) -> String {
    format!("“{}” is {end}: set to {words}.", quoted(text))
}
