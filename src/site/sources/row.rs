//! A row of any of the tables, in one shape.

use super::number::Number;
use crate::tables::kinds::Stage;

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

/// A number with all that is known of it. `means` is a sentence for people, and so is the note of the number: what else the row says, how it
/// was found, for an assumed number the reason.
#[derive(Clone, Debug)]
pub struct Row {
    pub table: Table,
    /// Of a plant.
    pub stage: Option<Stage>,
    pub id: String,
    pub means: String,
    pub number: Number,
    /// Slugs of the parts of the model.
    pub used: Vec<&'static str>,
}
