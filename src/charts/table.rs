//! A chart as a table of calendar years: the same figures as the picture, unrounded and as shown.

use super::form::Form;
use super::spec::*;
use super::words;

#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    pub label: String,
    /// By year, in the unit of the model; `None` where there is no value.
    pub values: Vec<Option<f64>>,
    /// The same, rounded, in the unit of the caption.
    pub shown: Vec<String>,
    /// The scenario's own figures, as against baseline and record.
    pub is_scenario: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub caption: String,
    /// The years.
    pub columns: Vec<String>,
    pub rows: Vec<TableRow>,
}

/// Stands where there is no value.
const NONE: &str = "–";

pub fn table(spec: &ChartSpec) -> Table {
    let years = || spec.first_year..=LAST_CHART_YEAR;
    let row = |label: &str, is_scenario: bool, values: Vec<Option<f64>>| TableRow {
        label: label.to_string(),
        shown: values
            .iter()
            .map(|value| value.map_or(NONE.to_string(), |value| words::number(spec.axis.unit, value)))
            .collect(),
        values,
        is_scenario,
    };
    let mut rows = Vec::new();
    // The subject first, then in the order of the picture from top to bottom.
    let lines = || spec.lines.iter().filter(|line| line.is_lead).chain(spec.lines.iter().filter(|line| !line.is_lead));
    for area in spec.areas.iter().rev() {
        rows.push(row(&area.label, true, years().map(|year| spec.of_year(&area.values, year)).collect()));
    }
    for line in lines().filter(|line| line.role == Role::Scenario) {
        rows.push(row(&line.label, true, years().map(|year| spec.of_year(&line.values, year)).collect()));
    }
    // The chain has too many flows to list each of them twice.
    let has_baselines = !matches!(spec.form, Form::Chain(_));
    for line in lines().filter(|line| line.role == Role::Baseline && has_baselines) {
        rows.push(row(&line.label, false, years().map(|year| spec.of_year(&line.values, year)).collect()));
    }
    for records in &spec.records {
        let value = |year: usize| records.points.iter().find(|point| point.0 == year).map(|point| point.1);
        rows.push(row(&records.label, false, years().map(value).collect()));
    }
    Table {
        caption: format!(
            "{}. {} in {}.",
            spec.title,
            if spec.is_stock { "Year-end values" } else { "Calendar-year means" },
            words::unit_sign(spec.axis.unit)
        ),
        columns: years().map(|year| year.to_string()).collect(),
        rows,
    }
}
