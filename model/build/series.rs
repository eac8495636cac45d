//! `series.csv`: tables by material, ore, bloc or year. A row is named `table.key.key`, for example `share-light.2010.eu`. A row that no
//! table takes ends the build, so no key is misspelled unseen.

use crate::fields::{BLOCS, MATERIALS, ORES, PATHS, USES};
use crate::kinds::named;
use crate::unit::Unit;
use serde::Deserialize;
use std::cell::Cell;
use std::fmt::Write;

#[derive(Deserialize)]
struct Point {
    name: String,
    value: f64,
    #[serde(rename = "unit", deserialize_with = "named")]
    _unit: Unit,
    /// A table has taken it.
    #[serde(skip)]
    is_taken: Cell<bool>,
}

impl Point {
    fn take(&self) -> f64 {
        self.is_taken.set(true);
        self.value
    }
}

/// Rows that tell something and that nothing is made of: costs of running mines (which stand in facilities.csv too), the polynomials of
/// `model/math.rs`, what a name stands for; and the spans of months that are held at the price of a year.
const TOLD: [&str; 5] = ["cost.", "fexp.", "flog.", "name.", "observed.nd-to-ndpr"];
const SPAN: &str = "..";

/// The rows, and the file that they stand in.
pub struct Series {
    file: String,
    points: Vec<Point>,
}

pub fn read(folder: &str) -> Series {
    Series { file: format!("{folder}/series.csv"), points: crate::table::rows(folder, "series.csv") }
}

/// Ends the build where a row was left.
pub fn check(rows: &Series) {
    for (i, row) in rows.points.iter().enumerate() {
        let is_told = TOLD.iter().any(|name| row.name.starts_with(name)) || row.name.contains(SPAN);
        assert!(row.is_taken.get() || is_told, "{}:{}: column name: no table takes “{}”", rows.file, i + 2, row.name);
    }
}

/// The value of the row of that exact name.
pub fn value(rows: &Series, name: &str) -> f64 {
    find(rows, name).unwrap_or_else(|| panic!("{}: column name: there is no “{name}”", rows.file))
}

/// The value of the row of that exact name, if there is one.
pub fn find(rows: &Series, name: &str) -> Option<f64> {
    rows.points.iter().find(|row| row.name == name).map(Point::take)
}

/// Rows `prefix` YEAR `suffix` as `(year, value)`, oldest first; a year may have decimals.
pub fn by_year(rows: &Series, prefix: &str, suffix: &str) -> String {
    let mut points: Vec<(f64, f64)> = rows
        .points
        .iter()
        .filter_map(|row| {
            let year: f64 = row.name.strip_prefix(prefix)?.strip_suffix(suffix)?.parse().ok()?;
            Some((year, row.take()))
        })
        .collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    format!("&{points:?}")
}

/// Rows `prefix` YEAR-MONTH as `(year, month, value)`.
fn by_month(rows: &Series, prefix: &str) -> String {
    let points: Vec<(f64, f64, f64)> = rows
        .points
        .iter()
        .filter_map(|row| {
            let (year, month) = row.name.strip_prefix(prefix)?.split_once('-')?;
            let (year, month): (u32, u32) = (year.parse().ok()?, month.parse().ok()?);
            Some((f64::from(year), f64::from(month), row.take()))
        })
        .collect();
    format!("&{points:?}")
}

/// The rows `name.MATERIAL` as a constant.
pub fn by_material(rows: &Series, name: &str, constant: &str, out: &mut String) {
    let values: Vec<_> = MATERIALS.iter().map(|k| value(rows, &format!("{name}.{k}"))).collect();
    let _ =
        writeln!(out, "/// By material; rows `{name}.*` of series.csv.\npub const {constant}: [f64; 9] = {values:?};");
}

pub fn write(rows: &Series, out: &mut String) {
    for (name, constant) in [
        ("Pref", "REFERENCE_PRICE"),
        ("Pcost", "UNIT_COST"),
        ("Pini", "INITIAL_PRICE"),
        ("nm08", "NONMAGNET_USE_2008"),
        ("nmex", "NONMAGNET_EXTRA_GROWTH"),
        ("sp", "SPOT_PREMIUM"),
        ("tau_p", "PREMIUM_RISE_YEARS"),
        ("imag", "MAGNET_CONTENT"),
        ("wres", "RESERVE_WEIGHT"),
    ] {
        by_material(rows, name, constant, out);
    }
    let ores: Vec<_> = ORES
        .iter()
        .map(|ore| {
            let shares: Vec<_> = MATERIALS.iter().map(|k| value(rows, &format!("comp.{ore}.{k}"))).collect();
            format!("{shares:?}")
        })
        .collect();
    let _ = writeln!(out, "/// Share of each material in each ore, as printed (rows need not sum to 1).");
    let _ = writeln!(out, "pub const COMPOSITION: [[f64; 9]; {}] = [{}];", ORES.len(), ores.join(",\n"));
    for (name, constant) in [
        ("magnet-demand", "MAGNET_DEMAND"),
        ("nonmagnet-index", "NONMAGNET_INDEX"),
        ("export-quota", "EXPORT_QUOTA_KT"),
        ("metal-x", "METAL_OUTSIDE_CHINA"),
        ("china-light", "CHINA_LIGHT"),
        ("china-heavy", "CHINA_HEAVY"),
        ("duty-light", "DUTY_LIGHT"),
        ("duty-heavy", "DUTY_HEAVY"),
    ] {
        let table = by_year(rows, &format!("{name}."), "");
        let _ = writeln!(out, "/// By year; rows `{name}.*` of series.csv.\npub const {constant}: Points = {table};");
    }
    for (name, constant) in
        [("share-magnet", "SHARE_MAGNET"), ("share-light", "SHARE_LIGHT"), ("share-heavy", "SHARE_HEAVY")]
    {
        let tables: Vec<_> = BLOCS.iter().map(|b| by_year(rows, &format!("{name}."), &format!(".{b}"))).collect();
        let _ = writeln!(
            out,
            "/// By bloc and year; rows `{name}.*`.\npub const {constant}: [Points; 5] = [{}];",
            tables.join(", ")
        );
    }
    let old: Vec<_> = BLOCS.iter().map(|b| by_year(rows, &format!("old-magnet.{b}."), "")).collect();
    let _ = writeln!(
        out,
        "/// Magnet plants of before 2016 by bloc, t/yr.\npub const OLD_MAGNET: [Points; 5] = [{}];",
        old.join(", ")
    );
    let growth: Vec<_> = PATHS.iter().map(|p| by_year(rows, &format!("magnet-growth.{p}."), "")).collect();
    let _ = writeln!(
        out,
        "/// World magnet demand over that of 2024, by path.\npub const MAGNET_GROWTH: [Points; 3] = [{}];",
        growth.join(", ")
    );
    let shares: Vec<_> = PATHS
        .iter()
        .map(|p| {
            let uses: Vec<_> = USES.iter().map(|u| by_year(rows, &format!("use-share.{p}.{u}."), "")).collect();
            format!("[{}]", uses.join(", "))
        })
        .collect();
    let _ = writeln!(
        out,
        "/// Share of magnet demand by path and use.\npub const USE_SHARE: [[Points; 4]; 3] = [{}];",
        shares.join(", ")
    );
    let observed: Vec<_> = MATERIALS.iter().map(|k| by_year(rows, &format!("observed.{k}."), "")).collect();
    let _ = writeln!(
        out,
        "/// Recorded annual prices FOB China by material, USD/kg.\npub const OBSERVED: [Points; 9] = [{}];",
        observed.join(",\n")
    );
    for (name, constant) in [("nd", "OBSERVED_ND"), ("ce", "OBSERVED_CE")] {
        let table = by_month(rows, &format!("observed.{name}."));
        let _ = writeln!(
            out,
            "/// Recorded monthly prices, (year, month, USD/kg).\npub const {constant}: &[(f64, f64, f64)] = {table};"
        );
    }
}
