//! The tables of `public/data` row by row, for what is told of them. A number is text here, as it is shown as its row spells it; kinds,
//! grades and units are those of the build, which has read the same cells and would have ended where one did not fit.

use super::number::{Number, VALUES};
use crate::model::keys::Material;
use crate::tables::kinds::{ParameterKind, RecordSeries, Stage, named};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Visitor};
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
    rows_without(table, &[])
}

/// Every field has a column, but for those that the table is known to be without: one that may be empty would else be empty for a column of
/// another name.
fn rows_without<T: DeserializeOwned>(table: &str, without: &[&str]) -> Vec<T> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers().unwrap_or_else(|error| panic!("a table of public/data: {error}")).clone();
    if let Some(wrong) = misfit(fields::<T>(), &columns.iter().collect::<Vec<_>>(), without) {
        panic!("a table of public/data with the columns {columns:?}: {wrong}");
    }
    let rows = reader.into_deserialize();
    rows.map(|row| row.unwrap_or_else(|error| panic!("a table of public/data: {error}"))).collect()
}

/// What is wrong with the columns of a table.
fn misfit(fields: &[&str], columns: &[&str], without: &[&str]) -> Option<String> {
    if let Some(there) = without.iter().find(|field| columns.contains(field)) {
        return Some(format!("{there} is there"));
    }
    let is_there = |field: &str| columns.contains(&field) || without.contains(&field) || VALUES.contains(&field);
    let missing = fields.iter().find(|field| !is_there(field));
    missing.map(|missing| format!("{missing} is missing")).or_else(|| {
        let has_value = !fields.contains(&VALUES[0]) || VALUES.iter().any(|value| columns.contains(value));
        (!has_value).then(|| "no column holds the number".to_string())
    })
}

/// The names that the fields of a row have in its table.
fn fields<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut found: &'static [&'static str] = &[];
    // It ends before a row is made.
    let _ = T::deserialize(Fields(&mut found));
    found
}

struct Fields<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Fields<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(serde::de::Error::custom("no row"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = fields;
        self.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 bool char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map enum identifier ignored_any
    }
}

/// The rows with their numbers. Each is read from the cells themselves, as `#[serde(flatten)]` guesses what a cell holds: `2015` would be
/// no text any more. `without` are the columns of numbers that the table has not.
fn numbered<T: DeserializeOwned>(table: &str, without: &[&str]) -> Vec<Numbered<T>> {
    rows(table).into_iter().zip(rows_without(table, without)).collect()
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
        let of_number = fields::<Number>();
        let whole = ["value", "low", "high", "unit", "year", "source_id", "source", "source_url", "status", "note"];
        let said = |columns: &[&str], without: &[&str]| misfit(of_number, columns, without);
        assert_eq!(said(&whole, &[]), None);
        assert_eq!(
            said(
                &["capacity", "unit", "status", "year", "source_id", "source", "source_url", "note"],
                &["low", "high"]
            ),
            None
        );
        assert_eq!(
            said(&whole.map(|name| if name == "low" { "lo" } else { name }), &[]),
            Some("low is missing".to_string())
        );
        assert_eq!(said(&whole, &["low"]), Some("low is there".to_string()));
        assert_eq!(
            said(&whole.map(|name| if name == "value" { "worth" } else { name }), &[]),
            Some("no column holds the number".to_string())
        );
        // Optional cells too.
        assert!(fields::<Facility>().contains(&"start"));
        assert_eq!(misfit(fields::<Record>(), &["series", "material"], &[]), Some("month is missing".to_string()));
    }
}
