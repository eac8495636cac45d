//! Where every number comes from: the rows of the tables with their ids, what they are and where the model uses them, what other sources
//! say, and the cards that trace a figure of the page back to its rows.

mod card_file;
pub mod cards;
pub mod conflicts;
mod disagreement;
mod entry;
mod figure;
mod group;
mod group_names;
pub mod number;
pub mod outputs;
pub mod pieces;
pub mod row;
pub mod rows;
pub mod series;
pub mod shown;
pub mod tables;
pub mod used;

pub use card_file::CardFile;
pub use figure::FigureSources;
