//! A chart in words: a description for those who do not see it, and what the cursor reads out; both from the columns of its table.

pub use super::table::{Table, TableRow, table};

use super::column::{ChartColumn, Path, columns_in_table};
use super::form::Form;
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

/// The figures of a year, in the order of the table. Layers of a stack that are nothing in that year are left out, the baseline where
/// nothing has been moved, and the scenario under other export rules.
pub fn readout_parts(spec: &ChartSpec, year: usize) -> Vec<ReadoutPart> {
    /// Part of the axis below which a layer is nothing.
    const NOTHING: f64 = 0.0005;
    let columns = columns_in_table(spec);
    match &spec.form {
        Form::Cells(cells) => {
            cells.iter().enumerate().map(|(i, cell)| total(&columns, i, &cell.label, spec, year)).collect()
        }
        Form::Chain(_) | Form::Map(_) | Form::Timeline(_) => largest_parts(&columns, year),
        Form::Curves => {
            // The scenario under other rules is in the table: here it would take the room of what the reader moves.
            let is_shown = |column: &&ChartColumn| {
                column.path != Path::OtherRules && (spec.is_moved || column.path != Path::Baseline)
            };
            let is_there = |column: &ChartColumn, value: f64| !column.is_layer || value > NOTHING * spec.axis.max;
            let shown = columns.iter().filter(is_shown);
            shown
                .filter_map(|column| Some((column, column.of_year(year).filter(|value| is_there(column, *value))?)))
                .map(|(column, value)| part(column, value))
                .collect()
        }
    }
}

fn part(column: &ChartColumn, value: f64) -> ReadoutPart {
    ReadoutPart {
        label: column.label.to_string(),
        value: column.unit.say(value),
        is_scenario: column.path == Path::Scenario,
    }
}

/// The sum of the layers of a small multiple.
fn total(columns: &[ChartColumn], cell: usize, label: &str, spec: &ChartSpec, year: usize) -> ReadoutPart {
    let layers = columns.iter().filter(|column| column.cell == Some(cell));
    let sum: f64 = layers.filter_map(|column| column.of_year(year)).sum();
    ReadoutPart { label: label.to_string(), value: spec.say(sum), is_scenario: true }
}

/// Where there are many series, the cursor reads out the largest.
fn largest_parts(columns: &[ChartColumn], year: usize) -> Vec<ReadoutPart> {
    const N_PARTS: usize = 6;
    let own = columns.iter().filter(|column| column.path == Path::Scenario);
    let mut found: Vec<(f64, &ChartColumn)> =
        own.filter_map(|column| Some((column.of_year(year)?, column))).filter(|(value, _)| *value > 0.0).collect();
    sort(&mut found, |a, b| a.0 > b.0);
    found.iter().take(N_PARTS).map(|(value, column)| part(column, *value)).collect()
}
