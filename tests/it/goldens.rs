//! Golden figures per preset: chosen columns by year. `UPDATE=1 cargo test` writes them anew; the difference is to be read.

use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::link::{Link, decode, encode};
use chokepoint::scenario::presets::PRESETS;
use chokepoint::scenario::{Lever, Scenario};
use std::fmt::Write;
use std::path::PathBuf;

const COLUMNS: [&str; 16] = [
    "price-china.ndpr",
    "price-china.dy",
    "price-exchina.ndpr",
    "spot-exchina.dy",
    "spot-exchina.tb",
    "unserved-magnet.us",
    "unserved-magnet.eu",
    "unserved-dy.japan-korea",
    "sep-magreo.china",
    "row-sep-reo",
    "row-mine-reo",
    "hhi-mag",
    "public-cost",
    "cons-bill-exchina",
    "supply.magnet.eu.china",
    "supply.oxide-ndpr.us.own-plants",
];
/// Relative difference that is still the same number.
const SAME: f64 = 1e-9;
const FLOOR: f64 = 1e-3;

fn path(slug: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/goldens").join(format!("{slug}.csv"))
}

fn golden(query: &str, workspace: &mut Workspace) -> String {
    let outcome = crate::common::run(query, workspace);
    let mut text = format!("year,{}\n", COLUMNS.join(","));
    for year in 2027..=2040 {
        let _ = write!(text, "{year}");
        for name in COLUMNS {
            let _ = write!(text, ",{}", outcome.year_mean(crate::common::column(name), year).unwrap());
        }
        text.push('\n');
    }
    text
}

/// Links whose fingerprints the browser test compares with its own.
const N_LINKS: usize = 1000;

/// A scenario of a few levers, from a small generator of its own: the same list on every machine.
fn query(seed: usize) -> String {
    let mut state = (seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) + 1;
    let mut next = |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % n
    };
    let levers: Vec<Lever> = Lever::all().collect();
    let mut scenario = Scenario::default();
    for _ in 0..1 + next(8) {
        let lever = levers[next(levers.len())];
        let row = lever.row();
        scenario.set(lever, lever.on_step(row.low + (row.high - row.low) * next(1000) as f64 / 999.0));
    }
    encode(&Link { scenario, ..Link::default() })
}

#[test]
fn a_thousand_links_keep_their_fingerprints() {
    let mut workspace = Workspace::new();
    let mut text = String::from("link,fingerprint\n");
    for seed in 0..N_LINKS {
        let query = query(seed);
        run_into(&decode(&query).0.scenario.params(), Groups::ALL, &mut workspace);
        let _ = writeln!(text, "{query},{:016x}", workspace.outcome().fingerprint());
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path("").parent().unwrap()).unwrap();
        std::fs::write(path("links"), &text).unwrap();
    }
    let kept = std::fs::read_to_string(path("links")).expect("tests/goldens/links.csv");
    for (new, old) in text.lines().zip(kept.lines()) {
        assert_eq!(new, old);
    }
    assert_eq!(kept.lines().count(), N_LINKS + 1);
}

#[test]
fn every_preset_gives_its_golden_figures() {
    let mut workspace = Workspace::new();
    for preset in &PRESETS {
        let text = golden(preset.query, &mut workspace);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::create_dir_all(path("").parent().unwrap()).unwrap();
            std::fs::write(path(preset.slug), &text).unwrap();
        }
        let kept =
            std::fs::read_to_string(path(preset.slug)).unwrap_or_else(|_| panic!("no golden for {}", preset.slug));
        assert_eq!(text.lines().count(), kept.lines().count(), "{}", preset.slug);
        for (new, old) in text.lines().zip(kept.lines()).skip(1) {
            for ((a, b), name) in new.split(',').zip(old.split(',')).skip(1).zip(COLUMNS) {
                let (a, b): (f64, f64) = (a.parse().unwrap(), b.parse().unwrap());
                assert!((a - b).abs() <= SAME * b.abs().max(FLOOR), "{} {name}: {a}, was {b}", preset.slug);
            }
        }
    }
}
