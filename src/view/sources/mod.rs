//! Where every number comes from: the rows of the tables with their ids, what they do and where the model uses them, what other sources
//! say, and the cards that trace a figure of the page back to its rows. Native only: the page fetches what is written from it.

pub mod card;
pub mod cards;
pub mod conflicts;
pub mod outputs;
pub mod rows;
pub mod series;
pub mod shown;
pub mod used;
