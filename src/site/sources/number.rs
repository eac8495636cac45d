//! A number of a table with its range, its year, where it comes from and how far it can be trusted: the columns that tables have in common.

use crate::tables::kinds::{Grade, named};
use crate::tables::unit::Unit;

/// What the columns are called that hold the number itself: in a table of plants it is the capacity, in that of levers the place at rest.
pub const VALUES: [&str; 3] = ["value", "capacity", "neutral"];

/// Texts are as the cells spell them; one for which a table has no column is empty.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Number {
    /// Of a plant its capacity, of a lever its place at rest.
    #[serde(alias = "capacity", alias = "neutral")]
    pub value: String,
    #[serde(default)]
    pub low: String,
    #[serde(default)]
    pub high: String,
    #[serde(deserialize_with = "named")]
    pub unit: Unit,
    #[serde(default)]
    pub year: String,
    #[serde(default)]
    pub source_id: String,
    #[serde(default)]
    pub source: String,
    #[serde(rename = "source_url", default)]
    pub address: String,
    #[serde(rename = "status", deserialize_with = "named")]
    pub grade: Grade,
    #[serde(default)]
    pub note: String,
}
