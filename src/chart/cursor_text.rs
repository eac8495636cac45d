//! The cursor of a chart for the ear: it walks along the series of the table, and says of the one that it stands on the figure of its
//! year, and how that differs from the same figure on today's path or in the other scenario.

use super::column::{Path, columns_in_table};
use super::compare::{B, of_a};
use super::describe::readout;
use super::spec::{ChartSpec, DisplayUnit};
use crate::format::is_nothing;

/// Where the cursor stands after so many series down (or up, below zero); `None` stands for all of them together, past the last one.
pub fn step(spec: &ChartSpec, at: Option<usize>, by: isize) -> Option<usize> {
    let n = columns_in_table(spec).len() as isize;
    let next = (at.map_or(n, |i| (i as isize).min(n)) + by).rem_euclid(n + 1);
    (next < n).then_some(next as usize)
}

/// What stands under the cursor, as a sentence. `other` is the same chart without what the scenario changes.
pub fn sentence(spec: &ChartSpec, at: Option<usize>, other: Option<&ChartSpec>) -> String {
    let year = spec.year;
    let all = columns_in_table(spec);
    let Some(one) = at.and_then(|i| all.get(i)) else { return format!("{}.", readout(spec, year)) };
    let Some(value) = one.of_year(year) else { return format!("{}, {year}: no value.", one.label) };
    let before = other.filter(|_| spec.is_moved && one.path == Path::Scenario).and_then(|other| {
        // What stands beside the same of B bears a letter, which its counterpart has not.
        let is_same = |label: &str| one.label == label || one.label == of_a(label);
        columns_in_table(other)
            .iter()
            .find(|column| column.path == Path::Scenario && is_same(column.label))?
            .of_year(year)
    });
    match before {
        None => format!("{}, {year}: {}.", one.label, spec.say(value)),
        Some(before) => format!("{}, {year}: {}.", one.label, against(spec, value, before)),
    }
}

/// `40 %, 12 points more than on today’s path`.
fn against(spec: &ChartSpec, value: f64, before: f64) -> String {
    let path = if spec.is_comparing { format!("in {B}") } else { "on today’s path".to_string() };
    let unit = if spec.axis.unit == DisplayUnit::Percent { DisplayUnit::PercentPoints } else { spec.axis.unit };
    let (said, difference) = (spec.say(value), (value - before).abs());
    if is_nothing(&unit.number(difference)) {
        return format!("{said}, as {path}");
    }
    let more = if value > before { "more" } else { "less" };
    format!("{said}, {} {more} than {path}", unit.say(difference))
}
