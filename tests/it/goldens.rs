//! Golden figures per preset: chosen columns by year. `UPDATE=1 cargo test` writes them anew; the difference is to be read.

use chokepoint::model::Workspace;
use chokepoint::scenario::presets::PRESETS;
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
