//! Reads a table of a folder by serde (build/row.rs). Whatever does not fit ends the build with the file, the line and the column.

use super::row::Row;
use serde::de::DeserializeOwned;
use std::path::Path;

/// The rows of a table.
pub fn rows<T: DeserializeOwned>(folder: &str, file: &str) -> Vec<T> {
    let path = Path::new(folder).join(file);
    println!("cargo::rerun-if-changed={}", path.display());
    let at = path.display();
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{at}: {error}"));
    let columns = reader.headers().unwrap_or_else(|error| panic!("{at}: {error}")).clone();
    let row = |record: csv::Result<csv::StringRecord>| {
        let record = record.unwrap_or_else(|error| panic!("{at}: {error}"));
        T::deserialize(Row { columns: &columns, record: &record, optional: &[] }).unwrap_or_else(|error| {
            let line = record.position().map_or(0, csv::Position::line);
            panic!("{at}:{line}: {error}")
        })
    };
    reader.into_records().map(row).collect()
}
