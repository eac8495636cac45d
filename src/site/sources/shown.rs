//! Numbers of the tables as people read them: no more digits than are known. The exact text stays beside them where it differs.

use crate::chart::words::capital;
use crate::format::{MONTHS, NBSP, number, trimmed};
use crate::tables::kinds::Named;
use crate::tables::unit::Unit;

/// A computed number is shown with the figures that numbers below this have.
const LARGEST: f64 = 1000.0;
/// A number that was typed with few signs is shown as it was typed.
const TYPED: usize = 6;

/// A number of a table with its unit in mind: years without commas, what is computed with three figures.
pub fn text(value: &str, unit: Unit) -> String {
    let Ok(number_of) = value.parse::<f64>() else { return value.to_string() };
    match unit {
        Unit::Share => return percent(number_of),
        Unit::Year | Unit::Index | Unit::Code | Unit::ExportRules => return trimmed_zero(value),
        _ => {}
    }
    if number_of != 0.0 && number_of.abs() < 1e-4 {
        return value.replace('-', "−");
    }
    if number_of.fract() == 0.0 {
        return number(number_of, 0);
    }
    if value.len() <= TYPED {
        let decimals = value.split_once('.').map_or(0, |(_, decimals)| decimals.trim_end_matches('0').len());
        return number(number_of, decimals);
    }
    let mut step = 1.0;
    while number_of.abs() >= step * LARGEST {
        step *= 10.0;
    }
    if step > 1.0 {
        return number((number_of / step).round() * step, 0);
    }
    let (mut size, mut decimals) = (number_of.abs(), 0);
    while size < LARGEST / 10.0 {
        size *= 10.0;
        decimals += 1;
    }
    trimmed(number_of, decimals)
}

/// A share with three figures at most.
fn percent(share: f64) -> String {
    let percent = share * 100.0;
    let decimals = match percent.abs() {
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        size if size >= 0.1 => 3,
        _ => 4,
    };
    format!("{}{NBSP}%", trimmed(percent, decimals))
}

/// Low to high, each as a number of that unit.
pub fn range(low: &str, high: &str, unit: Unit) -> String {
    match (low.is_empty(), high.is_empty(), low == high) {
        (true, true, _) => String::new(),
        (_, _, true) => "fixed".to_string(),
        _ => format!("{} to {}", text(low, unit), text(high, unit)),
    }
}

/// A unit in words; a pure number has none.
pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Plain | Unit::Index | Unit::Code | Unit::ExportRules => "",
        Unit::Yr => "years",
        Unit::NaturalLog => "natural log",
        Unit::Times => "times",
        Unit::PerYear => "per year",
        Unit::PerMonth => "per month",
        other => other.name(),
    }
}

/// Value and unit in one piece; a share is percent.
pub fn with_unit(value: &str, unit: Unit) -> String {
    let value = text(value, unit);
    let words = match unit {
        Unit::Year | Unit::Share | Unit::NaturalLog => "",
        Unit::Yr | Unit::Years if value == "1" => "year",
        unit => self::unit(unit),
    };
    if words.is_empty() { value } else { format!("{value}{NBSP}{words}") }
}

fn trimmed_zero(value: &str) -> String {
    value.strip_suffix(".0").unwrap_or(value).to_string()
}

/// The month of a record in words.
pub fn month(month: usize) -> Option<&'static str> {
    MONTHS.get(month.checked_sub(1)?).copied()
}

/// With a capital at its start and a full stop at its end; nothing stays nothing.
pub fn sentence(words: &str) -> String {
    match words.trim_end_matches('.') {
        "" => String::new(),
        words => format!("{}.", capital(words)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_more_digits_than_are_known() {
        assert_eq!(text("0.4296820378749648", Unit::Plain), "0.43");
        assert_eq!(text("2.3131", Unit::Months), "2.3131");
        assert_eq!(text("2590.4761904761904", Unit::TonnesPerYear), "2,590");
        assert_eq!(text("251000.0", Unit::TonnesPerYear), "251,000");
        assert_eq!(text("2026.9", Unit::Year), "2026.9");
        assert_eq!(text("2015.0", Unit::Year), "2015");
        assert_eq!(text("0.0004", Unit::Share), "0.04\u{a0}%");
        assert_eq!(range("0.3", "1.6", Unit::Plain), "0.3 to 1.6");
        assert_eq!(range("2", "2", Unit::Plain), "fixed");
        assert_eq!(with_unit("0.913", Unit::Share), "91.3\u{a0}%");
        assert_eq!(with_unit("60.0", Unit::UsdPerKg), "60\u{a0}USD/kg");
    }
}
