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
        (
            "china-mine-share-other",
            "CHINA_MINE_SHARE_OTHER",
            "The share of mine output by another count, where sources differ",
        ),
        ("china-exports-oxide-other", "EXPORTS_OTHER", "Printed figures of a year's exports that differ, t/yr"),
        (
            "smuggled-exports",
            "SMUGGLED_EXPORTS",
            "Readings of what was smuggled beside the legal exports of a year, as a multiple of them",
        ),
        ("average-price", "AVERAGE_PRICE_DY", "Average price of dysprosium oxide weighted by use, USD/kg"),
    ] {
        let points: Vec<_> = rows
            .iter()
            .filter(|row| row.series == series)
            .map(|row| format!("({}, {})", number(&row.year, series), number(&row.value, series)))
            .collect();
        let _ = writeln!(out, "/// {what}.\npub const {constant}: Points = &[{}];", points.join(", "));
    }
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
