//! What a group of rows is called, and what each row is called beside the others.

use super::row::{Row, Table};
use super::{series, used};
use crate::chart::words::capital;

/// What a row of a group is called beside the others.
pub fn name(row: &Row) -> String {
    match row.table {
        Table::Series => series::last_key(&row.id),
        Table::Records => row.means.rsplit(", ").next().unwrap_or_default().to_string(),
        _ => row.means.split(": ").next().unwrap_or_default().to_string(),
    }
}

/// What the rows of a group have in common; `first` is one of them.
pub fn title(first: &Row, rows: &[&Row]) -> String {
    match first.table {
        Table::Facilities => first.stage.map_or_else(String::new, |stage| capital(&used::plants(stage))),
        Table::Records => first.means.rsplit_once(", ").map_or(first.means.clone(), |(title, _)| title.to_string()),
        _ => {
            let common = first.means.split(", ").next().unwrap_or_default();
            let is_common = rows.iter().all(|row| row.means.split(", ").next() == Some(common));
            let words = if is_common { common } else { first.means.split(':').next().unwrap_or_default() };
            words.to_string()
        }
    }
}
