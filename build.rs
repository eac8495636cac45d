//! Turns the tables of `public/data` into Rust statics: `tables.rs` in the output folder, included by `src/tables`, and `bends.rs`, included
//! by `src/scenario`. Those of version 4 of the model, in `src/next/data`, become `next_tables.rs` and `next_bends.rs` in the same way.
//!
//! Rows are read by serde into the types of their columns (build/table.rs). Numbers are 64-bit floats and are printed in their shortest
//! exact form, so what a row says is what the model uses.

// The program has the kinds and units too: what they can do there is not all asked for here.
#[allow(dead_code)]
#[path = "src/tables/box_unit.rs"]
mod box_unit;
#[path = "build/facilities.rs"]
mod facilities;
#[path = "build/fields.rs"]
mod fields;
#[allow(dead_code)]
#[path = "src/tables/kinds.rs"]
mod kinds;
#[path = "build/levers.rs"]
mod levers;
#[path = "build/next.rs"]
mod next;
#[path = "build/outputs.rs"]
mod outputs;
#[path = "build/parameters.rs"]
mod parameters;
#[path = "build/presets.rs"]
mod presets;
#[path = "build/records.rs"]
mod records;
#[path = "build/row.rs"]
mod row;
#[path = "build/series.rs"]
mod series;
#[path = "build/table.rs"]
mod table;
#[allow(dead_code)]
#[path = "src/tables/unit.rs"]
mod unit;
#[path = "build/uses.rs"]
mod uses;

use parameters::Parameter;
use std::path::PathBuf;

/// The tables of the model that the page runs, and those of version 4 of it.
const TABLES: &str = "public/data";
const NEXT: &str = "src/next/data";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/tables/box_unit.rs");
    println!("cargo::rerun-if-changed=src/tables/kinds.rs");
    println!("cargo::rerun-if-changed=src/tables/unit.rs");
    let (mut tables, mut bends) = (String::new(), String::new());
    let parameters = model(TABLES, &mut tables, &mut bends);
    uses::write("src/model", &parameters, &mut tables);
    presets::write(TABLES, &mut tables);
    records::write(TABLES, &mut tables);
    let (mut next_tables, mut next_bends) = (String::new(), String::new());
    let parameters = model(NEXT, &mut next_tables, &mut next_bends);
    uses::write("src/next/model", &parameters, &mut next_tables);
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for (name, text) in
        [("tables.rs", tables), ("bends.rs", bends), ("next_tables.rs", next_tables), ("next_bends.rs", next_bends)]
    {
        std::fs::write(out.join(name), text).expect("the output folder can be written");
    }
}

/// What a model is made of: its parameters, series, plants, levers and columns.
fn model(folder: &str, tables: &mut String, bends: &mut String) -> Vec<Parameter> {
    let parameters = parameters::read(folder);
    let series = series::read(folder);
    parameters::write(folder, &parameters, tables);
    series::write(&series, tables);
    facilities::write(&facilities::read(folder), &series, tables);
    if folder == NEXT {
        next::write(folder, &series, tables);
    }
    series::check(&series);
    levers::write(folder, tables, bends);
    outputs::write(folder, tables);
    parameters
}
