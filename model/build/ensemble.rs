//! `ensemble.csv`: whole sets of the assumptions that the fit leaves open, each drawn with the tables that are uncertain; `uncertainty.csv`: what
//! is known of the model's error beyond that.

use crate::fields::MATERIALS;
use crate::kinds::{Confidence, Grade, named};
use crate::parameters::Parameter;
use crate::unit::Unit;
use serde::Deserialize;
use std::collections::HashMap;
use std::fmt::Write;

/// Columns that are no assumptions: the number of the set, and its distance from the records.
const ABOUT: [&str; 2] = ["set", "loss"];
/// Sets are kept in parts of this: five decimals, in half of the bytes.
const PARTS: f64 = 1e5;
/// Horizons of the back-test, years.
const HORIZONS: [usize; 3] = [1, 2, 3];

#[derive(Deserialize)]
struct Known {
    name: String,
    value: f64,
    #[serde(rename = "unit", deserialize_with = "named")]
    _unit: Unit,
    #[serde(rename = "status", deserialize_with = "named")]
    _grade: Grade,
    #[serde(rename = "confidence", deserialize_with = "named")]
    _confidence: Confidence,
}

pub fn write(folder: &str, parameters: &[Parameter], out: &mut String) {
    let sets: Vec<HashMap<String, f64>> = crate::table::rows(folder, "ensemble.csv");
    let columns = sets.first().map_or(0, HashMap::len);
    let assumptions = || parameters.iter().filter(|row| row.is_assumption());
    let drawn: Vec<(usize, &Parameter)> =
        assumptions().enumerate().filter(|(_, row)| sets.iter().any(|set| set.contains_key(&row.name))).collect();
    assert!(drawn.len() + ABOUT.len() == columns, "{folder}/ensemble.csv: a column is no assumption");
    let parts: Vec<Vec<i32>> = (sets.iter().enumerate())
        .map(|(i, set)| {
            let at = format!("{folder}/ensemble.csv:{}", i + 2);
            drawn.iter().map(|(_, row)| part(set[&row.name], row, &at)).collect()
        })
        .collect();
    let positions: Vec<usize> = drawn.iter().map(|(position, _)| *position).collect();
    let (n_sets, n_drawn) = (sets.len(), drawn.len());
    let _ = writeln!(
        out,
        "/// Which assumptions a set of the ensemble draws.\npub static ENSEMBLE_DRAWS: [usize; {n_drawn}] = {positions:?};\n/// Their values are these, over `ENSEMBLE_PARTS`.\npub static ENSEMBLE: [[i32; {n_drawn}]; {n_sets}] = {parts:?};\npub const ENSEMBLE_PARTS: f64 = {PARTS:?};"
    );
    uncertainty(folder, out);
}

/// A value of a set as a whole number of parts, which gives back every bit of it.
fn part(value: f64, row: &Parameter, at: &str) -> i32 {
    let parts = (value * PARTS).round();
    assert!(parts / PARTS == value, "{at}: column {}: more than five decimals", row.name);
    let is_within = row.low.is_some_and(|low| low <= value) && row.high.is_some_and(|high| value <= high);
    assert!(is_within, "{at}: column {}: outside of its range in parameters.csv", row.name);
    parts as i32
}

fn uncertainty(folder: &str, out: &mut String) {
    let rows: Vec<Known> = crate::table::rows(folder, "uncertainty.csv");
    let value = |name: &str| {
        let row = rows.iter().find(|row| row.name == name);
        row.unwrap_or_else(|| panic!("{folder}/uncertainty.csv: column name: there is no “{name}”")).value
    };
    let residuals = MATERIALS.map(|material| HORIZONS.map(|years| value(&format!("residual.{material}.{years}"))));
    let _ = writeln!(
        out,
        "/// Standard deviation of ln price over record by material, one to three years after the last known price.\npub static RESIDUAL: [[f64; {}]; {}] = {residuals:?};",
        HORIZONS.len(),
        MATERIALS.len()
    );
    let _ = writeln!(
        out,
        "/// Correlation of the luck of two plants.\npub const PLANT_CORRELATION: f64 = {:?};",
        value("plants.correlation")
    );
    assert!(rows.len() == MATERIALS.len() * HORIZONS.len() + 1, "{folder}/uncertainty.csv: a row that nothing takes");
}
