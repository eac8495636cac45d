//! The tables in `public/data`: every row loads, every number has a unit and a source, every range holds its value, every plant
//! names its row of the data or says that it is assumed and why.

use chokepoint::tables::*;
use std::collections::{HashMap, HashSet};
use std::path::Path;

const GRADES: [&str; 5] = ["verified", "derived", "from_memory", "calibrated", "assumed"];
const SOURCED: [&str; 5] = ["parameters.csv", "series.csv", "facilities.csv", "records.csv", "uncertainty.csv"];
/// Hosts that copy the tables of a publication and that no reader would trust: such a row names the publication and says in its note how it
/// was read.
const COPIES: [&str; 5] = ["teamjadan.com", "nocs.myvnc.com", "zgjm5.cn", "castbox.fm", "czci.cn"];
/// The largest file that a phone should have to fetch for a card.
const LARGEST: u64 = 300_000;

type Row = HashMap<String, String>;

fn rows(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data").join(file);
    assert!(std::fs::metadata(&path).unwrap().len() < LARGEST, "{file} is over {LARGEST} bytes");
    let mut reader = csv::Reader::from_path(&path).unwrap();
    reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{file}: {error}"))).collect()
}

fn name(row: &Row) -> &str {
    row.get("name").or(row.get("slug")).or(row.get("series")).map_or("?", String::as_str)
}

#[test]
fn every_number_has_a_unit_a_source_a_grade_and_terms() {
    let sources: HashMap<String, Row> = rows("sources.csv").into_iter().map(|row| (row["id"].clone(), row)).collect();
    for file in SOURCED {
        for row in rows(file) {
            let at = format!("{file}: {}", name(&row));
            for field in ["unit", "source", "source_id", "status", "confidence", "terms"] {
                assert!(!row[field].trim().is_empty(), "{at} has no {field}");
            }
            let source =
                sources.get(&row["source_id"]).unwrap_or_else(|| panic!("{at}: no source {}", row["source_id"]));
            assert_eq!((&row["source"], &row["terms"]), (&source["title"], &source["terms"]), "{at}");
            assert!(GRADES.contains(&row["status"].as_str()), "{at}: grade {}", row["status"]);
            assert!(["high", "medium", "low"].contains(&row["confidence"].as_str()), "{at}: confidence");
            if !row["year"].is_empty() {
                let year: u32 = row["year"].parse().unwrap_or_else(|_| panic!("{at}: year {}", row["year"]));
                assert!((1990..=2041).contains(&year), "{at}: year {year}");
            }
            if row["status"] == "assumed" {
                assert!(!row["note"].is_empty(), "{at} is assumed and does not say why");
            }
        }
    }
}

#[test]
fn every_source_has_a_title_and_terms_and_is_used() {
    let sources = rows("sources.csv");
    let mut used = HashSet::new();
    for file in ["parameters.csv", "series.csv", "facilities.csv", "records.csv", "levers.csv"] {
        used.extend(rows(file).into_iter().map(|row| row["source_id"].clone()));
    }
    let mut seen = HashSet::new();
    for row in &sources {
        assert!(!row["title"].is_empty() && !row["terms"].is_empty(), "{}", row["id"]);
        assert!(seen.insert(row["id"].clone()), "{} twice", row["id"]);
        assert!(used.contains(&row["id"]), "{} is not used", row["id"]);
        for address in row["url"].split(" ; ").filter(|address| !address.is_empty()) {
            assert!(address.starts_with("http") && !address.contains(' '), "{address}");
        }
    }
}

#[test]
fn no_row_sends_a_reader_to_a_copy_that_nobody_would_trust() {
    let files = SOURCED.map(|file| (file, "source_url")).into_iter();
    for (file, column) in files.chain([("conflicts.csv", "source_url"), ("sources.csv", "url")]) {
        for row in rows(file) {
            let copy = COPIES.iter().find(|host| row[column].contains(**host));
            assert_eq!(copy, None, "{file}: {}", row[column]);
        }
    }
}

#[test]
fn every_parameter_lies_in_its_range() {
    for file in ["parameters.csv", "series.csv", "uncertainty.csv"] {
        let mut seen = HashSet::new();
        for row in rows(file) {
            let number =
                |field: &str| -> f64 { row[field].parse().unwrap_or_else(|_| panic!("{}: {field}", row["name"])) };
            let (low, value, high) = (number("low"), number("value"), number("high"));
            assert!(low <= value && value <= high, "{}: {value} is not within {low} to {high}", row["name"]);
            assert!(seen.insert(row["name"].clone()), "{} twice", row["name"]);
            if row["unit"] == "share" {
                assert!((0.0..=1.0).contains(&value), "{}: a share of {value}", row["name"]);
            }
        }
    }
}

#[test]
fn compositions_sum_to_one() {
    for (ore, row) in COMPOSITION.iter().enumerate() {
        let sum: f64 = row.iter().sum();
        // Assays are printed with two or three digits; the model scales each row to exactly one.
        assert!((sum - 1.0).abs() < 0.005, "ore {ore}: {sum}");
        let scaled: f64 = row.iter().map(|share| share / sum).sum();
        assert!((scaled - 1.0).abs() < 1e-12, "ore {ore}");
    }
}

#[test]
fn shares_of_blocs_and_of_uses_sum_to_one() {
    for (table, what) in [(&SHARE_MAGNET, "magnets"), (&SHARE_LIGHT, "light"), (&SHARE_HEAVY, "heavy")] {
        for i in 0..table[0].len() {
            let sum: f64 = table.iter().map(|bloc| bloc[i].1).sum();
            assert!((sum - 1.0).abs() < 1e-9, "{what} {}: {sum}", table[0][i].0);
        }
    }
    for (path, uses) in USE_SHARE.iter().enumerate() {
        for i in 0..uses[0].len() {
            let sum: f64 = uses.iter().map(|by_year| by_year[i].1).sum();
            assert!((sum - 1.0).abs() < 1e-9, "path {path}, point {i}: {sum}");
        }
    }
}

#[test]
fn every_plant_names_its_row_or_says_that_it_is_assumed() {
    let mut seen = HashSet::new();
    for row in rows("facilities.csv") {
        let slug = &row["slug"];
        assert!(seen.insert(slug.clone()), "{slug} twice");
        if row["source_row"].is_empty() {
            assert_eq!(row["status"], "assumed", "{slug} names no row");
        } else {
            assert_ne!(row["status"], "assumed", "{slug} names a row and calls itself assumed");
        }
        // A plant that is yet to open has a status; without a row it is the authors'.
        if row["switchable"] == "1" {
            let is_judged = row["status_project"] == "no source, judgement of the authors";
            assert!(!row["status_project"].is_empty(), "{slug} has no status");
            assert_eq!(is_judged, row["source_row"].is_empty(), "{slug}: {}", row["status_project"]);
        }
        assert!(!row["note"].is_empty(), "{slug} does not say what was taken from where");
        if !row["probability"].is_empty() {
            let chance: f64 = row["probability"].parse().unwrap();
            assert!((0.0..=1.0).contains(&chance), "{slug}: chance {chance}");
        }
    }
}

#[test]
fn the_static_tables_hold_what_the_files_say() {
    let parameters = rows("parameters.csv");
    let assumptions: Vec<_> = parameters.iter().filter(|row| row["kind"] == "assumption").collect();
    assert_eq!(assumptions.len(), ASSUMPTIONS.len());
    for (row, table) in assumptions.iter().zip(&ASSUMPTIONS) {
        assert_eq!(row["name"], table.name);
        assert_eq!(row["value"].parse::<f64>().unwrap().to_bits(), table.value.to_bits(), "{}", table.name);
    }
    assert_eq!(rows("facilities.csv").len(), MINES.len() + SEPARATORS.len() + MAGNET_PLANTS.len());
    assert_eq!(rows("outputs.csv").len(), N_COLUMNS);
    let levers = rows("levers.csv");
    assert_eq!(levers.len(), N_LEVERS);
    for (row, table) in levers.iter().zip(&LEVERS) {
        assert_eq!(row["key"], table.key);
        assert!(table.low <= table.neutral && table.neutral <= table.high, "{}", table.key);
        assert!(table.step > 0.0, "{}", table.key);
    }
}

#[test]
fn prices_of_the_record_are_the_prices_of_the_table() {
    let rows = rows("series.csv");
    let cell = |name: &str| rows.iter().find(|row| row["name"] == name).map(|row| row["value"].parse::<f64>().unwrap());
    for (k, points) in OBSERVED.iter().enumerate() {
        for &(year, price) in *points {
            assert_eq!(cell(&format!("observed.{}.{year}", MATERIAL_SLUGS[k])), Some(price));
        }
    }
    // The peak of the first crisis and the last full year, as printed.
    assert_eq!(cell("observed.dy.2011"), Some(1450.0));
    assert_eq!(cell("observed.ndpr.2025"), Some(69.0));
}
