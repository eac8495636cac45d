//! `records.csv`: what happened, for the back-test and for the recorded part of the charts; `conflicts.csv`: what other sources say of it.

use crate::fields::material;
use crate::kinds::{Confidence, Grade, Named, RecordSeries, named};
use crate::unit::Unit;
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
struct Record {
    #[serde(deserialize_with = "named")]
    series: RecordSeries,
    #[serde(deserialize_with = "material")]
    material: Option<usize>,
    year: u32,
    month: Option<u32>,
    value: f64,
    #[serde(rename = "unit", deserialize_with = "named")]
    _unit: Unit,
    #[serde(rename = "status", deserialize_with = "named")]
    _grade: Grade,
    #[serde(rename = "confidence", deserialize_with = "named")]
    _confidence: Confidence,
}

/// Yearly records: series, constant, what it is.
const YEARLY: [(RecordSeries, &str, &str); 5] = [
    (RecordSeries::ChinaMineShare, "CHINA_MINE_SHARE_OBSERVED", "China's share of world mine output by year"),
    (RecordSeries::ChinaExportsOxide, "EXPORTS_OBSERVED", "China's legal exports of rare earths by year, t/yr"),
    (RecordSeries::ChinaExportsMagnetsYear, "MAGNET_EXPORTS_YEAR", "China's magnet exports by year, t/yr"),
    (
        RecordSeries::ChinaSeparationShare,
        "CHINA_SEPARATION_SHARE_OBSERVED",
        "China's share of separated magnet rare earths by year",
    ),
    (RecordSeries::ChinaMagnetShare, "CHINA_MAGNET_SHARE_OBSERVED", "China's share of magnets made by year"),
];

pub fn write(folder: &str, out: &mut String) {
    let rows: Vec<Record> = crate::table::rows(folder, "records.csv");
    for (i, row) in rows.iter().enumerate() {
        let at = format!("{folder}/records.csv:{}: {:?}", i + 2, row.series);
        let is_monthly = matches!(row.series, RecordSeries::ChinaExportsMagnets | RecordSeries::EuropeQuote);
        assert!(row.month.is_some() == is_monthly, "{at}: column month: only a record by month has one");
        assert!(
            row.material.is_some() || !row.series.has_materials(),
            "{at}: column material: a price is of one material"
        );
    }
    for (series, constant, what) in YEARLY {
        write_points(&by_year(&rows, &[series]), constant, what, out);
    }
    let smuggled = by_year(&rows, &[RecordSeries::SmuggledExportsLower, RecordSeries::SmuggledExportsHigher]);
    let what = "Readings of what was smuggled in a year, as a multiple of the legal exports";
    write_points(&smuggled, "SMUGGLED_EXPORTS", what, out);
    conflicts(folder, out);
    used(&rows, out);
    let months: Vec<(f64, f64, f64)> = rows
        .iter()
        .filter(|row| row.series == RecordSeries::ChinaExportsMagnets)
        .map(|row| (f64::from(row.year), month(row), row.value))
        .collect();
    let _ = writeln!(
        out,
        "/// China's magnet exports, (year, month, t/month).\npub const MAGNET_EXPORTS_OBSERVED: &[(f64, f64, f64)] = &{months:?};"
    );
    let quotes: Vec<(usize, f64, f64, f64)> = rows
        .iter()
        .filter(|row| row.series == RecordSeries::EuropeQuote)
        .map(|row| (material_of(row), f64::from(row.year), month(row), row.value))
        .collect();
    let _ = writeln!(
        out,
        "/// Quotes in Europe, (position of the material, year, month, USD/kg).\npub const EUROPE_QUOTES: &[(usize, f64, f64, f64)] = &{quotes:?};"
    );
}

/// The rows of series of years as (year, value).
fn by_year(rows: &[Record], series: &[RecordSeries]) -> Vec<(f64, f64)> {
    rows.iter().filter(|row| series.contains(&row.series)).map(|row| (f64::from(row.year), row.value)).collect()
}

fn write_points(points: &[(f64, f64)], constant: &str, what: &str, out: &mut String) {
    let _ = writeln!(out, "/// {what}.\npub const {constant}: Points = &{points:?};");
}

fn month(row: &Record) -> f64 {
    f64::from(row.month.expect("every row is checked when it is read"))
}

fn material_of(row: &Record) -> usize {
    row.material.expect("every row is checked when it is read")
}

/// What was used at which price: averages, and the parts of the world's use that they hold for.
fn used(rows: &[Record], out: &mut String) {
    let points: Vec<(&str, usize, f64, f64)> = rows
        .iter()
        .filter(|row| row.series.is_of_use())
        .map(|row| (row.series.name(), material_of(row), f64::from(row.year), row.value))
        .collect();
    let _ = writeln!(
        out,
        "/// Prices of what was used, and parts of the use, (name, position of the material, year, USD/kg or share).\npub const PRICES_OF_USE: &[(&str, usize, f64, f64)] = &{points:?};"
    );
}

#[derive(Deserialize)]
struct Conflict {
    row: String,
    value: f64,
    #[serde(rename = "unit", deserialize_with = "named")]
    _unit: Unit,
    #[serde(rename = "status", deserialize_with = "named")]
    _grade: Grade,
    #[serde(rename = "confidence", deserialize_with = "named")]
    _confidence: Confidence,
}

/// What other sources say of a yearly record: rows `record-SERIES-YEAR` of `conflicts.csv`.
fn conflicts(folder: &str, out: &mut String) {
    let rows: Vec<Conflict> = crate::table::rows(folder, "conflicts.csv");
    for (series, constant, what) in [
        (
            "record-china-mine-share-",
            "CHINA_MINE_SHARE_OTHER",
            "The share of mine output by another count, where sources differ",
        ),
        ("record-china-exports-oxide-", "EXPORTS_OTHER", "Printed figures of a year's exports that differ, t/yr"),
    ] {
        let points: Vec<(f64, f64)> = rows
            .iter()
            .filter_map(|row| {
                let year: u32 = row.row.strip_prefix(series)?.parse().ok()?;
                Some((f64::from(year), row.value))
            })
            .collect();
        write_points(&points, constant, what, out);
    }
}
