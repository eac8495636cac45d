//! `parameters.csv`: the assumptions (which a link may move, in frozen order) and the constants of the equations; `assumptions.csv`: how
//! the page calls each assumption, and in which unit it shows it.

use crate::box_unit::BoxUnit;
use crate::fields::ConstantName;
use crate::kinds::{AssumptionGroup, Confidence, Grade, Named, ParameterKind, named};
use crate::unit::Unit;
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
pub struct Parameter {
    pub name: String,
    #[serde(deserialize_with = "named")]
    kind: ParameterKind,
    /// Its name in the code.
    pub constant: ConstantName,
    value: f64,
    pub low: Option<f64>,
    pub high: Option<f64>,
    #[serde(deserialize_with = "named")]
    unit: Unit,
    source: String,
    source_url: String,
    #[serde(rename = "status", deserialize_with = "named")]
    grade: Grade,
    #[serde(deserialize_with = "named")]
    confidence: Confidence,
    note: String,
}

impl Parameter {
    pub fn is_assumption(&self) -> bool {
        self.kind == ParameterKind::Assumption
    }
}

/// The words of an assumption.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    name: String,
    #[serde(deserialize_with = "named")]
    group: AssumptionGroup,
    label: String,
    #[serde(deserialize_with = "named")]
    shown: BoxUnit,
    does: String,
}

/// So many steps from end to end of a range, about.
const STEPS: f64 = 100.0;

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

pub fn read(folder: &str) -> Vec<Parameter> {
    crate::table::rows(folder, "parameters.csv")
}

pub fn write(folder: &str, rows: &[Parameter], out: &mut String) {
    let assumptions: Vec<_> = rows.iter().filter(|row| row.kind == ParameterKind::Assumption).collect();
    let _ = writeln!(out, "/// The free and fixed parameters, in the order of their positions in [`assumption`].");
    let _ = writeln!(out, "pub static ASSUMPTIONS: [AssumptionRow; {}] = [", assumptions.len());
    let words: Vec<Words> = crate::table::rows(folder, "assumptions.csv");
    for own in &words {
        let is_known = assumptions.iter().any(|row| row.name == own.name);
        assert!(is_known, "{folder}/assumptions.csv: column name: no assumption {}", own.name);
    }
    let mut notes = String::new();
    for row in &assumptions {
        let name = &row.name;
        let own = words.iter().find(|words| words.name == *name);
        let own = own.unwrap_or_else(|| panic!("{folder}/assumptions.csv: column name: {name} has no words"));
        let Words { group, label, shown, does, .. } = own;
        let [low, high] = [("low", row.low), ("high", row.high)].map(|(column, end)| {
            end.unwrap_or_else(|| {
                panic!("{folder}/parameters.csv: {name}: column {column}: an assumption has two ends")
            })
        });
        let (step, decimals) = step((high - low) * shown.row().scale, name);
        let _ = writeln!(
            out,
            "AssumptionRow {{ name: {name:?}, value: {:?}, low: {low:?}, high: {high:?}, label: {label:?}, unit: BoxUnit::{shown:?}, group: AssumptionGroup::{group:?}, step: {step:?}, decimals: {decimals} }},",
            row.value
        );
        let _ = writeln!(
            notes,
            "AssumptionNote {{ does: {does:?}, meaning: {:?}, source: {:?}, address: {:?}, grade: Grade::{:?}, confidence: Confidence::{:?} }},",
            row.note, row.source, row.source_url, row.grade, row.confidence
        );
    }
    let n = assumptions.len();
    let _ = writeln!(out, "];\npub static ASSUMPTION_NOTES: [AssumptionNote; {n}] = [\n{notes}");
    let _ = writeln!(out, "];\n/// Positions of the assumptions.\npub mod assumption {{");
    for (i, row) in assumptions.iter().enumerate() {
        let _ =
            writeln!(out, "/// {}, {}.\npub const {}: usize = {i};", plain(&row.note), row.unit.name(), row.constant.0);
    }
    let _ =
        writeln!(out, "}}\n/// The constants of the equations, in the unit that each row names.\npub mod constant {{");
    for row in rows.iter().filter(|row| row.kind == ParameterKind::Constant) {
        let _ = writeln!(
            out,
            "/// {}, {}.\npub const {}: f64 = {:?};",
            plain(&row.note),
            row.unit.name(),
            row.constant.0,
            row.value
        );
    }
    let _ = writeln!(out, "}}");
}

/// Text that rustdoc takes for neither a link nor markup.
fn plain(text: &str) -> String {
    text.replace(['[', ']', '<', '>', '*', '_', '`'], " ")
}
