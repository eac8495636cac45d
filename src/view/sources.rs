//! The rows of the tables for the documents that are still strings.

#[path = "../site/sources/conflicts.rs"]
pub mod conflicts;
#[path = "../site/sources/rows.rs"]
pub mod rows;
#[path = "../site/sources/series.rs"]
pub mod series;
#[path = "../site/sources/shown.rs"]
pub mod shown;
#[path = "../site/sources/used.rs"]
pub mod used;
