//! A chart in words: a description for those who do not see it, and what the cursor reads out.

pub use super::table::{Table, TableRow, table};

use super::spec::*;

/// One figure under the cursor.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadoutPart {
    pub label: String,
    pub value: String,
    pub is_scenario: bool,
}

/// The accessible name of the picture: the finding, then the figures of the cursor's year and of the last year.
pub fn describe(spec: &ChartSpec) -> String {
    let mut text = format!("{}. {}. {}", spec.title, spec.subtitle, readout(spec, spec.year));
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
    let mut parts = Vec::new();
    let mut push = |label: &str, value: Option<f64>, is_scenario: bool| {
        if let Some(value) = value {
            parts.push(ReadoutPart { label: label.to_string(), value: spec.say(value), is_scenario });
        }
    };
    /// Part of the axis below which a layer is nothing.
    const NOTHING: f64 = 0.0005;
    for area in &spec.areas {
        let value = area.year_mean(year).filter(|value| *value > NOTHING * spec.axis.max);
        push(&area.label, value, true);
    }
    let lines = || spec.lines.iter().filter(|line| line.is_lead).chain(spec.lines.iter().filter(|line| !line.is_lead));
    for line in lines().filter(|line| line.role == Role::Scenario) {
        push(&line.label, line.year_mean(year), true);
    }
    if spec.is_moved {
        for line in lines().filter(|line| line.role == Role::Baseline) {
            push(&line.label, line.year_mean(year), false);
        }
    }
    for records in &spec.records {
        push(&records.label, records.points.iter().find(|point| point.0 == year).map(|point| point.1), false);
    }
    parts
}
