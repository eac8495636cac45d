//! The tables of `public/data` row by row, for what is told of them. A number is text here, as it is shown as its row spells it; kinds,
//! grades and units are those of the build, which has read the same cells and would have ended where one did not fit.

use crate::model::keys::Material;
use crate::tables::kinds::{Grade, ParameterKind, RecordSeries, Stage, named};
use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use std::sync::LazyLock;

/// A row of `parameters.csv`.
#[derive(serde::Deserialize)]
pub struct Parameter {
    pub name: String,
    #[serde(deserialize_with = "named")]
    pub kind: ParameterKind,
    /// Its name in the code.
    pub constant: String,
    pub value: String,
    pub low: String,
    pub high: String,
    pub unit: String,
    pub year: String,
    pub source_id: String,
    pub source: String,
    #[serde(rename = "source_url")]
    pub address: String,
    #[serde(rename = "status", deserialize_with = "named")]
    pub grade: Grade,
    pub note: String,
}

/// A row of `series.csv`.
#[derive(serde::Deserialize)]
pub struct Point {
    pub name: String,
    pub value: String,
    pub low: String,
    pub high: String,
    pub unit: String,
    pub year: String,
    pub source_id: String,
    pub source: String,
    #[serde(rename = "source_url")]
    pub address: String,
    #[serde(rename = "status", deserialize_with = "named")]
    pub grade: Grade,
    pub note: String,
}

/// A row of `facilities.csv`.
#[derive(serde::Deserialize)]
pub struct Facility {
    pub slug: String,
    pub name: String,
    #[serde(deserialize_with = "named")]
    pub stage: Stage,
    pub country: String,
    pub capacity: String,
    pub capacity_heavy: String,
    pub unit: String,
    pub start: Option<f64>,
    pub ramp: String,
    pub probability: Option<f64>,
    pub cost: String,
    pub year: String,
    pub source_id: String,
    pub source: String,
    #[serde(rename = "source_url")]
    pub address: String,
    #[serde(rename = "status", deserialize_with = "named")]
    pub grade: Grade,
    pub note: String,
}

/// A row of `records.csv`.
#[derive(serde::Deserialize)]
pub struct Record {
    #[serde(deserialize_with = "named")]
    pub series: RecordSeries,
    /// None where it is of several.
    #[serde(deserialize_with = "material")]
    pub material: Option<Material>,
    pub year: String,
    pub month: Option<usize>,
    pub value: String,
    pub unit: String,
    pub source_id: String,
    pub source: String,
    #[serde(rename = "source_url")]
    pub address: String,
    #[serde(rename = "status", deserialize_with = "named")]
    pub grade: Grade,
    pub note: String,
}

/// A row of `levers.csv`.
#[derive(serde::Deserialize)]
pub struct Lever {
    pub key: String,
    pub label: String,
    pub unit: String,
    pub low: String,
    pub high: String,
    pub neutral: String,
    pub meaning: String,
    pub end_means: String,
    pub enters: String,
    pub source_id: String,
    #[serde(rename = "status", deserialize_with = "named")]
    pub grade: Grade,
}

/// A row of `conflicts.csv`: a number of another source.
#[derive(serde::Deserialize)]
pub struct Conflict {
    /// Id of the row that it belongs to.
    pub row: String,
    pub value: String,
    pub unit: String,
    pub year: String,
    pub source: String,
    #[serde(rename = "source_url")]
    pub address: String,
    #[serde(rename = "status", deserialize_with = "named")]
    pub grade: Grade,
    pub note: String,
}

/// A row of `sources.csv`: a source once, with its terms.
#[derive(serde::Deserialize)]
pub struct Source {
    pub id: String,
    pub title: String,
    #[serde(rename = "url")]
    pub address: String,
    pub terms: String,
}

fn material<'de, D: Deserializer<'de>>(cell: D) -> Result<Option<Material>, D::Error> {
    let slug = String::deserialize(cell)?;
    Ok(Material::ALL.into_iter().find(|material| material.slug() == slug))
}

fn rows<T: DeserializeOwned>(table: &str) -> Vec<T> {
    let rows = csv::Reader::from_reader(table.as_bytes()).into_deserialize();
    rows.map(|row| row.unwrap_or_else(|error| panic!("a table of public/data: {error}"))).collect()
}

/// The equations are told from these rows too.
pub fn parameters() -> &'static [Parameter] {
    static ROWS: LazyLock<Vec<Parameter>> = LazyLock::new(|| rows(include_str!("../../../public/data/parameters.csv")));
    &ROWS
}

pub fn series() -> Vec<Point> {
    rows(include_str!("../../../public/data/series.csv"))
}

pub fn facilities() -> Vec<Facility> {
    rows(include_str!("../../../public/data/facilities.csv"))
}

pub fn records() -> Vec<Record> {
    rows(include_str!("../../../public/data/records.csv"))
}

pub fn levers() -> Vec<Lever> {
    rows(include_str!("../../../public/data/levers.csv"))
}

pub fn conflicts() -> Vec<Conflict> {
    rows(include_str!("../../../public/data/conflicts.csv"))
}

pub fn sources() -> Vec<Source> {
    rows(include_str!("../../../public/data/sources.csv"))
}
