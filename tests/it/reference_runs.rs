//! Agreement with the reference runs, of which tests/goldens/reference keeps all columns at five months each, to twelve digits.
//!
//! |a - b| <= 1e-9 max(|b|, f), f = 100 for tonnes, million USD, jobs and the concentration indices, 0.001 for the rest (docs/model.md,
//! section 11). The largest error of the mass balance is rounding and is not compared.

use chokepoint::model::keys::month_index;
use chokepoint::model::outcome::{Groups, Outcome};
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::decode;
use chokepoint::tables::{COLUMNS, column};
use std::path::PathBuf;

const TOLERANCE: f64 = 1e-9;
const FLOOR_OF_AMOUNTS: f64 = 100.0;
const FLOOR: f64 = 1e-3;
/// Units of amounts begin with one of these.
const AMOUNTS: [&str; 5] = ["t", "kt", "million", "jobs", "0-10000"];

fn read(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/goldens/reference");
    std::fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn floor(unit: &str) -> f64 {
    let word = unit.split([' ', '/']).next().unwrap_or_default();
    if AMOUNTS.contains(&word) && unit != "t/t" { FLOOR_OF_AMOUNTS } else { FLOOR }
}

fn compare(name: &str, outcome: &Outcome) {
    let text = read(name);
    let mut lines = text.lines();
    let months: Vec<usize> = lines
        .next()
        .unwrap()
        .split(',')
        .skip(1)
        .map(|month| month.split_once('-').unwrap())
        .map(|(year, month)| month_index(year.parse().unwrap(), month.parse().unwrap()))
        .collect();
    let mut n_compared = 0;
    for (i, line) in lines.enumerate() {
        let (column_name, kept) = line.split_once(',').unwrap();
        assert_eq!(column_name, COLUMNS[i].name, "{name}: the order of the columns is frozen");
        n_compared += 1;
        if i == column::BALANCE_ERR {
            continue;
        }
        for (kept, t) in kept.split(',').zip(&months) {
            let (kept, value): (f64, f64) = (kept.parse().unwrap(), outcome.value(i, *t));
            let allowed = TOLERANCE * kept.abs().max(floor(COLUMNS[i].unit));
            assert!((value - kept).abs() <= allowed, "{name}: {column_name} in month {t} is {value}, not {kept}");
        }
    }
    assert_eq!(n_compared, COLUMNS.len(), "{name}");
}

#[test]
fn history_and_every_run_agree_with_the_reference() {
    let mut workspace = Workspace::new();
    compare("history", workspace.history());
    let mut n_runs = 0;
    for line in read("runs").lines().skip(1) {
        let (name, link) = line.split_once(',').unwrap();
        run_into(&decode(link).0.scenario.params(), Groups::ALL, &mut workspace);
        compare(name, workspace.outcome());
        n_runs += 1;
    }
    assert_eq!(n_runs, 17);
}
