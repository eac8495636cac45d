//! A chart as a table of calendar years: the same figures as the picture, unrounded and as shown.

use super::column::{ChartColumn, Path, columns_in_table};
use super::spec::*;

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
    let row = |column: &ChartColumn| {
        let values: Vec<Option<f64>> = years().map(|year| column.of_year(year)).collect();
        let shown = |value: &Option<f64>| value.map_or(NONE.to_string(), |value| column.unit.number(value));
        TableRow {
            label: column.label.to_string(),
            shown: values.iter().map(shown).collect(),
            values,
            is_scenario: column.path == Path::Scenario,
        }
    };
    Table {
        caption: format!("{}. {} in {}.", spec.title, yearly_figures(spec), spec.axis.unit.name()),
        columns: years().map(|year| year.to_string()).collect(),
        rows: columns_in_table(spec).iter().map(row).collect(),
    }
}

/// What the figure of a calendar year is.
pub fn yearly_figures(spec: &ChartSpec) -> &'static str {
    if spec.is_stock { "Year-end values" } else { "Calendar-year means" }
}
