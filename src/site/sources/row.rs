//! A row of any of the tables, in one shape.

use crate::tables::kinds::{Grade, Stage};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Table {
    Parameters,
    Series,
    Facilities,
    Records,
    Levers,
}

impl Table {
    pub const ALL: [Table; 5] = [Table::Parameters, Table::Series, Table::Facilities, Table::Records, Table::Levers];

    /// Its file in `data/`, without the ending.
    pub fn slug(self) -> &'static str {
        match self {
            Table::Parameters => "parameters",
            Table::Series => "series",
            Table::Facilities => "facilities",
            Table::Records => "records",
            Table::Levers => "levers",
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Table::Parameters => "Parameters of the equations",
            Table::Series => "Tables by year, material and place",
            Table::Facilities => "Mines and plants",
            Table::Records => "Records the model is tested against",
            Table::Levers => "Levers and their scales",
        }
    }
}

/// A number with all that is known of it. Texts are as in the tables, `means` and `note` are sentences for people.
#[derive(Clone, Debug)]
pub struct Row {
    pub table: Table,
    /// Of a plant.
    pub stage: Option<Stage>,
    pub id: String,
    pub means: String,
    /// What else the row says: how it was found, for an assumed number the reason.
    pub note: String,
    pub value: String,
    pub low: String,
    pub high: String,
    pub unit: String,
    pub year: String,
    pub source_id: String,
    pub source: String,
    pub address: String,
    pub grade: Grade,
    /// Slugs of the parts of the model.
    pub used: Vec<&'static str>,
}
