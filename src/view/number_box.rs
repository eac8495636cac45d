//! The number box beside a slider: shares are shown in percent, everything else in the lever's own unit; what a reader types is read
//! kindly, and what cannot be read leaves the last good value.

use super::lever_words;
use crate::decimal;
use crate::format::{date, trimmed};
use crate::scenario::Lever;

/// A share is typed in percent.
const PERCENT: f64 = 100.0;

fn scale(lever: Lever) -> f64 {
    match lever.row().unit {
        "share" | "0-1" | "1/yr" => PERCENT,
        _ => 1.0,
    }
}

/// The unit beside the box, as short as it goes.
pub fn unit(lever: Lever) -> &'static str {
    match lever.row().unit {
        "share" | "0-1" | "1/yr" => "%",
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
    trimmed(value * scale(lever), 2).replace(',', "").replace('\u{2212}', "-")
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
    let Some(number) = decimal(&plain) else {
        let quoted: String = text.trim().chars().take(12).collect();
        return Err(format!("“{quoted}” is not a number. {}", still(current)));
    };
    let row = lever.row();
    let value = number / scale(lever);
    let shown = |value: f64| if row.unit == "year" { date(value) } else { lever_words::value(lever, value) };
    let typed: String = text.trim().chars().take(12).collect();
    if value > row.high {
        return Err(format!("{typed} is above {}. {}", shown(row.high), still(current)));
    }
    if value < row.low {
        return Err(format!("{typed} is below {}. {}", shown(row.low), still(current)));
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
    decimal::parse(&value).filter(|value| value.is_finite())
}
