//! Turns the tables of `public/data` into Rust statics (`tables.rs` in the output folder, included by `src/data`).
//!
//! Numbers go through a 64-bit float and are printed in their shortest exact form, so what a row says is what the model uses.

#[path = "build/facilities.rs"]
mod facilities;
#[path = "build/fields.rs"]
mod fields;
#[path = "build/levers.rs"]
mod levers;
#[path = "build/outputs.rs"]
mod outputs;
#[path = "build/parameters.rs"]
mod parameters;
#[path = "build/records.rs"]
mod records;
#[path = "build/series.rs"]
mod series;
#[path = "build/uses.rs"]
mod uses;

use std::path::{Path, PathBuf};

/// The rows of a table in `public/data`.
fn rows<T: serde::de::DeserializeOwned>(file: &str) -> Vec<T> {
    let path = Path::new("public/data").join(file);
    println!("cargo::rerun-if-changed={}", path.display());
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{}: {error}", path.display()))).collect()
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let parameters = parameters::read();
    let mut text = String::new();
    parameters::write(&parameters, &mut text);
    uses::write(&parameters, &mut text);
    series::write(&series::read(), &mut text);
    facilities::write(&facilities::read(), &series::read(), &mut text);
    levers::write(&mut text);
    outputs::write(&mut text);
    records::write(&mut text);
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("tables.rs"), text).expect("the output folder can be written");
}
