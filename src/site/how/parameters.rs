//! Parameters of the equations as their rows in `parameters.csv` say them, so that the document types no value a second time.

use crate::format::trimmed;
use crate::site::sources::tables::{self, Numbered};
use crate::tables::ASSUMPTIONS;
use crate::tables::kinds::{Grade, Named, ParameterKind};
use crate::words::assumptions::WHY;
use std::sync::LazyLock;

/// Small values keep one decimal more.
const SMALL: f64 = 0.1;

/// A row of the table.
pub struct Parameter {
    pub name: &'static str,
    /// The name under which the source code knows it.
    constant: &'static str,
    /// Whether a reader may move it.
    pub is_assumption: bool,
    pub value: f64,
    pub unit: &'static str,
    pub grade: Grade,
    /// What it is, in words.
    pub note: String,
}

impl Parameter {
    /// The value as it is read: rounded where it comes out of a fit.
    pub fn shown(&self) -> String {
        let decimals = if self.value.abs() < SMALL { 4 } else { 3 };
        trimmed(self.value, decimals)
    }
}

/// All parameters, in the order of the table.
pub fn all() -> &'static [Parameter] {
    static ALL: LazyLock<Vec<Parameter>> = LazyLock::new(|| tables::parameters().iter().map(parameter).collect());
    &ALL
}

fn parameter((row, number): &'static Numbered<tables::Parameter>) -> Parameter {
    Parameter {
        name: &row.name,
        constant: &row.constant,
        is_assumption: row.kind == ParameterKind::Assumption,
        value: number.value.parse().expect("the build has read the number"),
        unit: number.unit.name(),
        grade: number.grade,
        note: meaning(&row.name, &number.note),
    }
}

/// An assumption is called as on the page. The note of a constant begins with a word for the programmer and ends with its reason; both
/// are left out.
fn meaning(name: &str, note: &str) -> String {
    if let Some(known) = ASSUMPTIONS.iter().find(|known| known.name == name) {
        return known.label.to_string();
    }
    let what = note.split(WHY).next().unwrap_or(note);
    what.trim_start_matches("kernel: ").trim_start_matches("set-up: ").to_string()
}

pub fn find(name: &str) -> Option<&'static Parameter> {
    all().iter().find(|parameter| parameter.name == name)
}

/// The constants that a source file names as `c::NAME`.
pub fn used_in(source: &str) -> Vec<&'static Parameter> {
    let is_in_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let names: Vec<&str> = source
        .split("c::")
        .skip(1)
        .map(|rest| rest.split(|sign| !is_in_name(sign)).next().unwrap_or_default())
        .collect();
    let is_used = |parameter: &&Parameter| names.contains(&parameter.constant);
    all().iter().filter(|parameter| !parameter.is_assumption).filter(is_used).collect()
}
