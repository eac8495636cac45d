//! `outputs.csv`: the frozen columns of a run; the first column of each variable becomes a constant.

use crate::fields::{BLOCS, COUNTRIES, HUBS, MATERIALS, constant_name};
use crate::kinds::{Named, named};
use crate::unit::Unit;
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
struct OutputRow {
    column: String,
    variable: String,
    material: String,
    place: String,
    #[serde(deserialize_with = "named")]
    unit: Unit,
}

pub fn write(folder: &str, out: &mut String) {
    let rows: Vec<OutputRow> = crate::table::rows(folder, "outputs.csv");
    let _ = writeln!(out, "pub const N_COLUMNS: usize = {};", rows.len());
    let _ = writeln!(out, "/// The columns of a run.\npub static COLUMNS: [ColumnRow; N_COLUMNS] = [");
    for row in &rows {
        let _ = writeln!(
            out,
            "ColumnRow {{ name: {:?}, variable: {:?}, material: {:?}, place: {:?}, unit: {:?} }},",
            row.column,
            row.variable,
            row.material,
            row.place,
            row.unit.name()
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
    let mut pairs = Vec::new();
    for (i, row) in rows.iter().enumerate().filter(|(_, row)| row.variable == "feed-flow") {
        let pair = row.place.split_once('>').and_then(|(from, to)| {
            let country = COUNTRIES.iter().position(|(slug, _)| *slug == from)?;
            Some((country, HUBS.iter().position(|slug| *slug == to)?))
        });
        pairs.push(pair.unwrap_or_else(|| {
            panic!("{folder}/outputs.csv:{}: column place: “{}” is no country and hub", i + 2, row.place)
        }));
    }
    let _ = writeln!(
        out,
        "}}\n/// Country and hub of each feed-flow column.\npub const FEED_PAIRS: &[(usize, usize)] = &{pairs:?};"
    );
    let _ = writeln!(
        out,
        "/// Slugs in the order of the model's arrays.\npub const MATERIAL_SLUGS: [&str; 9] = {MATERIALS:?};"
    );
    let _ = writeln!(out, "pub const BLOC_SLUGS: [&str; 5] = {BLOCS:?};\npub const HUB_SLUGS: [&str; 10] = {HUBS:?};");
}
