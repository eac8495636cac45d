//! The tables of `public/data` row by row, for what is told of them. A number is text here, as it is shown as its row spells it; kinds,
//! grades and units are those of the build, which has read the same cells and would have ended where one did not fit.

#[path = "../../../model/build/row.rs"]
mod row;

use super::number::{Number, VALUES};
use crate::model::keys::Material;
use crate::tables::kinds::{ParameterKind, RecordSeries, Stage, named};
use row::Row;
use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use std::error::Error;
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
    pub month: Option<u32>,
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
    rows_without(table, &[]).unwrap_or_else(|error| panic!("a table of public/data: {error}"))
}

/// The rows of a table that is known to be without some columns.
fn rows_without<T: DeserializeOwned>(table: &str, without: &[&str]) -> Result<Vec<T>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers()?.clone();
    if let Some(there) = without.iter().find(|name| columns.iter().any(|column| column == **name)) {
        return Err(format!("column {there}: is there").into());
    }
    // The number itself has one of several names.
    let optional = [without, &VALUES].concat();
    let row = |record: csv::Result<csv::StringRecord>| {
        Ok(T::deserialize(Row { columns: &columns, record: &record?, optional: &optional })?)
    };
    reader.into_records().map(row).collect()
}

/// The rows with their numbers. Each is read from the cells themselves, as `#[serde(flatten)]` guesses what a cell holds: `2015` would be
/// no text any more. `without` are the columns of numbers that the table has not.
fn numbered<T: DeserializeOwned>(table: &str, without: &[&str]) -> Vec<Numbered<T>> {
    let numbers = rows_without(table, without).unwrap_or_else(|error| panic!("a table of public/data: {error}"));
    rows(table).into_iter().zip(numbers).collect()
}

/// The equations are told from these rows too.
pub fn parameters() -> &'static [Numbered<Parameter>] {
    static ROWS: LazyLock<Vec<Numbered<Parameter>>> =
        LazyLock::new(|| numbered(include_str!("../../../public/data/parameters.csv"), &[]));
    &ROWS
}

pub fn series() -> Vec<Numbered<Point>> {
    numbered(include_str!("../../../public/data/series.csv"), &[])
}

pub fn facilities() -> Vec<Numbered<Facility>> {
    numbered(include_str!("../../../public/data/facilities.csv"), &["low", "high"])
}

pub fn records() -> Vec<Numbered<Record>> {
    numbered(include_str!("../../../public/data/records.csv"), &["low", "high"])
}

pub fn levers() -> Vec<Numbered<Lever>> {
    numbered(include_str!("../../../public/data/levers.csv"), &["year", "source", "source_url", "note"])
}

pub fn conflicts() -> Vec<Conflict> {
    #[derive(serde::Deserialize)]
    struct Of {
        row: String,
    }
    let conflicts = numbered::<Of>(include_str!("../../../public/data/conflicts.csv"), &["low", "high", "source_id"]);
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
        let without = ["low", "high", "source_id", "source_url", "note"];
        let rows = numbered::<Point>("name,value,unit,year,source,status\nNaN,060.0,t/yr,2015,1e3,assumed\n", &without);
        let (own, number) = &rows[0];
        assert_eq!((own.name.as_str(), number.value.as_str(), number.year.as_str()), ("NaN", "060.0", "2015"));
        assert_eq!((number.source.as_str(), number.note.as_str()), ("1e3", ""));
    }

    #[test]
    fn a_column_that_is_misspelt_or_not_there_is_named() {
        fn said<T: DeserializeOwned>(columns: &str, without: &[&str]) -> String {
            let cells: Vec<&str> = columns
                .split(',')
                .map(|name| CELLS.iter().find(|cell| cell.0 == name).map_or("", |cell| cell.1))
                .collect();
            match rows_without::<T>(&format!("{columns}\n{}\n", cells.join(",")), without) {
                Ok(rows) => format!("rows: {}", rows.len()),
                Err(error) => error.to_string(),
            }
        }
        const CELLS: [(&str, &str); 3] = [("unit", "t/yr"), ("status", "assumed"), ("series", "china-mine-share")];
        let whole = "value,low,high,unit,year,source_id,source,source_url,status,note";
        assert_eq!(said::<Number>(whole, &[]), "rows: 1");
        let plants = "capacity,unit,status,year,source_id,source,source_url,note";
        assert_eq!(said::<Number>(plants, &["low", "high"]), "rows: 1");
        assert_eq!(said::<Number>(&whole.replace("low", "lo"), &[]), "column low: is missing");
        assert_eq!(said::<Number>(whole, &["low"]), "column low: is there");
        assert_eq!(said::<Number>(&whole.replace("value", "worth"), &[]), "missing field `value`");
        // Optional cells too.
        assert_eq!(said::<Record>("series,material", &[]), "column month: is missing");
    }
}
