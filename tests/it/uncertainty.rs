//! Bands: runs of sets and drawn plants against the reference runs of the same, bands against those of a reference ensemble, and what holds of
//! all bands. tests/goldens/ensemble holds the reference: members.csv all columns in June 2031 of three sets whose plants are
//! decided by frac(0.61803398875 (plant) (set)); bands.csv quantiles of yearly means from all sets with ten draws of plants each, without
//! errors of prices.

use crate::common::column;
use chokepoint::model::fork::Runner;
use chokepoint::model::keys::{FORK, Law, N_MONTHS, month_index};
use chokepoint::model::outcome::{Groups, Outcome};
use chokepoint::model::params::{Assumptions, Params, Policy};
use chokepoint::model::{BaselineFactors, Workspace, run_into};
use chokepoint::scenario::link::decode;
use chokepoint::study::backtest::backtest;
use chokepoint::study::uncertainty::coverage::coverage;
use chokepoint::study::uncertainty::quantity::Quantity;
use chokepoint::study::uncertainty::{BASELINE, Band, FIRST_RUNS, N_SETS, SHARES, Study, assumptions};
use chokepoint::tables::{BLOC_SLUGS, COLUMNS, N_COLUMNS, RESIDUAL, column as first};
use std::path::PathBuf;

const STOP: &str = "xl=1&xh=1&xm=1&x_start=2027&x_end=2041";
const TWO_YEARS: &str = "xl=1&xh=1&xm=1&x_start=2027&x_end=2029";

fn read(name: &str) -> Vec<Vec<String>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/goldens/ensemble").join(name);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(&path).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(str::to_string).collect()).collect()
}

fn policy(link: &str) -> Policy {
    decode(link).0.scenario.params().policy
}

/// All columns in June 2031 of a set with plants decided as in the reference, on today's path and in a stop.
fn member(set: usize, runner: &mut Runner) -> [Vec<f64>; 2] {
    const PART: f64 = 0.61803398875;
    let month = month_index(2031, 6);
    let fork = runner.fork(&assumptions(set, &Assumptions::default()));
    let decided = |link: &str| {
        let mut policy = policy(link);
        for (plant, choice) in policy.projects.iter_mut().enumerate() {
            let turned = PART * (plant + 1) as f64 * (set + 1) as f64;
            choice.draw = Some((turned - turned.floor()).into());
        }
        policy
    };
    let mut factors: Vec<BaselineFactors> = Vec::new();
    let (mut today, mut stop) = (Vec::new(), Vec::new());
    runner.run(&fork, &decided(""), Groups::ALL, None, |seen| {
        factors.push(seen.factors);
        if seen.t == month {
            today = seen.figures.to_vec();
        }
    });
    runner.run(&fork, &decided(STOP), Groups::ALL, Some(&factors), |seen| {
        if seen.t == month {
            stop = seen.figures.to_vec();
        }
    });
    [today, stop]
}

#[test]
fn runs_of_sets_with_drawn_plants_agree_with_the_reference() {
    const TOLERANCE: f64 = 1e-9;
    const FLOOR: f64 = 0.1;
    let rows = read("members.csv");
    let mut runner = Runner::default();
    for (i, pair) in rows[0][1..].chunks(2).enumerate() {
        let set: usize = pair[0].rsplit('-').next().unwrap().parse().unwrap();
        let runs = member(set - 1, &mut runner);
        for (column, row) in rows[1..].iter().enumerate() {
            assert_eq!(row[0], COLUMNS[column].name);
            if column == first::BALANCE_ERR {
                continue;
            }
            for (j, run) in runs.iter().enumerate() {
                let (kept, value): (f64, f64) = (row[1 + 2 * i + j].parse().unwrap(), run[column]);
                let allowed = TOLERANCE * kept.abs().max(FLOOR);
                assert!((value - kept).abs() <= allowed, "{} of {}: {value}, not {kept}", row[0], pair[j]);
            }
        }
    }
}

#[test]
fn the_standard_set_runs_as_a_page_runs_it() {
    let mut runner = Runner::default();
    let mut workspace = Workspace::new();
    // Another set before, so that what the runner keeps between sets is put to the test.
    let other = runner.fork(&assumptions(0, &Assumptions::default()));
    runner.run(&other, &policy(STOP), Groups::NONE, None, |_| ());
    let fork = runner.fork(&Assumptions::default());
    let mut factors = Vec::new();
    runner.run(&fork, &Policy::default(), Groups::NONE, None, |seen| factors.push(seen.factors));
    run_into(&Params { policy: policy(STOP), ..Params::default() }, Groups::ALL, &mut workspace);
    let mut n_seen = 0;
    runner.run(&fork, &policy(STOP), Groups::ALL, Some(&factors), |seen| {
        for column in 0..N_COLUMNS {
            let paged = workspace.outcome().value(column, seen.t);
            assert_eq!(seen.figures[column].to_bits(), paged.to_bits(), "{} in {}", COLUMNS[column].name, seen.t);
        }
        n_seen += 1;
    });
    assert_eq!(n_seen, N_MONTHS - FORK);
}

#[test]
fn a_column_comes_with_its_group() {
    let mut workspace = Workspace::new();
    let params = Params { policy: policy(STOP), ..Params::default() };
    run_into(&params, Groups::ALL, &mut workspace);
    let whole = workspace.outcome().clone();
    let mut nothing = Outcome::new(FORK, N_MONTHS);
    for column in 0..N_COLUMNS {
        workspace.swap_outcome(&mut nothing);
        run_into(&params, Groups::of_column(column), &mut workspace);
        let has = workspace.outcome().series(column).eq(whole.series(column));
        assert!(has, "{}", COLUMNS[column].name);
        nothing = Outcome::new(FORK, N_MONTHS);
    }
}

/// Of the reference's quantities, each with the name under which it stands there; prices as sums have no error of their own.
fn reference_quantities() -> Vec<(String, Quantity)> {
    let blocs: Vec<usize> = (0..BLOC_SLUGS.len()).map(|b| first::MAGNET_PROD + b).collect();
    let mut out = vec![
        ("china-refined-share".to_string(), Quantity::part(&[first::SEP_MAGREO], &[first::REFINED_MAGREO])),
        ("china-magnet-share".to_string(), Quantity::part(&[first::MAGNET_PROD], &blocs)),
    ];
    for name in [
        "price-china.ndpr",
        "price-china.dy",
        "spot-exchina.dy",
        "spot-exchina.y",
        "unserved-magnet.us",
        "unserved-magnet.eu",
        "unserved-magnet.japan-korea",
        "price-exchina.ndpr",
        "harm-mid",
    ] {
        out.push((name.to_string(), Quantity::sum(&[column(name)])));
    }
    out
}

/// The reference's mark at a share p must have about p of our runs below it: within four standard errors of two samples.
#[test]
fn bands_agree_with_those_of_the_reference_ensemble() {
    const N_RUNS: usize = 1000;
    const N_REFERENCE: f64 = 2000.0;
    const STANDARD_ERRORS: f64 = 4.0;
    let quantities = reference_quantities();
    let paths = ["baseline", "endless-stop", "two-year-stop"];
    let mut study = Study::new(
        &Assumptions::default(),
        quantities.iter().map(|(_, quantity)| quantity.clone()).collect(),
        &[policy(STOP), policy(TWO_YEARS)],
        N_RUNS,
        1,
    );
    study.finish();
    let mut n_marks = 0;
    for row in &read("bands.csv")[1..] {
        let (path, is_difference) = match row[0].split_once(" minus ") {
            Some((path, _)) => (path, true),
            None => (row[0].as_str(), false),
        };
        let path = paths.iter().position(|own| *own == path).unwrap();
        let quantity = quantities.iter().position(|(name, _)| *name == row[1]).unwrap();
        let from = month_index(row[2].parse().unwrap(), 1) - FORK;
        let mean = |path: usize, run: usize| {
            let months = &study.months(path, quantity, run).unwrap()[from..from + 12];
            months.iter().map(|value| f64::from(*value)).sum::<f64>() / 12.0
        };
        let runs: Vec<f64> =
            (0..N_RUNS).map(|run| mean(path, run) - if is_difference { mean(BASELINE, run) } else { 0.0 }).collect();
        for (share, mark) in SHARES.iter().zip(&row[3..]) {
            let mark: f64 = mark.parse().unwrap();
            // As printed to six digits, so that what is equal to it counts on both sides.
            let edge = 1e-5 * mark.abs() + 1e-9;
            let count = |is: &dyn Fn(f64) -> bool| runs.iter().filter(|run| is(**run)).count() as f64 / N_RUNS as f64;
            let (below, up_to) = (count(&|run| run < mark - edge), count(&|run| run <= mark + edge));
            let error = (share * (1.0 - share) * (1.0 / N_RUNS as f64 + 1.0 / N_REFERENCE)).sqrt();
            let allowed = STANDARD_ERRORS * error;
            assert!(
                below <= share + allowed && up_to >= share - allowed,
                "{row:?}: {below} to {up_to} of the runs for {share}"
            );
            n_marks += 1;
        }
    }
    assert_eq!(n_marks, 73 * SHARES.len());
}

/// Quantities of a small study: a price with its error, a share, a money column.
fn few() -> Vec<Quantity> {
    vec![
        Quantity::column(column("spot-exchina.dy")),
        Quantity::column(column("unserved-magnet.eu")),
        Quantity::column(column("harm-mid")),
    ]
}

fn small(policies: &[Policy], n_runs: usize, seed: u64) -> Study {
    Study::new(&Assumptions::default(), few(), policies, n_runs, seed)
}

/// All bands of a path, month by month.
fn all(study: &Study, path: usize) -> Vec<[Band; 2]> {
    (0..few().len())
        .flat_map(|quantity| (FORK..N_MONTHS).map(move |t| (quantity, t)))
        .map(|(quantity, t)| study.bands(path, quantity, t).map(|bands| [bands.own, bands.difference]).unwrap())
        .collect()
}

#[test]
fn marks_ascend_and_are_finite_and_a_seed_says_them_all() {
    let study = |seed: u64| {
        let mut study = small(&[policy(STOP)], 60, seed);
        study.finish();
        assert_eq!(study.runs(1), 60);
        all(&study, 1)
    };
    let bands = study(1);
    for band in bands.iter().flatten() {
        assert!(band.iter().all(|mark| mark.is_finite()) && band.is_sorted(), "{band:?}");
    }
    assert_eq!(bands, study(1));
    assert_ne!(bands, study(2));
}

#[test]
fn todays_path_differs_from_itself_in_nothing() {
    let mut study = small(&[Policy::default()], 30, 3);
    study.finish();
    for ([own, difference], [baseline, _]) in all(&study, 1).iter().zip(all(&study, BASELINE)) {
        assert_eq!((own, *difference), (&baseline, Band::default()));
    }
}

#[test]
fn export_rules_are_paths_of_their_own() {
    let law = |law: Law| Policy { law, ..Policy::default() };
    let mut study = small(&[law(Law::Ease), law(Law::October)], 40, 4);
    study.finish();
    let quote = |study: &mut Study, path: usize| {
        study.bands_over(path, 0, month_index(2028, 1)..month_index(2029, 1)).unwrap().own[2]
    };
    let [stay, ease, october] = [BASELINE, 1, 2].map(|path| quote(&mut study, path));
    assert!(ease < stay && stay < october, "{ease} {stay} {october}");
}

#[test]
fn a_study_that_is_asked_for_something_else_half_way_comes_to_the_same_as_a_fresh_one() {
    let mut study = small(&[policy(TWO_YEARS)], 40, 5);
    for _ in 0..97 {
        assert!(study.step());
    }
    study.ask(1, &policy(STOP));
    assert_eq!((study.runs(1), study.bands(1, 0, FORK)), (0, None));
    study.finish();
    let mut fresh = small(&[policy(STOP)], 40, 5);
    fresh.finish();
    assert_eq!(all(&study, 1), all(&fresh, 1));
    // Another baseline is another difference, for which all begin anew.
    study.ask(BASELINE, &policy(STOP));
    study.finish();
    assert!(all(&study, 1).iter().all(|[_, difference]| *difference == Band::default()));
}

#[test]
fn the_first_stage_is_that_of_a_smaller_study() {
    let mut study = small(&[policy(STOP)], FIRST_RUNS + 20, 6);
    while study.runs(1) == 0 {
        assert!(study.step());
    }
    let mut first = small(&[policy(STOP)], FIRST_RUNS, 6);
    first.finish();
    assert_eq!((study.runs(1), all(&study, 1)), (FIRST_RUNS, all(&first, 1)));
    study.finish();
    assert_eq!(study.runs(1), FIRST_RUNS + 20);
    assert!(!study.step());
}

#[test]
fn what_the_reader_assumes_holds_in_every_set_and_the_rest_is_drawn() {
    let mut own = Assumptions::default();
    let standard = own;
    own.0[0] = 0.5;
    let last = own.0.len() - 1;
    own.0[last] = 1.1;
    for set in 0..N_SETS {
        let drawn = assumptions(set, &own);
        assert_eq!((drawn.0[0], drawn.0[last]), (0.5, 1.1));
        let free = assumptions(set, &standard);
        assert!(free.0[0] != standard.0[0]);
        assert_eq!(drawn.0[1], free.0[1]);
    }
}

#[test]
fn errors_of_prices_are_those_of_the_back_test() {
    for score in backtest().skill {
        let kept = RESIDUAL[score.material][score.years_ahead - 1];
        assert!((score.rmse - kept).abs() <= 0.0005, "{} {}: {}", score.material, score.years_ahead, score.rmse);
    }
    // A price spreads wider than the runs alone, by about the error: 0.33 of ln in 2035.
    let quantities = vec![Quantity::column(column("price-china.dy")), Quantity::sum(&[column("price-china.dy")])];
    let mut study = Study::new(&Assumptions::default(), quantities, &[], 200, 7);
    study.finish();
    let [with, without] = [0, 1].map(|quantity| study.bands(BASELINE, quantity, month_index(2035, 6)).unwrap().own);
    let width = |band: &Band| libm::log(band[4] / band[0]) / 2.0 / 1.645;
    let (runs, error) = (width(&without), 0.326);
    let expected = (runs * runs + error * error).sqrt();
    assert!((width(&with) / expected - 1.0).abs() < 0.15, "{} for {expected}", width(&with));
}

/// The counts without an error are those of the reference ensemble: materials in order, half, nine tenths, of so many years.
#[test]
fn the_bands_of_sets_hold_as_many_recorded_prices_as_in_the_reference() {
    let found = coverage();
    let counts: Vec<_> = found.iter().map(|own| (own.sets.by_half, own.sets.by_nine_tenths, own.n)).collect();
    assert_eq!(counts, [(4, 5, 18), (6, 11, 18), (3, 6, 18), (1, 4, 18), (0, 6, 18), (5, 5, 11)]);
    let (half, most, n) = found.iter().fold((0, 0, 0), |(half, most, n), own| {
        (half + own.with_error.by_half, most + own.with_error.by_nine_tenths, n + own.n)
    });
    // In sample, 53 and 95 %: what sets explain is in the error of forecasts as well, so that the wider band is a little too wide.
    assert_eq!((half, most, n), (54, 96, 101));
}
