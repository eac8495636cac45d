//! Values of parameters for the equations, read in `parameters.csv`, so that none is typed twice.

use crate::data::ASSUMPTIONS;
use crate::format::trimmed;
use crate::view::notes::{WHY, fields};
use crate::view::tables::escaped;
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../../public/data/parameters.csv");

/// A parameter as its row says it.
pub struct Parameter {
    pub name: String,
    pub is_assumption: bool,
    pub value: f64,
    pub unit: String,
    pub status: String,
    pub note: String,
}

impl Parameter {
    /// The value as it is read: rounded where it comes out of a fit.
    pub fn shown(&self) -> String {
        let text = trimmed(self.value, if self.value.abs() < 0.1 { 4 } else { 3 });
        text.replace('-', "−")
    }
}

pub fn all() -> &'static [Parameter] {
    static ALL: OnceLock<Vec<Parameter>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut lines = TABLE.lines();
        let head = fields(lines.next().unwrap_or_default());
        let at = |name: &str| head.iter().position(|field| field == name).unwrap_or(usize::MAX);
        let (name, kind, value, unit, status, note) =
            (at("name"), at("kind"), at("value"), at("unit"), at("status"), at("note"));
        lines
            .map(fields)
            .map(|row| {
                let field = |at: usize| row.get(at).cloned().unwrap_or_default();
                Parameter {
                    name: field(name),
                    is_assumption: field(kind) == "assumption",
                    value: field(value).parse().unwrap_or(f64::NAN),
                    unit: field(unit),
                    status: field(status),
                    note: meaning(&field(name), &field(note)),
                }
            })
            .collect()
    })
}

/// What a reader may move is called as on the page; of a constant, what the rows say to the programmer first and why they say it are left out.
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

/// The name under which the source code knows a constant.
pub fn constant_name(parameter: &Parameter) -> String {
    parameter.name.to_uppercase().replace('-', "_")
}

/// The constants that a source file names.
pub fn used_in(source: &str) -> Vec<&'static Parameter> {
    let words: Vec<&str> = source
        .split("c::")
        .skip(1)
        .map(|rest| rest.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_').next().unwrap_or_default())
        .collect();
    all()
        .iter()
        .filter(|parameter| !parameter.is_assumption && words.contains(&constant_name(parameter).as_str()))
        .collect()
}

/// A link to the row of a parameter, with its value as the text.
pub fn link(name: &str) -> String {
    match find(name) {
        Some(parameter) => format!(
            "<a class=\"value\" title=\"{}\" href=\"data.html#{}\">{}</a>",
            escaped(&parameter.note),
            escaped(&parameter.name),
            escaped(&parameter.shown())
        ),
        None => escaped(name),
    }
}
