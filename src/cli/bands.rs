//! `chokepoint bands`: between which values a half and nine tenths of many runs stay, month by month, as CSV.

use super::ended::{Ended, of_writing, written};
use super::run::{columns_of, query_of};
use crate::chart::file::iso_month;
use crate::model::keys::{FORK, N_MONTHS};
use crate::scenario::{link, warning};
use crate::study::uncertainty::quantity::Quantity;
use crate::study::uncertainty::{BASELINE, Band, Study, USUAL_RUNS};
use crate::tables::{COLUMNS, ColumnRow, N_COLUMNS};
use serde::Serialize;
use std::io::Write;

/// Position of the scenario among the paths of a study.
const SCENARIO: usize = 1;
const USUAL_SEED: u64 = 1;
/// More runs than this take longer than anyone waits.
const MOST_RUNS: usize = 100_000;
/// Values of runs that are held at a time: with more columns, the runs are made again for the rest of them.
const HELD: usize = 20_000_000;

struct Options<'a> {
    query: &'a str,
    columns: Vec<usize>,
    n_runs: usize,
    seed: u64,
}

/// A line of the file: the five marks of a path in a month.
#[derive(Serialize)]
struct Line<'a> {
    month: &'a str,
    column: &'a str,
    variable: &'a str,
    material: &'a str,
    place: &'a str,
    unit: &'a str,
    path: &'a str,
    runs: usize,
    q05: f64,
    q25: f64,
    q50: f64,
    q75: f64,
    q95: f64,
}

pub fn bands(arguments: &[&str], out: &mut impl Write) -> Ended {
    let options = options(arguments)?;
    let (link, warnings) = link::decode(options.query);
    for sentence in warning::sentences(&warnings) {
        eprintln!("{sentence}");
    }
    let params = link.scenario.params();
    let at_a_time = (HELD / (options.n_runs * (N_MONTHS - FORK))).max(1);
    let mut writer = csv::Writer::from_writer(out);
    for columns in options.columns.chunks(at_a_time) {
        let quantities = columns.iter().map(|column| Quantity::column(*column)).collect();
        let policies = std::slice::from_ref(&params.policy);
        let mut study = Study::new(&params.assumptions, quantities, policies, options.n_runs, options.seed);
        study.finish();
        let result = write(&study, columns, &mut writer).map_err(of_writing);
        if result.is_err() {
            return written(result);
        }
    }
    written(writer.flush())
}

fn write(study: &Study, columns: &[usize], writer: &mut csv::Writer<impl Write>) -> Result<(), csv::Error> {
    for t in FORK..N_MONTHS {
        let month = iso_month(t);
        for (quantity, column) in columns.iter().enumerate() {
            let paths = [SCENARIO, BASELINE].map(|path| study.bands(path, quantity, t).copied().unwrap_or_default());
            let [scenario, baseline] = paths;
            for (path, band) in
                [("scenario", scenario.own), ("baseline", baseline.own), ("difference", scenario.difference)]
            {
                writer.serialize(line(&month, &COLUMNS[*column], path, study.runs(SCENARIO), band))?;
            }
        }
    }
    Ok(())
}

fn line<'a>(month: &'a str, column: &ColumnRow, path: &'a str, runs: usize, band: Band) -> Line<'a> {
    let ColumnRow { name, variable, material, place, unit } = *column;
    let [q05, q25, q50, q75, q95] = band;
    Line { month, column: name, variable, material, place, unit, path, runs, q05, q25, q50, q75, q95 }
}

fn options<'a>(arguments: &[&'a str]) -> Result<Options<'a>, String> {
    let mut options = Options { query: "", columns: (0..N_COLUMNS).collect(), n_runs: USUAL_RUNS, seed: USUAL_SEED };
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        let (name, value) = match name.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value)),
            _ => (*name, None),
        };
        let mut value_of = || {
            let value = value.or_else(|| rest.next().copied());
            value.ok_or_else(|| format!("{name} needs a value; see chokepoint --help."))
        };
        match name {
            "--link" => options.query = query_of(value_of()?),
            "--columns" => options.columns = columns_of(value_of()?)?,
            "--runs" => {
                let runs = value_of()?;
                let is_legal = |n: &usize| (1..=MOST_RUNS).contains(n);
                options.n_runs = (runs.parse().ok().filter(is_legal))
                    .ok_or_else(|| format!("“{runs}” is no number of runs from 1 to {MOST_RUNS}."))?;
            }
            "--seed" => {
                let seed = value_of()?;
                options.seed = seed.parse().map_err(|_| format!("“{seed}” is no whole number for a seed."))?;
            }
            _ => return Err(format!("chokepoint bands does not know “{name}”; see chokepoint --help.")),
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(arguments: &[&str]) -> Vec<String> {
        let mut out = Vec::new();
        bands(arguments, &mut out).unwrap();
        String::from_utf8(out).unwrap().lines().map(str::to_string).collect()
    }

    #[test]
    fn a_file_has_three_paths_a_month_and_a_difference_of_nothing_without_a_link() {
        let lines = lines(&["--runs", "12", "--columns=hhi-sep"]);
        assert_eq!(lines[0], "month,column,variable,material,place,unit,path,runs,q05,q25,q50,q75,q95");
        assert_eq!(lines.len(), 1 + 3 * (N_MONTHS - FORK));
        assert!(lines[1].starts_with("2026-12,hhi-sep,hhi-sep,,,0-10000,scenario,12,"), "{}", lines[1]);
        for triple in lines[1..].chunks(3) {
            assert_eq!(triple[0].replace("scenario", "baseline"), triple[1]);
            assert!(triple[2].ends_with("difference,12,0.0,0.0,0.0,0.0,0.0"), "{}", triple[2]);
        }
    }

    #[test]
    fn what_is_no_option_is_said() {
        for (arguments, word) in [
            (&["--runs", "0"][..], "runs"),
            (&["--seed=soon"], "seed"),
            (&["--columns", "nothing-at-all"], "column"),
            (&["--format", "csv"], "--format"),
            (&["--link"], "value"),
        ] {
            let sentence = bands(arguments, &mut Vec::new()).unwrap_err();
            assert!(sentence.contains(word), "{sentence}");
        }
    }
}
