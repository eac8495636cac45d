//! The tables of `public/data` row by row, for what is told of them. A number is text here, as it is shown as its row spells it; kinds,
//! grades and units are those of the build, which has read the same cells and would have ended where one did not fit.

use super::number::Number;
use crate::model::keys::Material;
use crate::tables::kinds::{ParameterKind, RecordSeries, Stage, named};
use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use std::sync::LazyLock;

/// A row of a table: the columns of its own, and its number.
pub type Numbered<T> = (T, Number);

/// A row of `parameters.csv`.
#[derive(serde::Deserialize)]
pub struct Parameter {
    pub name: String,
    #[serde(deserialize_with = "named")]
    pub kind: ParameterKind,
    /// Its name in the code.
    pub constant: String,
}

/// A row of `series.csv`.
#[derive(serde::Deserialize)]
pub struct Point {
    pub name: String,
}

/// A row of `facilities.csv`. Its number is the capacity, of a plant with two circuits that of the light one.
#[derive(serde::Deserialize)]
pub struct Facility {
    pub slug: String,
    pub name: String,
    #[serde(deserialize_with = "named")]
    pub stage: Stage,
    pub country: String,
    pub capacity_heavy: String,
    pub start: Option<f64>,
    pub ramp: String,
    pub probability: Option<f64>,
    pub cost: String,
}

/// A row of `records.csv`.
#[derive(serde::Deserialize)]
pub struct Record {
    #[serde(deserialize_with = "named")]
    pub series: RecordSeries,
    /// None where it is of several.
    #[serde(deserialize_with = "material")]
    pub material: Option<Material>,
    pub month: Option<usize>,
}

/// A row of `levers.csv`. Its number is its place at rest.
#[derive(serde::Deserialize)]
pub struct Lever {
    pub key: String,
    pub label: String,
    pub meaning: String,
    pub end_means: String,
    pub enters: String,
}

/// A row of `conflicts.csv`: a number of another source.
pub struct Conflict {
    /// Id of the row that it belongs to.
    pub row: String,
    pub number: Number,
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

/// The rows with their numbers. Each is read from the cells themselves, as `#[serde(flatten)]` guesses what a cell holds: `2015` would be
/// no text any more.
fn numbered<T: DeserializeOwned>(table: &str) -> Vec<Numbered<T>> {
    rows(table).into_iter().zip(rows(table)).collect()
}

/// The equations are told from these rows too.
pub fn parameters() -> &'static [Numbered<Parameter>] {
    static ROWS: LazyLock<Vec<Numbered<Parameter>>> =
        LazyLock::new(|| numbered(include_str!("../../../public/data/parameters.csv")));
    &ROWS
}

pub fn series() -> Vec<Numbered<Point>> {
    numbered(include_str!("../../../public/data/series.csv"))
}

pub fn facilities() -> Vec<Numbered<Facility>> {
    numbered(include_str!("../../../public/data/facilities.csv"))
}

pub fn records() -> Vec<Numbered<Record>> {
    numbered(include_str!("../../../public/data/records.csv"))
}

pub fn levers() -> Vec<Numbered<Lever>> {
    numbered(include_str!("../../../public/data/levers.csv"))
}

pub fn conflicts() -> Vec<Conflict> {
    #[derive(serde::Deserialize)]
    struct Of {
        row: String,
    }
    let conflicts = numbered::<Of>(include_str!("../../../public/data/conflicts.csv"));
    conflicts.into_iter().map(|(Of { row }, number)| Conflict { row, number }).collect()
}

pub fn sources() -> Vec<Source> {
    rows(include_str!("../../../public/data/sources.csv"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_as_their_cells_spell_them() {
        let rows = numbered::<Point>("name,value,unit,year,source,status\nNaN,060.0,t/yr,2015,1e3,assumed\n");
        let (own, number) = &rows[0];
        assert_eq!((own.name.as_str(), number.value.as_str(), number.year.as_str()), ("NaN", "060.0", "2015"));
        assert_eq!((number.source.as_str(), number.note.as_str()), ("1e3", ""));
    }
}
