//! A chart in words: for screen readers, and for the line under the cursor.

use super::spec::*;

/// Values of one series in the cursor's year.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadoutPart {
    pub label: String,
    pub value: String,
    pub is_scenario: bool,
}

pub fn readout_parts(spec: &ChartSpec, year: usize) -> Vec<ReadoutPart> {
    let mut parts = Vec::new();
    let mut put = |label: &str, value: Option<f64>, is_scenario: bool| {
        if let Some(value) = value {
            parts.push(ReadoutPart { label: label.to_string(), value: spec.say(value), is_scenario });
        }
    };
    for records in &spec.records {
        put(&records.label, records.points.iter().find(|point| point.0 == year).map(|point| point.1), false);
    }
    for area in &spec.areas {
        put(&area.label, area.year_mean(year), spec.is_moved);
    }
    let mut lines: Vec<&Line> = spec.lines.iter().collect();
    lines.sort_by_key(|line| (line.role == Role::Baseline, !line.is_lead));
    for line in lines {
        put(&line.label, line.year_mean(year), spec.is_moved && line.role == Role::Scenario);
    }
    parts
}

/// `2028: European Union 31 %, baseline 3 %`: the first series of a chart in a year.
pub fn readout(spec: &ChartSpec, year: usize) -> String {
    /// A stack has up to eleven layers; the line under it tells the first few that matter.
    const MOST: usize = 5;
    let parts: Vec<String> = readout_parts(spec, year)
        .into_iter()
        .filter(|part| !part.value.starts_with("0\u{a0}"))
        .take(MOST)
        .map(|part| format!("{} {}", part.label, part.value))
        .collect();
    if parts.is_empty() { format!("{year}: nothing to show") } else { format!("{year}: {}", parts.join(", ")) }
}

/// What the chart shows, its finding, and its values in the cursor's year and in the last.
pub fn describe(spec: &ChartSpec) -> String {
    let mut out = format!("{}. {}. {}.", spec.title, spec.subtitle, readout(spec, spec.year));
    if spec.year != LAST_CHART_YEAR {
        out.push_str(&format!(" {}.", readout(spec, LAST_CHART_YEAR)));
    }
    out.push_str(" Left and right arrows move the year.");
    out
}
