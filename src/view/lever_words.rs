//! Levers in words: the value with its unit, the sentence under the slider, the cause in the headline, the line on the fold.

use crate::charts::words::capital;
use crate::format::{NBSP, count, date, filled, number, percent, trimmed};
use crate::scenario::{Lever, Scenario};

/// Who is hit, by the code of a choice; the short words stand on the buttons.
pub const TARGETS: [(&str, &str); 4] = [
    ("Everyone", "everyone outside China"),
    ("US", "the United States only"),
    ("EU", "the European Union only"),
    ("Japan, Korea", "Japan and Korea only"),
];
/// The demand paths, by whole value.
const PATHS: [&str; 3] = ["stated policies", "announced pledges", "net zero"];
const QUOTA: &str = "xq";
/// Dates at and after this are beyond the run.
const END_OF_RUN: f64 = 2041.0;

/// The value with its unit: `40 %`, `March 2027`, `4,000 t`.
pub fn value(lever: Lever, value: f64) -> String {
    let row = lever.row();
    match row.unit {
        "share" | "0-1" => percent(value),
        "code" => target(value).1.to_string(),
        "year" => date(value),
        "years" => format!("{}{NBSP}{}", trimmed(value, 2), if value == 1.0 { "year" } else { "years" }),
        "months" => count(value as usize, "month"),
        "x" => format!("{}{NBSP}×", trimmed(value, 2)),
        "kt oxides/yr" if row.key == QUOTA && value >= row.high => "no quota".to_string(),
        "kt oxides/yr" => format!("{}{NBSP}kt of oxides", trimmed(value, 1)),
        "1/yr" => {
            let sign = if value > 0.0 { "+" } else { "" };
            format!("{sign}{}{NBSP}%", trimmed(value * 100.0, 1))
        }
        "t NdPr oxide/yr" => format!("{}{NBSP}t", number(value, 0)),
        "USD/kg" => format!("{}{NBSP}USD/kg", number(value, 0)),
        "bn USD" => format!("{}{NBSP}bn USD", trimmed(value, 1)),
        "days of use" => count(value as usize, "day"),
        "0-2" => path(value),
        unit => format!("{}{NBSP}{unit}", trimmed(value, 2)),
    }
}

fn target(code: f64) -> (&'static str, &'static str) {
    TARGETS[(code.max(0.0) as usize).min(TARGETS.len() - 1)]
}

/// A demand path, or the two that a value lies between.
fn path(value: f64) -> String {
    let lower = (value.max(0.0) as usize).min(PATHS.len() - 1);
    let share = value - lower as f64;
    if share <= 0.0 || lower + 1 == PATHS.len() {
        return PATHS[lower].to_string();
    }
    format!("{} of the way from {} to {}", percent(share), PATHS[lower], PATHS[lower + 1])
}

/// The sentence under the slider.
pub fn says(scenario: &Scenario, lever: Lever) -> String {
    let row = lever.row();
    let amount = scenario.get(lever);
    if row.key == QUOTA && amount >= row.high {
        return capital(&value(lever, amount));
    }
    let mut sentence = filled(row.says, &value(lever, amount));
    // Whom and when belongs to the sentence, once there is something to happen.
    if scenario.is_moved(lever) {
        for folded in lever.folded().filter(|folded| scenario.is_moved(*folded)) {
            let kind = folded.row().kind;
            let is_told = kind == "choice" || folded.row().key.ends_with("_start");
            if is_told && !(kind == "date" && scenario.get(folded) >= END_OF_RUN) {
                sentence.push_str(", ");
                if kind == "choice" {
                    sentence.push_str("to ");
                }
                sentence.push_str(&filled(folded.row().says, &value(folded, scenario.get(folded))));
            }
        }
    }
    capital(&sentence)
}

/// The lever as a cause: `80 % limits on heavy rare earths from 2027`.
pub fn cause(scenario: &Scenario, lever: Lever) -> String {
    let row = lever.row();
    let mut phrase = filled(row.cause, &value(lever, scenario.get(lever)));
    for folded in lever.folded().filter(|folded| scenario.is_moved(*folded)) {
        if folded.row().kind == "choice" {
            phrase.push_str(" against ");
            let name = target(scenario.get(folded)).1;
            phrase.push_str(name.strip_suffix(" only").unwrap_or(name));
        } else if folded.row().key.ends_with("_start") {
            phrase.push_str(&format!(" from {}", value(folded, scenario.get(folded))));
        }
    }
    phrase
}

/// The line on the fold: `Timing: from November 2026, until 2041, 0.25 years to full effect`.
pub fn fold_line(scenario: &Scenario, lever: Lever) -> String {
    let told: Vec<String> = lever
        .folded()
        .filter(|folded| folded.row().kind != "choice")
        .map(|folded| filled(folded.row().says, &value(folded, scenario.get(folded))))
        .collect();
    capital(&told.join(", "))
}
