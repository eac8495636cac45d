//! `records.csv`: what happened, for the back-test and for the recorded part of the charts.

use super::fields::{MATERIALS, number, position};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
struct Record {
    series: String,
    material: String,
    year: String,
    month: String,
    value: String,
}

pub fn write(out: &mut String) {
    let rows: Vec<Record> = super::rows("records.csv");
    for (series, constant, what) in [
        ("china-mine-share", "CHINA_MINE_SHARE_OBSERVED", "China's share of world mine output by year"),
        ("china-exports-oxide", "EXPORTS_OBSERVED", "China's legal exports of rare earths by year, t/yr"),
        ("china-exports-magnets-year", "MAGNET_EXPORTS_YEAR", "China's magnet exports by year, t/yr"),
        (
            "china-separation-share",
            "CHINA_SEPARATION_SHARE_OBSERVED",
            "China's share of separated magnet rare earths by year",
        ),
        ("china-magnet-share", "CHINA_MAGNET_SHARE_OBSERVED", "China's share of magnets made by year"),
    ] {
        let points: Vec<_> = rows
            .iter()
            .filter(|row| row.series == series)
            .map(|row| format!("({}, {})", number(&row.year, series), number(&row.value, series)))
            .collect();
        let _ = writeln!(out, "/// {what}.\npub const {constant}: Points = &[{}];", points.join(", "));
    }
    let smuggled: Vec<_> = rows
        .iter()
        .filter(|row| ["smuggled-exports-lower", "smuggled-exports-higher"].contains(&row.series.as_str()))
        .map(|row| format!("({}, {})", number(&row.year, "smuggled"), number(&row.value, "smuggled")))
        .collect();
    let _ = writeln!(
        out,
        "/// Readings of what was smuggled in a year, as a multiple of the legal exports.\npub const SMUGGLED_EXPORTS: Points = &[{}];",
        smuggled.join(", ")
    );
    conflicts(out);
    used(&rows, out);
    let months: Vec<_> = rows
        .iter()
        .filter(|row| row.series == "china-exports-magnets")
        .map(|row| {
            format!(
                "({}, {}, {})",
                number(&row.year, "month"),
                number(&row.month, "month"),
                number(&row.value, "month")
            )
        })
        .collect();
    let _ = writeln!(
        out,
        "/// China's magnet exports, (year, month, t/month).\npub const MAGNET_EXPORTS_OBSERVED: &[(f64, f64, f64)] = &[{}];",
        months.join(", ")
    );
    let quotes: Vec<_> = rows
        .iter()
        .filter(|row| row.series == "europe-quote")
        .map(|row| {
            let material = position(&MATERIALS, &row.material, "europe-quote");
            format!(
                "({material}, {}, {}, {})",
                number(&row.year, "quote"),
                number(&row.month, "quote"),
                number(&row.value, "quote")
            )
        })
        .collect();
    let _ = writeln!(
        out,
        "/// Quotes in Europe, (position of the material, year, month, USD/kg).\npub const EUROPE_QUOTES: &[(usize, f64, f64, f64)] = &[{}];",
        quotes.join(", ")
    );
}

/// What was used at which price: averages, and the parts of the world's use that they hold for.
fn used(rows: &[Record], out: &mut String) {
    const NAMES: [&str; 3] = ["average-price", "next-price", "dearest-price"];
    let points: Vec<_> = rows
        .iter()
        .filter(|row| NAMES.contains(&row.series.strip_suffix("-part").unwrap_or(&row.series)))
        .map(|row| {
            let material = position(&MATERIALS, &row.material, &row.series);
            format!("({:?}, {material}, {}, {})", row.series, number(&row.year, "used"), number(&row.value, "used"))
        })
        .collect();
    let _ = writeln!(
        out,
        "/// Prices of what was used, and parts of the use, (name, position of the material, year, USD/kg or share).\npub const PRICES_OF_USE: &[(&str, usize, f64, f64)] = &[{}];",
        points.join(", ")
    );
}

#[derive(Deserialize)]
struct Conflict {
    row: String,
    value: String,
}

/// What other sources say of a yearly record: rows `record-SERIES-YEAR` of `conflicts.csv`.
fn conflicts(out: &mut String) {
    let rows: Vec<Conflict> = super::rows("conflicts.csv");
    for (series, constant, what) in [
        (
            "record-china-mine-share-",
            "CHINA_MINE_SHARE_OTHER",
            "The share of mine output by another count, where sources differ",
        ),
        ("record-china-exports-oxide-", "EXPORTS_OTHER", "Printed figures of a year's exports that differ, t/yr"),
    ] {
        let points: Vec<_> = rows
            .iter()
            .filter_map(|row| {
                let year: u32 = row.row.strip_prefix(series)?.parse().ok()?;
                Some(format!("({year}.0, {})", number(&row.value, series)))
            })
            .collect();
        let _ = writeln!(out, "/// {what}.\npub const {constant}: Points = &[{}];", points.join(", "));
    }
}
