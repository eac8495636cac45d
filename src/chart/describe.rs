//! A chart in words: a description for those who do not see it, and what the cursor reads out.

pub use super::table::{Table, TableRow, table};

use super::form::{Cell, Form};
use super::order::sort;
use super::spec::*;

/// One figure under the cursor.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadoutPart {
    pub label: String,
    pub value: String,
    pub is_scenario: bool,
}

/// What describes the picture beside its title and what stands under that: the figures of the cursor's year and of the last year.
pub fn describe(spec: &ChartSpec) -> String {
    let mut text = readout(spec, spec.year);
    if spec.year != LAST_CHART_YEAR {
        text.push_str(". ");
        text.push_str(&readout(spec, LAST_CHART_YEAR));
    }
    text.push('.');
    text
}

/// `2028: European Union 31 %, United States 12 %; baseline ...`.
pub fn readout(spec: &ChartSpec, year: usize) -> String {
    let parts: Vec<String> =
        readout_parts(spec, year).into_iter().map(|part| format!("{} {}", part.label, part.value)).collect();
    if parts.is_empty() { format!("{year}: no value") } else { format!("{year}: {}", parts.join("; ")) }
}

/// The figures of a year: the subject first. Layers of a stack that are nothing in that year are left out.
pub fn readout_parts(spec: &ChartSpec, year: usize) -> Vec<ReadoutPart> {
    if let Form::Cells(cells) = &spec.form {
        return cells.iter().map(|cell| total(spec, cell, year)).collect();
    }
    let mut parts = Vec::new();
    let mut push = |label: &str, value: Option<f64>, is_scenario: bool| {
        if let Some(value) = value {
            parts.push(ReadoutPart { label: label.to_string(), value: spec.say(value), is_scenario });
        }
    };
    /// Part of the axis below which a layer is nothing.
    const NOTHING: f64 = 0.0005;
    for area in &spec.areas {
        let value = spec.of_year(&area.values, year).filter(|value| *value > NOTHING * spec.axis.max);
        push(&area.label, value, true);
    }
    let lines = || spec.lines.iter().filter(|line| line.is_lead).chain(spec.lines.iter().filter(|line| !line.is_lead));
    for line in lines().filter(|line| line.role == Role::Scenario) {
        push(&line.label, spec.of_year(&line.values, year), true);
    }
    if spec.is_moved {
        for line in lines().filter(|line| line.role == Role::Baseline) {
            push(&line.label, spec.of_year(&line.values, year), false);
        }
    }
    if matches!(spec.form, Form::Chain(_) | Form::Map(_) | Form::Timeline(_)) {
        return largest_parts(spec, year);
    }
    for records in &spec.records {
        push(&records.label, records.points.iter().find(|point| point.0 == year).map(|point| point.1), false);
    }
    parts
}

/// The sum of the parts of a cell.
fn total(spec: &ChartSpec, cell: &Cell, year: usize) -> ReadoutPart {
    let parts = spec.areas[cell.areas.clone()].iter();
    let sum: f64 = parts.filter_map(|area| spec.of_year(&area.values, year)).sum();
    ReadoutPart { label: cell.label.clone(), value: spec.say(sum), is_scenario: true }
}

/// Where there are many series, the cursor reads out the largest.
fn largest_parts(spec: &ChartSpec, year: usize) -> Vec<ReadoutPart> {
    const N_PARTS: usize = 6;
    let lines = spec.lines.iter().filter(|line| line.role == Role::Scenario);
    let mut found: Vec<(f64, &Line)> = lines
        .filter_map(|line| Some((spec.of_year(&line.values, year)?, line)))
        .filter(|(value, _)| *value > 0.0)
        .collect();
    sort(&mut found, |a, b| a.0 > b.0);
    let part = |(value, line): &(f64, &Line)| ReadoutPart {
        label: line.label.clone(),
        value: spec.say(*value),
        is_scenario: true,
    };
    found.iter().take(N_PARTS).map(part).collect()
}
