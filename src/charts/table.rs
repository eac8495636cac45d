//! A chart as a table: one row for each series, one column for each year, unrounded and as shown.

use super::spec::*;
use super::words;

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub caption: String,
    /// The years, as text.
    pub columns: Vec<String>,
    pub rows: Vec<TableRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    pub label: String,
    /// Means of the calendar years in the unit of the model, unrounded; `None` where there is no value.
    pub values: Vec<Option<f64>>,
    /// The same as a reader sees them.
    pub shown: Vec<String>,
    /// What the reader changed, once something has been changed.
    pub is_scenario: bool,
}

pub fn table(spec: &ChartSpec) -> Table {
    let years = || FIRST_CHART_YEAR..=LAST_CHART_YEAR;
    let row = |label: &str, is_scenario: bool, value: &dyn Fn(usize) -> Option<f64>| {
        let values: Vec<Option<f64>> = years().map(value).collect();
        let shown = values
            .iter()
            .map(|value| value.map_or("–".to_string(), |value| words::number(spec.axis.unit, value)))
            .collect();
        TableRow { label: label.to_string(), values, shown, is_scenario }
    };
    let mut rows = Vec::new();
    for records in &spec.records {
        let of = |year: usize| records.points.iter().find(|point| point.0 == year).map(|point| point.1);
        rows.push(row(&records.label, false, &of));
    }
    for area in &spec.areas {
        rows.push(row(&area.label, spec.is_moved, &|year| area.year_mean(year)));
    }
    // The lead first, then the others in the order in which they are named.
    let mut lines: Vec<&Line> = spec.lines.iter().collect();
    lines.sort_by_key(|line| (line.role == Role::Baseline, !line.is_lead));
    for line in lines {
        rows.push(row(&line.label, spec.is_moved && line.role == Role::Scenario, &|year| line.year_mean(year)));
    }
    let unit = words::unit_sign(spec.axis.unit);
    Table {
        caption: format!(
            "{}. Means of calendar years, {unit}.",
            spec.subtitle.split(", by month").next().unwrap_or_default()
        ),
        columns: years().map(|year| year.to_string()).collect(),
        rows,
    }
}
