//! `outputs.csv`: the frozen columns of a run; the first column of each variable becomes a constant.

use super::fields::{BLOCS, HUBS, MATERIALS, constant_name, country, position};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
struct Column {
    column: String,
    variable: String,
    material: String,
    place: String,
    unit: String,
}

pub fn write(out: &mut String) {
    let rows: Vec<Column> = super::rows("outputs.csv");
    let _ = writeln!(out, "pub const N_COLUMNS: usize = {};", rows.len());
    let _ = writeln!(out, "/// The columns of a run.\npub static COLUMNS: [ColumnRow; N_COLUMNS] = [");
    for row in &rows {
        let _ = writeln!(
            out,
            "ColumnRow {{ name: {:?}, variable: {:?}, material: {:?}, place: {:?}, unit: {:?} }},",
            row.column, row.variable, row.material, row.place, row.unit
        );
    }
    let _ = writeln!(out, "];\n/// First column of each variable.\npub mod column {{");
    let mut last = "";
    for (i, row) in rows.iter().enumerate() {
        if row.variable != last {
            let _ = writeln!(out, "pub const {}: usize = {i};", constant_name(&row.variable));
            last = &row.variable;
        }
    }
    let pairs: Vec<_> = rows
        .iter()
        .filter(|row| row.variable == "feed-flow")
        .map(|row| {
            let (from, to) = row.place.split_once('>').expect("a flow goes from one place to another");
            format!("({}, {})", country(from, &row.column), position(&HUBS, to, &row.column))
        })
        .collect();
    let _ = writeln!(
        out,
        "}}\n/// Country and hub of each feed-flow column.\npub const FEED_PAIRS: &[(usize, usize)] = &[{}];",
        pairs.join(", ")
    );
    let _ = writeln!(
        out,
        "/// Slugs in the order of the model's arrays.\npub const MATERIAL_SLUGS: [&str; 9] = {MATERIALS:?};"
    );
    let _ = writeln!(out, "pub const BLOC_SLUGS: [&str; 5] = {BLOCS:?};\npub const HUB_SLUGS: [&str; 10] = {HUBS:?};");
}
