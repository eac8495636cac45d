//! Where each record comes from: its row in the tables, with its source and its grade of trust.

use crate::analysis::misses::{Miss, Subject};
use crate::data::MATERIAL_SLUGS;
use crate::view::pages::parts::{grade, source_link};
use crate::view::sources::conflicts;
use crate::view::sources::rows::{Row, find};
use crate::view::tables::escaped;

/// The yearly price of a material.
pub fn price(material: usize, year: &str) -> Option<&'static Row> {
    find(&format!("observed.{}.{year}", MATERIAL_SLUGS.get(material)?))
}

/// The record of a series in a year, or in a month of it (`2025.04`).
pub fn record(series: &str, when: &str) -> Option<&'static Row> {
    find(&format!("record-{series}-{}", when.replace('.', "-")))
}

/// Where the record of a miss stands.
pub fn of(miss: &Miss) -> Option<&'static Row> {
    match miss.subject {
        Subject::Price(k) => price(k, &miss.when),
        Subject::MineShare => record("china-mine-share", &miss.when),
        Subject::Exports => record("china-exports-oxide", &miss.when),
        Subject::MagnetExports => record("china-exports-magnets", &miss.when),
        Subject::Quote(k) => quote(k, &miss.when),
    }
}

pub fn quote(material: usize, when: &str) -> Option<&'static Row> {
    record(&format!("europe-quote-{}", MATERIAL_SLUGS.get(material)?), when)
}

pub fn is_from_memory(row: &Row) -> bool {
    row.grade == "from_memory"
}

/// Source, grade and row of a record as HTML.
pub fn told(row: Option<&Row>) -> String {
    row.map_or_else(String::new, |row| {
        format!(
            "{} · {} · <a href=\"data.html#{id}\" aria-label=\"row {id}\">row</a>",
            source_link(&row.source, &row.address),
            grade(&row.grade),
            id = escaped(&row.id)
        )
    })
}

/// What other sources say of a record, each behind a semicolon, as HTML.
pub fn others(row: Option<&Row>) -> String {
    let others = row.map(|row| conflicts::of(&row.id)).unwrap_or_default();
    others
        .iter()
        .map(|other| format!("; {} · {}", source_link(&other.source, &other.address), grade(&other.grade)))
        .collect()
}
