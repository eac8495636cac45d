//! Figures of the back-test in words, rounded for people.

use crate::chart::words;
use crate::format::{self, NBSP};
use crate::model::keys::Material;
use crate::study::misses::Subject;
use crate::units::TONNES_PER_KILOTONNE;

/// A share of the record without its sign: `68 %`.
pub fn size(relative: f64) -> String {
    format::percent(relative.abs())
}

pub fn side(relative: f64) -> &'static str {
    if relative < 0.0 { "too low" } else { "too high" }
}

/// A relative miss with its sign: `−68 %`.
pub fn signed(relative: f64) -> String {
    let text = format::percent(relative);
    if relative > 0.0 { format!("+{text}") } else { text }
}

pub fn share(value: f64) -> String {
    format::percent(value)
}

/// A difference of shares without its sign: `9 points`.
pub fn points(value: f64) -> String {
    format::points(value.abs()).trim_start_matches('+').to_string()
}

/// The same with one decimal: `1.6 points`.
pub fn points_to_a_tenth(value: f64) -> String {
    const PERCENT: f64 = 100.0;
    format!("{}{NBSP}points", format::number(value.abs() * PERCENT, 1))
}

/// A difference of shares with its sign.
pub fn signed_points(value: f64) -> String {
    format::points(value)
}

/// A price with as many digits as are known.
pub fn usd(value: f64) -> String {
    const TEN: f64 = 10.0;
    if value < 1.0 {
        format::number(value, 2)
    } else if value < TEN {
        format::trimmed(value, 1)
    } else {
        format::price(value)
    }
}

pub fn usd_per_kg(value: f64) -> String {
    format!("{}{NBSP}USD/kg", usd(value))
}

/// Thousand tonnes with one decimal: `17.7 kt`.
pub fn kilotonnes(tonnes: f64) -> String {
    format!("{}{NBSP}kt", format::number(tonnes / TONNES_PER_KILOTONNE, 1))
}

/// Tonnes of a month, rounded to tens.
pub fn tonnes(value: f64) -> String {
    const TENS: f64 = 10.0;
    format!("{}{NBSP}t", format::number((value / TENS).round() * TENS, 0))
}

pub fn factor(value: f64) -> String {
    words::times(value)
}

/// An error or a coefficient with two decimals.
pub fn two_decimals(value: f64) -> String {
    format::number(value, 2)
}

/// By how much a ratio is above one: `7 %`.
pub fn percent_over_one(ratio: f64) -> String {
    format::percent(ratio - 1.0)
}

pub fn whole(value: f64) -> String {
    format::number(value, 0)
}

/// A small number as a word.
pub fn count(value: f64) -> String {
    match value as usize {
        0 => "none".to_string(),
        n => format::in_words(n),
    }
}

/// A value of a subject with its unit.
pub fn measure(subject: Subject) -> fn(f64) -> String {
    match subject {
        Subject::Price(_) | Subject::Quote(_) => usd_per_kg,
        Subject::MineShare => share,
        Subject::Exports => kilotonnes,
        Subject::MagnetExports => tonnes,
    }
}

/// A material by its position, within a sentence.
pub fn material(k: usize) -> &'static str {
    match Material::ALL.get(k) {
        Some(Material::NdPr) => "neodymium-praseodymium",
        Some(material) => words::material(*material),
        None => "",
    }
}

pub fn capital_material(k: usize) -> String {
    words::capital(material(k))
}

/// A year, or `July 2025` for `2025.07`.
pub fn when(text: &str) -> String {
    match text.split_once('.') {
        Some((year, month)) => {
            let name = month.parse::<usize>().ok().and_then(|month| format::MONTHS.get(month.checked_sub(1)?));
            format!("{}{NBSP}{year}", name.copied().unwrap_or_default())
        }
        None => text.to_string(),
    }
}

/// What a miss is about, as the beginning of a line.
pub fn subject(subject: Subject) -> String {
    match subject {
        Subject::Price(k) => format!("Price of {}", material(k)),
        Subject::MineShare => "China’s share of mining".to_string(),
        Subject::Exports => "China’s exports".to_string(),
        Subject::MagnetExports => "China’s magnet exports".to_string(),
        Subject::Quote(k) => format!("Quote in Europe of {}", material(k)),
    }
}
