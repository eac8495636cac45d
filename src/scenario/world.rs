//! What a pair of a link says about the world: levers, plants, assumptions. What could be read is used, the rest becomes a warning.

use super::delivered::{is_alike, is_near};
use super::page_key::PageKey;
use super::warning::Warning;
use super::{LONGEST_DELAY, Lever, Scenario};
use crate::decimal::{clamped, parse_number};
use crate::tables::box_unit::BoxUnit;
use crate::tables::kinds::LeverRole;
use crate::tables::{ASSUMPTIONS, PROJECTS};

/// Stands for all three export limits in the key of what folds under them: `x_start` sets when each of them starts.
const ALL_LIMITS: &str = "x_";
/// Assumptions of earlier versions of the model, which moved nothing or are constants now. A link that names one says what it says without it.
const DROPPED_ASSUMPTIONS: [&str; 3] = ["thmin", "xgate", "R0"];
const PERCENT: f64 = 100.0;
/// Before the names of plants, their delays and assumptions.
pub(super) const NAMED: [&str; 3] = ["p.", "d.", "a."];

/// The scenario of a query that is written as we write it, without keys of the page.
pub(super) fn scenario(query: &str) -> Scenario {
    let mut scenario = Scenario::default();
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        read(name, name, value, &mut scenario, &mut Vec::new());
    }
    scenario
}

/// A pair that says something about the world: `name` of what, `key` as it stands in the link.
pub(super) fn read(name: &str, key: &str, value: &str, scenario: &mut Scenario, warnings: &mut Vec<Warning>) -> bool {
    if let Some(lever) = Lever::all().find(|lever| is_alike(name, lever.row().key)) {
        read_lever(lever, key, value, scenario, warnings);
        return true;
    }
    let levers = of_all_limits(name);
    for (i, lever) in levers.iter().enumerate() {
        // One sentence for the three.
        let mut unsaid = Vec::new();
        let said = if i == 0 { &mut *warnings } else { &mut unsaid };
        read_lever(*lever, key, value, scenario, said);
    }
    if !levers.is_empty() {
        return true;
    }
    if let Some((kind, slug)) = name.split_once('.')
        && let Some(is_read) = read_named(kind, slug, key, value, scenario, warnings)
    {
        return is_read;
    }
    // Link shorteners, mail programs and social networks add keys of their own: of them nothing is said.
    if looks_like_ours(name) || key != name {
        warnings.push(Warning::UnknownKey(key.to_string()));
    }
    false
}

/// The same lever of each export limit, where `name` stands for all three.
pub(super) fn of_all_limits(name: &str) -> Vec<Lever> {
    let is_meant = |lever: &Lever| {
        // "xt" belongs to others.
        let is_whole = |tail: &str| tail.len() > 1 || name.len() > ALL_LIMITS.len();
        let tail = lever.row().key.split_once('_').map_or("", |(_, tail)| tail);
        is_whole(tail) && is_alike(name, &format!("{ALL_LIMITS}{tail}"))
    };
    let limits = Lever::all().filter(|lever| lever.row().role == LeverRole::Limit);
    limits.flat_map(Lever::folded).filter(is_meant).collect()
}

/// Whether an unknown key may be one of ours: its beginning is, and its end nearly, or the whole is a slip of the hand away from one.
fn looks_like_ours(name: &str) -> bool {
    /// Shorter words of ours are near to words of others.
    const SHORTEST: usize = 6;
    let levers = || Lever::all().map(|lever| lever.row().key);
    let is_near_tail = |(stem, tail): (&str, &str)| {
        let tails = || levers().filter_map(|key| key.split_once('_').map(|(_, tail)| tail));
        let is_stem = |key: &str| key == stem || ALL_LIMITS.strip_suffix('_') == Some(stem);
        levers().any(is_stem) && tails().any(|own| is_near(tail, own) || tail.starts_with(own))
    };
    name.split_once('_').is_some_and(is_near_tail)
        || levers()
            .chain(PageKey::ALL.iter().map(|(_, key)| *key))
            .any(|key| key.len() >= SHORTEST && is_near(name, key))
}

/// Projects and assumptions; `None` for another kind.
fn read_named(
    kind: &str,
    name: &str,
    key: &str,
    value: &str,
    scenario: &mut Scenario,
    warnings: &mut Vec<Warning>,
) -> Option<bool> {
    match kind {
        "p" | "d" => {
            let Some(project) = PROJECTS.iter().position(|project| is_alike(name, project.slug)) else {
                warnings.push(Warning::UnknownProject(name.to_string()));
                return Some(false);
            };
            let high = if kind == "p" { 1.0 } else { LONGEST_DELAY };
            if let Some(value) = within(key, value, (0.0, high), kind == "p", warnings) {
                if kind == "p" {
                    scenario.set_switch(project, Some(value));
                } else {
                    scenario.set_delay(project, value);
                }
            }
        }
        "a" if DROPPED_ASSUMPTIONS.iter().any(|dropped| is_alike(name, dropped)) => {}
        "a" => {
            let Some(index) = ASSUMPTIONS.iter().position(|row| is_alike(name, row.name)) else {
                warnings.push(Warning::UnknownKey(key.to_string()));
                return Some(false);
            };
            let row = &ASSUMPTIONS[index];
            if let Some(value) = within(key, value, (row.low, row.high), row.unit == BoxUnit::Percent, warnings) {
                scenario.set_assumption(index, value);
            }
        }
        _ => return None,
    }
    Some(true)
}

fn read_lever(lever: Lever, key: &str, value: &str, scenario: &mut Scenario, warnings: &mut Vec<Warning>) {
    let row = lever.row();
    if let Some(number) = within(key, value, (row.low, row.high), row.unit.is_share(), warnings) {
        let used = lever.clamp(number);
        if used != number {
            warnings.push(Warning::Rounded { key: key.to_string(), text: value.to_string(), used });
        }
        scenario.set(lever, used);
    }
}

/// The number in `text`, within `low..=high`; says what was wrong. `None` where there is no number at all.
fn within(key: &str, text: &str, (low, high): (f64, f64), is_share: bool, warnings: &mut Vec<Warning>) -> Option<f64> {
    let Some(value) = number(text, is_share) else {
        warnings.push(Warning::NotANumber { key: key.to_string(), text: text.to_string() });
        return None;
    };
    let used = clamped(value, low, high);
    if used != value {
        warnings.push(Warning::OutOfRange { key: key.to_string(), text: text.to_string(), low, high, used });
    }
    Some(used)
}

/// A number as people and programs write it: decimal comma, a share in percent; infinities are numbers, NaN is none.
pub(super) fn number(text: &str, is_share: bool) -> Option<f64> {
    let plain = text.replace(',', ".");
    let Some(percent) = plain.strip_suffix('%') else { return parse_number(&plain) };
    // Less than one percent may as well be a share with the rest of an escape behind it.
    let is_clear = |percent: &f64| is_share && (*percent == 0.0 || percent.abs() >= 1.0);
    parse_number(percent).filter(is_clear).map(|percent| percent / PERCENT)
}
