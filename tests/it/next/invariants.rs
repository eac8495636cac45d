//! What holds in every scenario of the model to come: thousands of random ones, all levers, projects and delays, with assumptions too.

use super::scenario::{Levers, params};
use chokepoint::next::model::keys::*;
use chokepoint::next::model::outcome::{Groups, Outcome};
use chokepoint::next::model::params::Params;
use chokepoint::next::model::{Workspace, run, run_into};
use chokepoint::next::tables::{ASSUMPTIONS, COLUMNS, FEED_PAIRS, LEVERS, N_LEVERS, N_PROJECTS, column as c};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::RefCell;

const CASES: u32 = 3_000;
const CASES_OF_ASSUMPTIONS: u32 = 300;
/// Identities hold within this share.
const CLOSE: f64 = 1e-9;
const N_ORIGINS: usize = 12;

fn any_params() -> impl Strategy<Value = Params> {
    (
        proptest::collection::vec(0.0..=1.0_f64, N_LEVERS),
        proptest::collection::vec(proptest::bool::weighted(0.6), N_LEVERS),
        proptest::collection::vec((0..N_PROJECTS, proptest::option::of(any::<bool>()), 0.0..10.0_f64), 0..8),
    )
        .prop_map(|(positions, is_moved, projects)| {
            let mut params = Params::default();
            let mut levers = Levers::default();
            for (i, row) in LEVERS.iter().enumerate().filter(|(i, _)| is_moved[*i]) {
                levers.set(i, row.low + positions[i] * (row.high - row.low));
            }
            levers.bend(&mut params.policy);
            for (i, is_built, delay) in projects {
                params.policy.projects[i].switch = is_built.map(|is_built| f64::from(is_built).into());
                params.policy.projects[i].delay = delay.into();
            }
            params
        })
}

/// The same with some assumptions moved within their ranges.
fn any_params_and_assumptions() -> impl Strategy<Value = Params> {
    let moves = proptest::collection::vec((0..ASSUMPTIONS.len(), 0.0..=1.0_f64), 1..9);
    (any_params(), moves).prop_map(|(mut params, moves)| {
        for (i, position) in moves {
            let row = &ASSUMPTIONS[i];
            params.assumptions.0[i] = row.low + position * (row.high - row.low);
        }
        params
    })
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() <= CLOSE * a.abs().max(b.abs()).max(1.0)
}

/// Columns that may be below zero: differences and balances.
fn may_be_negative(variable: &str) -> bool {
    matches!(variable, "trade-balance" | "cost-reserve" | "cost-reserve-china" | "public-cost" | "gap-all-exchina")
}

fn is_share(variable: &str) -> bool {
    ["gap-", "unserved-", "pricedout-", "substituted", "us-nir"].iter().any(|prefix| variable.starts_with(prefix))
}

/// Signs and shares.
fn check_ranges(outcome: &Outcome, t: usize) -> Result<(), TestCaseError> {
    for (i, column) in COLUMNS.iter().enumerate() {
        let value = outcome.value(i, t);
        prop_assert!(value >= -CLOSE || may_be_negative(column.variable), "{} is {value} in month {t}", column.name);
        prop_assert!(value <= 1.0 + CLOSE || !is_share(column.variable), "{} is {value} in month {t}", column.name);
    }
    Ok(())
}

/// What adds up, and that all are numbers. `before` is the stock of magnets held in China a month earlier.
fn check_identities(outcome: &Outcome, t: usize, before: f64) -> Result<(), TestCaseError> {
    let v = |column: usize| outcome.value(column, t);
    for (i, column) in COLUMNS.iter().enumerate() {
        prop_assert!(v(i).is_finite(), "{} is {} in month {t}", column.name, v(i));
    }
    // Supply by origin adds up to demand.
    for row in 0..3 * N_BLOCS {
        let at = c::SUPPLY + row * N_ORIGINS;
        let served: f64 = (0..8).map(|i| v(at + i)).sum();
        let demand = v(at + 8) + v(at + 9);
        prop_assert!(is_close(served, demand), "{}: {served} of {demand} in month {t}", COLUMNS[at].name);
    }
    // Magnets sold, and what China puts into stock, are magnets made.
    for b in 0..N_BLOCS {
        let mut sold: f64 = (0..N_BLOCS).map(|to| v(c::MAGNET_FLOW + b * N_BLOCS + to)).sum();
        if b == CHINA {
            sold += (v(c::MAGNET_STOCK_CHINA) - before) * 12.0;
        }
        prop_assert!(is_close(sold, v(c::MAGNET_PROD + b)), "magnets of bloc {b} in month {t}");
    }
    // Separated materials are separated output; feed is what was mined.
    for h in 0..N_HUBS {
        let separated: f64 = (0..N_MAGNET_MATERIALS).map(|k| v(c::SEPARATED + h * N_MATERIALS + k)).sum();
        prop_assert!(is_close(separated, v(c::SEP_MAGREO + h)), "hub {h} in month {t}");
    }
    for country in 0..N_COUNTRIES {
        let feed: f64 =
            FEED_PAIRS.iter().enumerate().filter(|(_, pair)| pair.0 == country).map(|(i, _)| v(c::FEED_FLOW + i)).sum();
        prop_assert!(is_close(feed, v(c::MINE_MAGREO + country)), "country {country} in month {t}");
    }
    // The three measures of harm are one amount of missing magnets.
    let by_bloc: f64 = (0..N_BLOCS).map(|b| v(c::HARM + b)).sum();
    prop_assert!(is_close(by_bloc, v(c::HARM_MID)), "harm in month {t}");
    Ok(())
}

/// All months of an outcome, and the books at its end.
fn check(outcome: &Outcome, held_before: f64, with_ranges: bool) -> Result<(), TestCaseError> {
    let mut held = held_before;
    for t in outcome.first()..outcome.end() {
        check_identities(outcome, t, held)?;
        if with_ranges {
            check_ranges(outcome, t)?;
        }
        held = outcome.value(c::MAGNET_STOCK_CHINA, t);
    }
    let balance = outcome.value(c::BALANCE_ERR, outcome.end() - 1);
    prop_assert!(balance < CLOSE, "mass balance off by {balance}");
    Ok(())
}

fn held_at_the_fork(workspace: &Workspace) -> f64 {
    workspace.history().value(c::MAGNET_STOCK_CHINA, FORK - 1)
}

#[test]
fn random_policies_keep_every_identity_and_every_sign() {
    let workspace = RefCell::new(Workspace::new());
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&any_params(), |params| {
            let mut workspace = workspace.borrow_mut();
            run_into(&params, Groups::ALL, &mut workspace);
            check(workspace.outcome(), held_at_the_fork(&workspace), true)
        })
        .unwrap();
}

/// Assumptions change the past too, so history is run again for each.
#[test]
fn identities_hold_with_moved_assumptions_and_over_history() {
    let workspace = RefCell::new(Workspace::new());
    let config = Config { cases: CASES_OF_ASSUMPTIONS, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&any_params_and_assumptions(), |params| {
            let mut workspace = workspace.borrow_mut();
            run_into(&params, Groups::ALL, &mut workspace);
            let held = held_at_the_fork(&workspace);
            check(workspace.history(), 0.0, false)?;
            check(workspace.baseline(), held, false)?;
            check(workspace.outcome(), held, false)
        })
        .unwrap();
}

#[test]
fn the_neutral_policy_is_the_baseline_bit_for_bit() {
    for query in ["", "a.t_us=1.1&a.t_mya=0.9&a.t_suc=1.2&a.t_met=0.8"] {
        let mut workspace = Workspace::new();
        run_into(&params(query), Groups::ALL, &mut workspace);
        assert!(workspace.outcome() == workspace.baseline(), "{query}");
    }
}

#[test]
fn levers_rest_where_the_policy_does() {
    assert_eq!(params(""), Params::default());
}

/// A link of before means what it meant: its levers are there, with their ends and their rest.
#[test]
fn old_levers_are_as_they_were() {
    for old in &chokepoint::tables::LEVERS {
        let new = LEVERS.iter().find(|new| new.key == old.key).unwrap_or_else(|| panic!("{} is gone", old.key));
        assert_eq!((new.low, new.high, new.neutral), (old.low, old.high, old.neutral), "{}", old.key);
    }
    assert_eq!(N_LEVERS, chokepoint::tables::LEVERS.len() + 1, "the law is new");
}

#[test]
fn what_limits_nothing_changes_nothing() {
    let baseline = run(&Params::default());
    assert_eq!(params("law=0&xm_start=2027&xm_end=2040&xh_ramp=2"), {
        let mut params = params("");
        params.policy.limits[2].start = 2027.0.into();
        params.policy.limits[2].end = 2040.0.into();
        params.policy.limits[1].ramp = 2.0.into();
        params
    });
    for query in
        ["xh=1&xh_start=2030&xh_end=2030", "xm_start=2027&xm_end=2040&xh_ramp=2", "vault_start=2030&vault_mag=1"]
    {
        assert!(run(&params(query)) == baseline, "{query}");
    }
}

#[test]
fn a_run_does_not_depend_on_the_runs_before_it() {
    let mut used = Workspace::new();
    for query in ["xh=0.9&xm=0.5&law=2", "a.beta=0.6&xl=0.4", "sep=0&mines=1.5&feedban=1", "", "xh=0.9&xm=0.5&law=2"] {
        run_into(&params(query), Groups::ALL, &mut used);
        assert!(*used.outcome() == run(&params(query)), "{query}");
    }
}

#[test]
fn figures_that_are_asked_for_alone_are_the_same() {
    let params = params("xh=0.8&xm=0.4&fin=20");
    let all = run(&params);
    let mut workspace = Workspace::new();
    run_into(&params, Groups::DEFAULT_VIEW, &mut workspace);
    let some = workspace.outcome();
    for name in ["price-exchina.dy", "harm.eu", "new-magnet-cap.us", "public-cost", "supply.oxide-dy.us.china"] {
        let i = COLUMNS.iter().position(|column| column.name == name).unwrap();
        for t in all.first()..all.end() {
            assert_eq!(all.value(i, t).to_bits(), some.value(i, t).to_bits(), "{name}");
        }
    }
}

/// A link says what it says: the law, and an end that never comes.
#[test]
fn an_end_at_the_end_of_the_run_never_comes() {
    let mut workspace = Workspace::new();
    let last = |query: &str, workspace: &mut Workspace| {
        run_into(&params(query), Groups::ALL, workspace);
        workspace.outcome().value(c::EXPORT_MAGNETS, N_MONTHS - 1)
    };
    let never = last("xm=1&xm_start=2027&xm_ramp=3&leak=0", &mut workspace);
    let fading = last("xm=1&xm_start=2027&xm_ramp=3&xm_end=2040.9&leak=0", &mut workspace);
    assert!(never < 1.0 && fading > 1_000.0, "{never} and {fading} t a year");
}
