//! `parameters.csv`: the assumptions (which a link may move, in frozen order) and the constants of the equations.

use super::fields::{constant_name, number};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
pub struct Parameter {
    name: String,
    kind: String,
    value: String,
    low: String,
    high: String,
    unit: String,
    note: String,
}

impl Parameter {
    pub fn name(&self) -> &str {
        &self.name
    }
}

pub fn read() -> Vec<Parameter> {
    super::rows("parameters.csv")
}

pub fn write(rows: &[Parameter], out: &mut String) {
    let assumptions: Vec<_> = rows.iter().filter(|row| row.kind == "assumption").collect();
    let _ = writeln!(out, "/// The free and fixed parameters, in the order of their positions in [`assumption`].");
    let _ = writeln!(out, "pub static ASSUMPTIONS: [AssumptionRow; {}] = [", assumptions.len());
    for row in &assumptions {
        let [value, low, high] = [&row.value, &row.low, &row.high].map(|text| number(text, &row.name));
        let _ = writeln!(out, "AssumptionRow {{ name: {:?}, value: {value}, low: {low}, high: {high} }},", row.name);
    }
    let _ = writeln!(out, "];\n/// Positions of the assumptions.\npub mod assumption {{");
    for (i, row) in assumptions.iter().enumerate() {
        let _ = writeln!(
            out,
            "/// {}, {}.\npub const {}: usize = {i};",
            plain(&row.note),
            row.unit,
            constant_name(&row.name)
        );
    }
    let _ =
        writeln!(out, "}}\n/// The constants of the equations, in the unit that each row names.\npub mod constant {{");
    for row in rows.iter().filter(|row| row.kind == "constant") {
        let value = number(&row.value, &row.name);
        let _ = writeln!(
            out,
            "/// {}, {}.\npub const {}: f64 = {value};",
            plain(&row.note),
            row.unit,
            constant_name(&row.name)
        );
    }
    let _ = writeln!(out, "}}");
}

/// Text that rustdoc takes for neither a link nor markup.
fn plain(text: &str) -> String {
    text.replace(['[', ']', '<', '>', '*', '_', '`'], " ")
}
