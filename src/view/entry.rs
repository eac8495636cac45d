//! Numbers as people type them into a box: with the unit that the box shows, with points or commas between thousands or before decimals.

use crate::units::parse_number;
use std::cmp::Ordering;

/// Digits between two signs of thousands.
const GROUP: usize = 3;

/// What was typed, once it is understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// In the unit of the model.
    pub value: f64,
    /// A sentence for the reader where the value is not beyond doubt what was typed.
    pub said: Option<String>,
}

impl Entry {
    pub fn plain(value: f64) -> Self {
        Self { value, said: None }
    }

    /// A number that was `wanted` and is `used`, which the page writes as `shown`; they differ where `typed` lies outside of a range.
    /// `sides` are the words for what lies over its upper end and under its lower one.
    pub fn within(typed: &str, wanted: f64, used: f64, shown: &str, sides: [&str; 2]) -> Self {
        let side = match wanted.partial_cmp(&used) {
            Some(Ordering::Greater) => sides[0],
            Some(Ordering::Less) => sides[1],
            _ => return Self::plain(used),
        };
        Self { value: used, said: Some(format!("“{typed}” is {side} {shown}, so {shown} is used.")) }
    }

    /// Says how `typed` was read, where it can be read otherwise and nothing else is said.
    pub fn as_read(mut self, reading: Reading, typed: &str, shown: &str) -> Self {
        if reading.is_doubtful && self.said.is_none() {
            self.said = Some(format!("“{typed}” was read as {shown}."));
        }
        self
    }
}

/// Words for the two sides of a range of numbers, and of dates.
pub const ABOVE_BELOW: [&str; 2] = ["above", "below"];
pub const AFTER_BEFORE: [&str; 2] = ["after", "before"];

/// A number, and whether it can be read otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    pub number: f64,
    pub is_doubtful: bool,
}

/// The number in a text with one of these units or none, which may stand before or behind it. `fit` tells how well a number suits: where
/// two readings are possible the one that suits better counts. `None` where there is no number, or another unit.
pub fn number(text: &str, units: &[&str], fit: impl Fn(f64) -> u8) -> Option<Reading> {
    let plain: String = text.replace('\u{2212}', "-").chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.to_ascii_lowercase();
    let is_of_number = |c: char| c.is_ascii_digit() || "+-.,".contains(c);
    let from = plain.find(is_of_number)?;
    let (before, rest) = plain.split_at(from);
    // An `e` between digits belongs to the number: 1e9.
    let to = rest.char_indices().rev().find(|(_, c)| c.is_ascii_digit()).map(|(i, _)| i + 1)?;
    let (digits, behind) = rest.split_at(to);
    let is_unit = |unit: &str| unit.is_empty() || units.contains(&unit);
    if !is_unit(before) || !is_unit(behind.trim_matches('.')) {
        return None;
    }
    let readings = readings(digits);
    let [first, second] = readings;
    let Some(first) = first else { return second.map(|number| Reading { number, is_doubtful: false }) };
    let Some(second) = second else { return Some(Reading { number: first, is_doubtful: false }) };
    Some(match fit(first).cmp(&fit(second)) {
        Ordering::Less => Reading { number: second, is_doubtful: true },
        order => Reading { number: first, is_doubtful: order == Ordering::Equal },
    })
}

/// A number with a decimal point or comma in its likelier reading; signs between thousands are dropped.
pub fn decimal(text: &str) -> Option<f64> {
    readings(text).into_iter().flatten().next()
}

/// The likelier reading of digits with points and commas, and the other one where there are two: a comma before three digits rather
/// stands between thousands, a point rather before decimals.
fn readings(text: &str) -> [Option<f64>; 2] {
    let parse = |text: String| parse_number(&text).filter(|number| number.is_finite());
    let (n_points, n_commas) = (text.matches('.').count(), text.matches(',').count());
    match (n_points, n_commas) {
        (0, 0) => [parse(text.to_string()), None],
        (1.., 1..) => {
            // The last of them is the decimal sign.
            let last = text.rfind(['.', ',']).unwrap_or_default();
            let (whole, tail) = text.split_at(last);
            let other = if tail.starts_with('.') { '.' } else { ',' };
            if whole.contains(other) {
                return [None, None];
            }
            let decimals = tail.get(1..).unwrap_or_default();
            [parse(format!("{}.{decimals}", whole.replace(['.', ','], ""))), None]
        }
        (1, 0) | (0, 1) => {
            let decimal = parse(text.replace(',', "."));
            let thousands = if is_grouped(text) { parse(text.replace(['.', ','], "")) } else { None };
            if n_commas == 1 && thousands.is_some() { [thousands, decimal] } else { [decimal, thousands] }
        }
        _ if is_grouped(text) => [parse(text.replace(['.', ','], "")), None],
        _ => [None, None],
    }
}

/// One to three digits, then groups of three; no zero in front.
fn is_grouped(text: &str) -> bool {
    let mut groups = text.trim_start_matches(['+', '-']).split(['.', ',']);
    let is_number = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let is_first = |group: &str| (1..=GROUP).contains(&group.len()) && is_number(group) && !group.starts_with('0');
    groups.next().is_some_and(is_first) && groups.all(|group| group.len() == GROUP && is_number(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_commas_are_read_both_ways() {
        for (typed, expected) in [
            ("12", [Some(12.0), None]),
            ("12.5", [Some(12.5), None]),
            ("12,5", [Some(12.5), None]),
            ("12.000", [Some(12.0), Some(12_000.0)]),
            ("12,000", [Some(12_000.0), Some(12.0)]),
            ("0,430", [Some(0.43), None]),
            ("1.200,5", [Some(1200.5), None]),
            ("1,200.5", [Some(1200.5), None]),
            ("1.200.000", [Some(1_200_000.0), None]),
            ("1,2,3", [None, None]),
            ("1..2", [None, None]),
            ("1e9", [Some(1e9), None]),
            ("-2", [Some(-2.0), None]),
        ] {
            assert_eq!(readings(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_unit_may_stand_before_or_behind() {
        let read = |text| number(text, &["$", "bn", "%"], |_| 1).map(|reading| reading.number);
        for text in ["12", "12 bn", "12bn", "$12 bn", "$ 12", "12 %", "12\u{a0}%", "12 bn."] {
            assert_eq!(read(text), Some(12.0), "{text}");
        }
        for text in ["12 kg", "EUR 12", "twelve", "", "-", "12 bn a year"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
