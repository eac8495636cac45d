//! A chart as CSV, one observation a row: the months and calendar years of each column, in the unit that the page shows, and the records.
//!
//! The columns follow the habit of statistical offices (SDMX): a frequency, `M` for a month and `A` for a calendar year, beside the period.
//! A spreadsheet knows by the mark at the beginning that the text is UTF-8. What a chart says and where it comes from is in
//! [`super::notes`], so that every line here is data.

use super::column::{Column, columns};
use super::file::{clean, month, path_name};
use super::spec::*;
use csv::Writer;
use serde::Serialize;

/// The byte-order mark.
pub const MARK: char = '\u{feff}';

#[derive(Serialize)]
struct Observation<'a> {
    series: &'a str,
    path: &'a str,
    frequency: &'a str,
    period: &'a str,
    value: f64,
    unit: &'a str,
    source: &'a str,
}

/// An error if the writer refuses a row, which needs more memory than there is.
pub fn csv(spec: &ChartSpec) -> Result<String, csv::Error> {
    let mut writer = Writer::from_writer(Vec::new());
    for column in columns(spec) {
        write(&mut writer, spec, &column)?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(format!("{MARK}{}", String::from_utf8_lossy(&bytes)))
}

fn write(writer: &mut Writer<Vec<u8>>, spec: &ChartSpec, column: &Column) -> Result<(), csv::Error> {
    let mut row = |frequency: &str, period: &str, value: f64| match clean(column.unit.scaled(value)) {
        Some(value) => writer.serialize(Observation {
            series: column.label,
            path: path_name(spec, column.path),
            frequency,
            period,
            value,
            unit: column.unit.name(),
            source: column.source,
        }),
        None => Ok(()),
    };
    for (t, value) in column.months().iter().enumerate() {
        row("M", &month(spec, t), *value)?;
    }
    for year in spec.first_year..=LAST_CHART_YEAR {
        if let Some(value) = column.of_year(year) {
            row("A", &year.to_string(), value)?;
        }
    }
    Ok(())
}
