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

/// One series of a chart.
pub struct Series<'a> {
    pub label: &'a str,
    pub is_scenario: bool,
    figures: Figures<'a>,
}

enum Figures<'a> {
    Months(&'a [f64]),
    Years(&'a [(usize, f64)]),
}

impl Series<'_> {
    /// The figure of a year.
    pub fn of_year(&self, spec: &ChartSpec, year: usize) -> Option<f64> {
        match self.figures {
            Figures::Months(values) => spec.of_year(values, year),
            Figures::Years(points) => points.iter().find(|point| point.0 == year).map(|point| point.1),
        }
    }
}

/// Stands where there is no value.
const NONE: &str = "–";

/// The series in the order of the table: the subject first, then in the order of the picture from top to bottom.
pub fn series(spec: &ChartSpec) -> Vec<Series<'_>> {
    let mut out = Vec::new();
    for area in spec.areas.iter().rev() {
        out.push(Series { label: &area.label, is_scenario: true, figures: Figures::Months(&area.values) });
    }
    // The chain has too many flows to list each of them twice.
    let has_baselines = !matches!(spec.form, Form::Chain(_));
    for role in [Role::Scenario, Role::Baseline] {
        let is_scenario = role == Role::Scenario;
        for is_lead in [true, false] {
            let is_wanted =
                |line: &&Line| line.role == role && line.is_lead == is_lead && (is_scenario || has_baselines);
            for line in spec.lines.iter().filter(is_wanted) {
                out.push(Series { label: &line.label, is_scenario, figures: Figures::Months(&line.values) });
            }
        }
    }
    for records in &spec.records {
        out.push(Series { label: &records.label, is_scenario: false, figures: Figures::Years(&records.points) });
    }
    out
}

pub fn table(spec: &ChartSpec) -> Table {
    let years = || spec.first_year..=LAST_CHART_YEAR;
    let row = |series: &Series| {
        let values: Vec<Option<f64>> = years().map(|year| series.of_year(spec, year)).collect();
        let shown = |value: &Option<f64>| value.map_or(NONE.to_string(), |value| words::number(spec.axis.unit, value));
        TableRow {
            label: series.label.to_string(),
            shown: values.iter().map(shown).collect(),
            values,
            is_scenario: series.is_scenario,
        }
    };
    Table {
        caption: format!(
            "{}. {} in {}.",
            spec.title,
            if spec.is_stock { "Year-end values" } else { "Calendar-year means" },
            words::unit_sign(spec.axis.unit)
        ),
        columns: years().map(|year| year.to_string()).collect(),
        rows: series(spec).iter().map(row).collect(),
    }
}
