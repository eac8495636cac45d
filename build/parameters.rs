//! `parameters.csv`: the assumptions (which a link may move, in frozen order) and the constants of the equations; `assumptions.csv`: how
//! the page calls each assumption, and in which unit it shows it.

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
    source: String,
    source_url: String,
    status: String,
    confidence: String,
    note: String,
}

impl Parameter {
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// The words of an assumption.
#[derive(Deserialize)]
struct Words {
    name: String,
    group: String,
    label: String,
    shown: String,
    needs: String,
    does: String,
}

/// So many steps from end to end of a range, about.
const STEPS: f64 = 100.0;
const PERCENT: f64 = 100.0;

/// The scale of a unit that is shown.
fn scale(shown: &str) -> f64 {
    if shown.starts_with('%') { PERCENT } else { 1.0 }
}

/// A round step of about a hundredth of a range, and the decimals that it needs.
fn step(range: f64, name: &str) -> (f64, usize) {
    let wanted = range / STEPS;
    assert!(wanted > 0.0, "{name} has no range");
    let (mut unit, mut decimals) = (1.0, 0);
    while unit > wanted {
        unit /= 10.0;
        decimals += 1;
    }
    while unit * 10.0 <= wanted {
        unit *= 10.0;
    }
    // The next of 1, 2, 5, 10 by ratio.
    let digit = match wanted / unit {
        ratio if ratio < 1.5 => 1.0,
        ratio if ratio < 3.5 => 2.0,
        ratio if ratio < 7.5 => 5.0,
        _ => 10.0,
    };
    let is_next = digit == 10.0 && decimals > 0;
    let digits: f64 = format!("{:.12}", digit * unit).parse().expect("a decimal");
    (digits, if is_next { decimals - 1 } else { decimals })
}

pub fn read() -> Vec<Parameter> {
    super::rows("parameters.csv")
}

pub fn write(rows: &[Parameter], out: &mut String) {
    let assumptions: Vec<_> = rows.iter().filter(|row| row.kind == "assumption").collect();
    let _ = writeln!(out, "/// The free and fixed parameters, in the order of their positions in [`assumption`].");
    let _ = writeln!(out, "pub static ASSUMPTIONS: [AssumptionRow; {}] = [", assumptions.len());
    let words: Vec<Words> = super::rows("assumptions.csv");
    let mut notes = String::new();
    for row in &assumptions {
        let own = words.iter().find(|words| words.name == row.name);
        let Words { group, label, shown, needs, does, .. } = own.unwrap_or_else(|| panic!("{} has no words", row.name));
        let [value, low, high] = [&row.value, &row.low, &row.high].map(|text| number(text, &row.name));
        let ends = [&row.low, &row.high].map(|text| text.parse::<f64>().expect("a number"));
        let scale = scale(shown);
        let (step, decimals) = step((ends[1] - ends[0]) * scale, &row.name);
        let _ = writeln!(
            out,
            "AssumptionRow {{ name: {:?}, value: {value}, low: {low}, high: {high}, label: {label:?}, unit: {shown:?}, needs: {needs:?}, group: {group:?}, scale: {scale:?}, step: {step:?}, decimals: {decimals} }},",
            row.name
        );
        let _ = writeln!(
            notes,
            "AssumptionNote {{ group: {group:?}, does: {does:?}, meaning: {:?}, source: {:?}, address: {:?}, grade: {:?}, confidence: {:?} }},",
            row.note, row.source, row.source_url, row.status, row.confidence
        );
    }
    let n = assumptions.len();
    let _ = writeln!(out, "];\npub static ASSUMPTION_NOTES: [AssumptionNote; {n}] = [\n{notes}");
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
