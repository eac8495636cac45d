//! A chart as JSON: what it says, how to read it, where it comes from, the link, and each column with its months and calendar years.

use super::column::{ChartColumn, columns};
use super::file::{clean, month, path_name, source};
use super::spec::*;
use super::table::yearly_figures;
use crate::decimal::number_text;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io;

#[derive(Serialize)]
struct ChartFile<'a> {
    chart: &'a str,
    title: &'a str,
    subtitle: &'a str,
    caption: &'a str,
    source: &'a str,
    link: &'a str,
    /// What the figure of a calendar year is.
    years_are: &'a str,
    series: Vec<SeriesFile<'a>>,
}

#[derive(Serialize)]
struct SeriesFile<'a> {
    name: &'a str,
    path: &'a str,
    unit: &'a str,
    source: &'a str,
    months: Values,
    years: Values,
}

/// Values of periods that follow each other; `null` where there is none.
#[derive(Serialize)]
struct Values {
    first: String,
    values: Vec<Option<f64>>,
}

/// An error if the writer refuses a value.
pub fn json(spec: &ChartSpec, link: &str) -> Result<String, serde_json::Error> {
    to_json(&ChartFile {
        chart: spec.name.slug(),
        title: &spec.title,
        subtitle: &spec.subtitle,
        caption: &spec.caption,
        source: &source(),
        link,
        years_are: yearly_figures(spec),
        series: columns(spec).into_iter().map(|column| series(spec, column)).collect(),
    })
}

/// A value as JSON. An error if the writer refuses it.
pub fn to_json(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, BriefNumbers))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Numbers as [`number_text`] writes them: the writer of the library would bring its tables into the page.
struct BriefNumbers;

impl Formatter for BriefNumbers {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(number_text(value).as_bytes())
    }
}

fn series<'a>(spec: &ChartSpec, column: ChartColumn<'a>) -> SeriesFile<'a> {
    let value = |value: f64| clean(column.unit.scaled(value));
    let years = spec.first_year..=LAST_CHART_YEAR;
    SeriesFile {
        name: column.label,
        path: path_name(spec, column.path),
        unit: column.unit.name(),
        source: column.source,
        months: Values { first: month(spec, 0), values: column.months().iter().map(|month| value(*month)).collect() },
        years: Values {
            first: spec.first_year.to_string(),
            values: years.map(|year| column.of_year(year).and_then(value)).collect(),
        },
    }
}
