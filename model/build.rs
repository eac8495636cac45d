//! Turns the tables of `public/data` into Rust statics: `tables.rs` in the output folder, included by `src/tables`, and `bends.rs`, included
//! by `src/bends.rs`.
//!
//! Rows are read by serde into the types of their columns (build/table.rs). Numbers are 64-bit floats and are printed in their shortest
//! exact form, so what a row says is what the model uses.

// The program has the kinds and units too: what they can do there is not all asked for here.
#[allow(dead_code)]
#[path = "src/tables/box_unit.rs"]
mod box_unit;
#[path = "build/ensemble.rs"]
mod ensemble;
#[path = "build/facilities.rs"]
mod facilities;
#[path = "build/fields.rs"]
mod fields;
#[allow(dead_code)]
#[path = "src/tables/kinds.rs"]
mod kinds;
#[path = "build/levers.rs"]
mod levers;
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
#[path = "build/trade.rs"]
mod trade;
#[allow(dead_code)]
#[path = "src/tables/unit.rs"]
mod unit;
#[path = "build/uses.rs"]
mod uses;

use std::path::PathBuf;

const TABLES: &str = "../public/data";
const EQUATIONS: &str = "src";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/tables/box_unit.rs");
    println!("cargo::rerun-if-changed=src/tables/kinds.rs");
    println!("cargo::rerun-if-changed=src/tables/unit.rs");
    let (mut tables, mut bends) = (String::new(), String::new());
    let parameters = parameters::read(TABLES);
    let series = series::read(TABLES);
    parameters::write(TABLES, &parameters, &mut tables);
    ensemble::write(TABLES, &parameters, &mut tables);
    series::write(&series, &mut tables);
    facilities::write(&facilities::read(TABLES), &series, &mut tables);
    trade::write(TABLES, &series, &mut tables);
    series::check(&series);
    levers::write(TABLES, &mut tables, &mut bends);
    outputs::write(TABLES, &mut tables);
    uses::write(EQUATIONS, &parameters, &mut tables);
    presets::write(TABLES, &mut tables);
    records::write(TABLES, &mut tables);
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for (name, text) in [("tables.rs", tables), ("bends.rs", bends)] {
        std::fs::write(out.join(name), text).expect("the output folder can be written");
    }
}
