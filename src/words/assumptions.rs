//! The panel of assumptions, without a browser: values with their units, the number box, the steps of a slider, and its words.

use super::controls;
use super::entry::{Entry, NumberBox, with_unit};
use super::search::{self, quoted};
use crate::decimal::{clamped, parse_number, without_noise};
use crate::format::{apart, count, trimmed};
use crate::scenario::Scenario;
use crate::tables::kinds::AssumptionGroup;
use crate::tables::{ASSUMPTION_NOTES, ASSUMPTIONS, AssumptionRow};

/// What a parameter is comes before this in its note, the reason for its value behind.
pub const WHY: &str = " (why: ";

/// Positions of the assumptions of a group.
pub fn members(group: AssumptionGroup) -> impl Iterator<Item = usize> {
    (0..ASSUMPTIONS.len()).filter(move |i| row(*i).group == group)
}

/// The words of a row that a search is held against and that the program does not have.
pub fn served_words(index: usize) -> String {
    let (row, note) = (row(index), &ASSUMPTION_NOTES[index]);
    let meaning = note.meaning.split(WHY).next().unwrap_or_default();
    let title = GROUPS.iter().find(|group| group.key == row.group).map_or("", |group| group.title);
    format!("{} {meaning} {title} {}", note.does, note.source)
}

/// What a search is held against: name and label, and the words that are served with the row.
pub fn search_words(index: usize, served: &str) -> String {
    let row = row(index);
    format!("a.{} {} {served}", row.name, row.label)
}

/// Assumptions that belong to one mechanism.
pub struct Group {
    pub key: AssumptionGroup,
    pub title: &'static str,
    pub hint: &'static str,
}

/// The groups in the order of the page. A test holds them against the table.
pub static GROUPS: [Group; 8] = [
    Group {
        key: AssumptionGroup::Prices,
        title: "Prices",
        hint: "How prices answer to stocks, and how long they are remembered.",
    },
    Group {
        key: AssumptionGroup::Trade,
        title: "Trade and limits",
        hint: "What quotas and limits let through, and what contracts pay.",
    },
    Group {
        key: AssumptionGroup::Demand,
        title: "Demand and thrift",
        hint: "How much is wanted, and how much less when it is dear.",
    },
    Group { key: AssumptionGroup::Stocks, title: "Stocks", hint: "What traders and users hold, and when they hoard." },
    Group {
        key: AssumptionGroup::Mines,
        title: "Mines and separation",
        hint: "New mines without a name, ore in store, and losses.",
    },
    Group { key: AssumptionGroup::Magnets, title: "Magnets", hint: "What magnet plants and their customers need." },
    Group {
        key: AssumptionGroup::Recycling,
        title: "Recycling",
        hint: "What comes back from factories and from old products.",
    },
    Group { key: AssumptionGroup::Policy, title: "Policy", hint: "How China’s own rules answer to prices." },
];

fn row(index: usize) -> &'static AssumptionRow {
    &ASSUMPTIONS[index]
}

/// What the model's value is multiplied by to be shown.
fn scale(index: usize) -> f64 {
    row(index).unit.row().scale
}

/// The number as it is shown, without its unit; with a point and without commas, so that it can be typed back.
pub fn shown(index: usize, value: f64) -> String {
    let mut text = trimmed(value * scale(index), row(index).decimals);
    text.retain(|sign| sign != ',');
    match text.strip_prefix('\u{2212}') {
        Some(digits) => format!("-{digits}"),
        None => text,
    }
}

/// The value with its unit: `0.43`, `1.9 months`, `29 % a year`.
pub fn value(index: usize, value: f64) -> String {
    value_with(index, value, 0)
}

/// The same with more decimals.
fn value_with(index: usize, value: f64, more: usize) -> String {
    let AssumptionRow { unit, decimals, .. } = row(index);
    with_unit(trimmed(value * scale(index), decimals + more), *unit)
}

/// The sentence under the name: the value, and the standard one where it is another.
pub fn says(scenario: &Scenario, index: usize) -> String {
    let (now, standard) = (scenario.assumption(index), row(index).value);
    if !scenario.is_assumption_moved(index) {
        return format!("{}, the standard value", value(index, now));
    }
    let [now, standard] = apart([now, standard], |at, more| value_with(index, at, more));
    if now == standard { format!("{now}, hardly moved") } else { format!("{now} instead of {standard}") }
}

/// A moved value with as many digits as tell it from the standard one.
pub fn moved_value(index: usize, now: f64) -> String {
    let [now, _] = apart([now, row(index).value], |at, more| value_with(index, at, more));
    now
}

/// Where a value stands on the track, 0 to 1.
pub fn position(index: usize, value: f64) -> f64 {
    let AssumptionRow { low, high, .. } = row(index);
    controls::position(value, *low, *high)
}

/// The value on the steps of the slider. The standard value lies between two of them mostly, and stands for the nearest.
pub fn on_step(index: usize, value: f64) -> f64 {
    let AssumptionRow { value: standard, low, high, step, .. } = row(index);
    let scale = scale(index);
    let steps = |value: f64| libm::rint(clamped(value, *low, *high) * scale / step);
    if steps(value) == steps(*standard) {
        return *standard;
    }
    clamped(without_noise(steps(value) * step / scale), *low, *high)
}

/// So many steps more or less.
pub fn moved_by(index: usize, value: f64, n_steps: f64) -> f64 {
    on_step(index, value + n_steps * row(index).step / scale(index))
}

/// What a reader typed: the value in the model's unit, or a kind sentence. `current` is the last good value.
pub fn read(index: usize, text: &str, current: f64) -> Result<Entry, String> {
    let AssumptionRow { value: standard, low, high, step, unit, .. } = row(index);
    let scale = scale(index);
    let number_box = NumberBox {
        unit: *unit,
        low: low * scale,
        high: high * scale,
        step: *step,
        is_whole: false,
        current: current * scale,
        in_words: &|shown| value(index, shown / scale),
    };
    let mut entry = number_box.read(text)?;
    // What is shown is rounded, and stands for what it was rounded from.
    let is_shown = |known: &&f64| parse_number(&shown(index, **known)) == Some(entry.value);
    entry.value = match [&current, standard].into_iter().find(is_shown) {
        Some(known) => *known,
        None => clamped(without_noise(entry.value / scale), *low, *high),
    };
    Ok(entry)
}

/// The range in words: `0.3 to 1.6`, `15 to 65 %`.
pub fn range(index: usize) -> String {
    let AssumptionRow { low, high, .. } = row(index);
    let low = shown(index, *low).replace('-', "\u{2212}");
    format!("{low} to {}", value(index, *high))
}

/// What a search or a filter has left; empty where neither is in use. `n_answering` assumptions answer to the search, and `n_moved` of these
/// have been moved.
pub fn found(n_answering: usize, n_moved: usize, search: &str, is_moved_only: bool) -> String {
    let of_all = |n: usize| format!("{n} of {}", count(ASSUMPTIONS.len(), "assumption"));
    match (search::is_empty(search), is_moved_only) {
        (true, false) => String::new(),
        (true, true) if n_moved == 0 => "No assumption has been moved.".to_string(),
        (true, true) => of_all(n_moved),
        (false, _) if n_answering == 0 => {
            format!("No assumption answers to “{}”. Try a material, a stock or a price.", quoted(search))
        }
        (false, false) => of_all(n_answering),
        (false, true) => {
            let n = if n_moved == 0 { "none".to_string() } else { n_moved.to_string() };
            let verb = if n_moved > 1 { "have" } else { "has" };
            format!("{} found, {n} of which {verb} been moved.", of_all(n_answering))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_leave_no_assumption_out() {
        let n: usize = GROUPS.iter().map(|group| members(group.key).count()).sum();
        assert_eq!(n, ASSUMPTIONS.len());
    }

    #[test]
    fn keys_reach_both_ends_of_a_slider() {
        for (index, row) in ASSUMPTIONS.iter().enumerate() {
            assert_eq!(moved_by(index, row.value, f64::NEG_INFINITY), row.low, "{}", row.name);
            assert_eq!(moved_by(index, row.value, f64::INFINITY), row.high, "{}", row.name);
        }
        assert_eq!(moved_by(0, 0.5, 10.0), 0.55);
        assert_eq!(moved_by(0, 0.5, -1.0), 0.495);
    }
}
