//! Levers in words: the value with its unit, the sentence under the slider, the cause in the headline, the line on the fold.

use super::entry::with_unit;
use crate::chart::words::{self, capital};
use crate::format::{NBSP, count, date, filled, percent, trimmed};
use crate::scenario::{Lever, Scenario};
use crate::tables::constant::TIGHTEST_QUOTA;
use crate::tables::kinds::{LeverGroup, LeverKind, LeverRole};
use crate::tables::unit::LeverUnit;

/// An option of a choice: the words on its button, and those in a sentence.
pub type ChoiceOption = (&'static str, &'static str);

/// Who is hit, by the code of a choice.
const TARGETS: [ChoiceOption; 4] = [
    ("Everyone", "everyone outside China"),
    ("US", "the United States only"),
    ("EU", "the European Union only"),
    ("Japan, Korea", "Japan and Korea only"),
];
/// Which rules China keeps, by the code of a choice.
const EXPORT_RULES: [ChoiceOption; 3] =
    [("Stay", "as in August 2026"), ("Ease", "easing"), ("October 2025", "back to those of October 2025")];
/// The demand paths, by whole value.
const PATHS: [&str; 3] = ["stated policies", "announced pledges", "net zero"];
/// An end that does not come.
pub const NO_END: &str = "no end";
pub const NO_QUOTA: &str = "no quota";
/// The timing of what ends before it starts.
pub const NO_TIME: &str = " for no time at all";
/// Values closer than this are the same step of a lever.
const NOISE: f64 = 1e-6;

/// The value with its unit: `40 %`, `March 2027`, `4,000 t`.
pub fn value(lever: Lever, value: f64) -> String {
    let row = lever.row();
    let is_quota = row.role == LeverRole::Quota;
    if is_quota && lever.is_unlimited(value) {
        return NO_QUOTA.to_string();
    }
    let value = if is_quota { value.max(TIGHTEST_QUOTA) } else { value };
    match row.unit {
        LeverUnit::Share | LeverUnit::Strength => percent(value),
        LeverUnit::Points => in_unit(lever, value, 1),
        LeverUnit::Target | LeverUnit::ExportRules => chosen(lever, value).1.to_string(),
        LeverUnit::Year => date(value),
        LeverUnit::Years => duration(value),
        LeverUnit::Months => count(value as usize, "month"),
        LeverUnit::Times => in_unit(lever, value, 2),
        LeverUnit::KilotonnesPerYear => format!("{}{NBSP}kt of oxides", trimmed(value, 1)),
        LeverUnit::PerYear if value.abs() < NOISE => "as planned".to_string(),
        LeverUnit::PerYear => {
            let pace = if value > 0.0 { "faster" } else { "slower" };
            format!("{} a year {pace} than planned", in_unit(lever, value.abs(), 1))
        }
        LeverUnit::TonnesPerYear | LeverUnit::UsdPerKg => in_unit(lever, value, 0),
        LeverUnit::BillionUsd => in_unit(lever, value, 1),
        LeverUnit::DaysOfUse => count(value as usize, "day"),
        LeverUnit::DemandPath => path(value),
    }
}

/// The value in the unit of the lever's box: `20 points`, `110 USD/kg`.
fn in_unit(lever: Lever, value: f64, most_decimals: usize) -> String {
    let unit = lever.row().unit.in_box();
    with_unit(trimmed(value * unit.row().scale, most_decimals), unit)
}

/// Months below a year, and from there on years as their box counts them: `3 months`, `1 year`, `1.75 years`.
pub fn duration(years: f64) -> String {
    match (years * 12.0 + 0.5) as usize {
        1 if years * 12.0 < 1.0 => "less than a month".to_string(),
        months if months < 12 => count(months, "month"),
        12 => count(1, "year"),
        _ => format!("{}{NBSP}years", trimmed(years, 2)),
    }
}

/// The options of a choice, by their codes; none for a lever with a number.
pub fn options(lever: Lever) -> &'static [ChoiceOption] {
    match lever.row().unit {
        LeverUnit::Target => &TARGETS,
        LeverUnit::ExportRules => &EXPORT_RULES,
        _ => &[],
    }
}

fn chosen(lever: Lever, code: f64) -> ChoiceOption {
    let options = options(lever);
    options.get(code.max(0.0) as usize).or(options.last()).copied().unwrap_or_default()
}

/// The whole path at or below a value, and how far it is on the way to the next.
fn between(value: f64) -> (usize, f64) {
    let lower = (value.max(0.0) as usize).min(PATHS.len() - 1);
    let share = if lower + 1 == PATHS.len() { 0.0 } else { value - lower as f64 };
    (lower, share)
}

/// A demand path, or the two that a value lies between.
fn path(value: f64) -> String {
    match between(value) {
        (lower, share) if share > 0.0 => {
            format!("{} of the way from {} to {}", percent(share), PATHS[lower], PATHS[lower + 1])
        }
        (lower, _) => PATHS[lower].to_string(),
    }
}

/// A multiple as a cause: `half the`, `40 % more`, `no`.
fn multiple(value: f64, is_chance: bool) -> String {
    let is = |other: f64| (value - other).abs() < NOISE;
    let (more, less) = if is_chance { ("higher", "lower") } else { ("more", "less") };
    match value {
        _ if is(0.0) => "no".to_string(),
        _ if is(0.5) => "half the".to_string(),
        _ if is(2.0) => "double the".to_string(),
        _ if value > 2.0 => format!("{} times the", trimmed(value, 2)),
        _ if value > 1.0 => format!("{} {more}", percent(value - 1.0)),
        _ => format!("{} {less}", percent(1.0 - value)),
    }
}

/// The words of a lever that folds, for a value: `from March 2027`, `no end`.
fn folded_phrase(scenario: &Scenario, folded: Lever) -> String {
    let at = scenario.get(folded);
    let row = folded.row();
    if folded.is_end() && folded.is_unlimited(at) {
        return NO_END.to_string();
    }
    let value = if folded.is_end() { end(at) } else { value(folded, at) };
    filled(row.says, &value)
}

/// The date of an end: what ends with the first days of a year has lasted to the end of the one before.
fn end(at: f64) -> String {
    let whole = (at + 0.5).floor();
    if (at - whole).abs() < NOISE { format!("the end of {}", whole as usize - 1) } else { date(at) }
}

/// What the lever is on today's path. A stockpile at rest means that nothing further is bought, and not that there is none.
pub fn today(lever: Lever) -> String {
    let row = lever.row();
    let is_stock = row.group == LeverGroup::Stockpiles && row.neutral == 0.0;
    if is_stock { row.rest.to_string() } else { value(lever, row.neutral) }
}

/// The sentence under the slider.
pub fn says(scenario: &Scenario, lever: Lever) -> String {
    let row = lever.row();
    let amount = scenario.get(lever);
    if !scenario.is_moved(lever) {
        return if row.rest.is_empty() { capital(&folded_phrase(scenario, lever)) } else { row.rest.to_string() };
    }
    let mut sentence = folded_phrase(scenario, lever);
    if row.role == LeverRole::Quota && amount <= TIGHTEST_QUOTA {
        sentence.push_str(", the least that the model takes");
    }
    let mut has_start = false;
    // Whom and when belongs to the sentence, once there is something to happen.
    for folded in lever.folded().filter(|folded| scenario.is_moved(*folded)) {
        let kind = folded.row().kind;
        if kind == LeverKind::Choice {
            sentence.push_str(", to ");
            sentence.push_str(&folded_phrase(scenario, folded));
        } else if kind == LeverKind::Date && !folded.is_unlimited(scenario.get(folded)) {
            // `, from 2027 until the end of 2028`.
            sentence.push_str(if has_start { " " } else { ", " });
            has_start = true;
            sentence.push_str(&folded_phrase(scenario, folded));
        }
    }
    capital(&sentence)
}

/// The lever as a cause, without whom and when: `80 % limits on heavy rare earths`.
pub fn cause(lever: Lever, at: f64) -> String {
    let row = lever.row();
    match row.unit {
        LeverUnit::Times => filled(row.cause, &multiple(at, row.role.is_chance())).replace("no chances", "no chance"),
        LeverUnit::DemandPath => {
            let (lower, share) = between(at);
            let path = if share > 0.0 {
                format!("between {} and {}", PATHS[lower], PATHS[lower + 1])
            } else {
                format!("as in {}", PATHS[lower])
            };
            filled(row.cause, &path)
        }
        LeverUnit::Strength if at < row.high => filled(&row.cause.replace("full", "partial"), &value(lever, at)),
        _ => filled(row.cause, &value(lever, at)),
    }
}

/// When a lever acts: ` from 2029 to 2031`, ` until 2028`; nothing where it acts from today on. A short form leaves the end out.
pub fn timing(scenario: &Scenario, lever: Lever, has_end: bool) -> String {
    let (mut from, mut until) = (None, None);
    for folded in lever.folded().filter(|folded| folded.row().kind == LeverKind::Date) {
        let at = scenario.get(folded);
        if folded.is_end() {
            // An end is told where there is one, also the one that a lever has at rest.
            until = (!folded.is_unlimited(at)).then_some(at);
        } else if scenario.is_moved(folded) {
            from = Some(at);
        }
    }
    match (from, until.filter(|_| has_end)) {
        (Some(from), Some(until)) if until <= from => NO_TIME.to_string(),
        (Some(from), Some(until)) => format!(" from {} to {}", date(from), end(until)),
        (Some(from), None) => format!(" from {}", date(from)),
        (None, Some(until)) => format!(" until {}", end(until)),
        (None, None) => String::new(),
    }
}

/// What is said at the box of a start or an end, once nothing lies between the two.
pub fn no_time(scenario: &Scenario, lever: Lever) -> Option<String> {
    let other = lever.other_end().filter(|_| scenario.lasts_no_time(lever))?;
    let order = if lever.is_end() { "after its start" } else { "before its end" };
    Some(format!("Not {order} ({}): this lasts{NO_TIME}, and the model leaves it out.", date(scenario.get(other))))
}

/// Whom a limit is aimed at; empty for everyone.
pub fn aim(scenario: &Scenario, lever: Lever) -> &'static str {
    let choice = lever.folded().find(|folded| folded.row().kind == LeverKind::Choice && scenario.is_moved(*folded));
    choice.map_or("", |choice| {
        let name = chosen(choice, scenario.get(choice)).1;
        name.strip_suffix(" only").unwrap_or(name)
    })
}

/// The line on the fold: `From November 2026, no end, 3 months to full effect`.
pub fn fold_line(scenario: &Scenario, lever: Lever) -> String {
    let phrases: Vec<String> = lever
        .folded()
        .filter(|folded| folded.row().kind != LeverKind::Choice)
        .map(|folded| folded_phrase(scenario, folded))
        .collect();
    words::capital(&phrases.join(", "))
}
