//! A whole run as a file: every month of chosen columns, in the units of the model, as CSV with an observation a row or as JSON.

use crate::chart::file::iso_month;
use crate::model::Workspace;
use crate::model::keys::{FORK, N_MONTHS};
use crate::tables::{COLUMNS, ColumnRow};
use serde::Serialize;
use std::io::Write;

/// A run that is to be written.
pub struct RunFile<'a> {
    /// Which scenario of the page it is.
    pub name: &'a str,
    pub link: &'a str,
    /// History and the months of the scenario.
    pub workspace: &'a Workspace,
    /// First month.
    pub from: usize,
    /// Positions in [`COLUMNS`].
    pub columns: &'a [usize],
}

impl RunFile<'_> {
    fn value(&self, column: usize, t: usize) -> f64 {
        let outcome = if t < FORK { self.workspace.history() } else { self.workspace.outcome() };
        outcome.value(column, t)
    }
}

#[derive(Serialize)]
struct Observation<'a> {
    month: &'a str,
    column: &'a str,
    variable: &'a str,
    material: &'a str,
    place: &'a str,
    unit: &'a str,
    value: f64,
}

/// One observation a row. An error where what it is written to refuses it.
pub fn write_csv(run: &RunFile, out: impl Write) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(out);
    for t in run.from..N_MONTHS {
        let month = iso_month(t);
        for &i in run.columns {
            let ColumnRow { name, variable, material, place, unit } = COLUMNS[i];
            let value = run.value(i, t);
            writer.serialize(Observation { month: &month, column: name, variable, material, place, unit, value })?;
        }
    }
    Ok(writer.flush()?)
}

/// Several runs as one object of JSON.
#[derive(Serialize)]
pub struct Runs<'a> {
    source: &'a str,
    months: Vec<String>,
    runs: Vec<Run<'a>>,
}

#[derive(Serialize)]
struct Run<'a> {
    name: &'a str,
    link: &'a str,
    columns: Vec<RunColumn<'a>>,
}

#[derive(Serialize)]
struct RunColumn<'a> {
    name: &'a str,
    variable: &'a str,
    material: &'a str,
    place: &'a str,
    unit: &'a str,
    values: Vec<f64>,
}

/// What is written of runs that begin with the same month.
pub fn runs_as_json<'a>(runs: &[RunFile<'a>], source: &'a str) -> Runs<'a> {
    let from = runs.first().map_or(N_MONTHS, |run| run.from);
    let of_run = |run: &RunFile<'a>, i: usize| {
        let ColumnRow { name, variable, material, place, unit } = COLUMNS[i];
        RunColumn { name, variable, material, place, unit, values: (from..N_MONTHS).map(|t| run.value(i, t)).collect() }
    };
    let run_of = |run: &RunFile<'a>| Run {
        name: run.name,
        link: run.link,
        columns: run.columns.iter().map(|i| of_run(run, *i)).collect(),
    };
    Runs { source, months: (from..N_MONTHS).map(iso_month).collect(), runs: runs.iter().map(run_of).collect() }
}
