//! A chart as CSV, one observation a row: the months and calendar years of each column, in the unit that the page shows, and the records.
//!
//! The columns follow the habit of statistical offices (SDMX): a frequency, `M` for a month and `A` for a calendar year, beside the period.
//! A spreadsheet knows by the mark at the beginning that the text is UTF-8. What a chart says and where it comes from is in
//! [`super::notes`], so that every line here is data. The `csv` crate would bring tables for exact numbers into the page.

use super::column::{ChartColumn, columns};
use super::file::{clean, month, path_name};
use super::spec::*;
use crate::decimal::number_text;

/// The byte-order mark.
pub const MARK: char = '\u{feff}';
const HEADER: [&str; 7] = ["series", "path", "frequency", "period", "value", "unit", "source"];

pub fn csv(spec: &ChartSpec) -> String {
    let mut out = String::from(MARK);
    push_row(&mut out, &HEADER);
    for column in columns(spec) {
        push_column(&mut out, spec, &column);
    }
    out
}

fn push_column(out: &mut String, spec: &ChartSpec, column: &ChartColumn) {
    let path = path_name(spec, column.path);
    let mut row = |frequency: &str, period: &str, value: f64| {
        if let Some(value) = clean(column.unit.scaled(value)) {
            let value = number_text(value);
            push_row(out, &[column.label, path, frequency, period, &value, column.unit.name(), column.source]);
        }
    };
    for (t, value) in column.months().iter().enumerate() {
        row("M", &month(spec, t), *value);
    }
    for year in spec.first_year..=LAST_CHART_YEAR {
        if let Some(value) = column.of_year(year) {
            row("A", &year.to_string(), value);
        }
    }
}

/// A line of two cells or more. Quotes stand around a cell where RFC 4180 asks for them; those within it are doubled.
pub fn push_row(out: &mut String, cells: &[&str]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push('\n');
}
