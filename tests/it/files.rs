//! What leaves the page: each file is read back by a strict parser and says what the table of the page says, in the same unit.

use crate::charts::all_specs;
use chokepoint::chart::captioned::{CAPTIONED_WIDTH, Captioned, captioned_svg};
use chokepoint::chart::csv::{csv, push_row};
use chokepoint::chart::file::clean;
use chokepoint::chart::json::{json, to_json};
use chokepoint::chart::notes::notes;
use chokepoint::chart::spec::{ChartSpec, DisplayUnit, LAST_CHART_YEAR};
use chokepoint::chart::table::table;
use chokepoint::chart::theme::Theme;
use chokepoint::model::keys::{FORK, N_MONTHS};
use chokepoint::model::outcome::Groups;
use chokepoint::model::{Workspace, run_into};
use chokepoint::scenario::Scenario;
use chokepoint::session::run_file::{RunFile, runs_as_json, write_csv};
use chokepoint::tables::{COLUMNS, N_COLUMNS};
use proptest::collection::vec;
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

const LINK: &str = "https://example.org/?xh=0.8";

/// What is smaller may lose what stands behind its 22nd decimal.
const SMALL: f64 = 1e-6;
const LAST_DECIMAL: f64 = 1e-22;

/// What a unit is of the model's: written down once more, by hand.
const DIVISORS: [(&str, f64); 11] = [
    ("%", 0.01),
    ("percentage points", 0.01),
    ("USD/kg", 1.0),
    ("t/yr", 1.0),
    ("kt/yr", 1000.0),
    ("bn USD", 1000.0),
    ("bn USD/yr", 1000.0),
    ("days of use", 1.0),
    ("HHI points", 1.0),
    ("thousand jobs", 1000.0),
    ("Mt/yr", 1000.0),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Observation {
    series: String,
    path: String,
    frequency: String,
    period: String,
    value: f64,
    unit: String,
    source: String,
}

fn observations(spec: &ChartSpec) -> Vec<Observation> {
    let text = csv(spec);
    let data = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(data.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().unwrap_or_else(|error| panic!("{}: {error}", spec.title))
}

fn divisor(unit: &str) -> f64 {
    DIVISORS.iter().find(|(name, _)| *name == unit).unwrap_or_else(|| panic!("unit {unit}")).1
}

/// The number in a cell of the table, and half of what its last digit is worth.
fn read(shown: &str, unit: &str) -> (f64, f64) {
    let plain = shown.replace(',', "").replace('\u{2212}', "-");
    let decimals = plain.split_once('.').map_or(0, |(_, tail)| tail.len());
    let digit: f64 = if unit == "HHI points" { 100.0 } else { [1.0, 0.1, 0.01, 0.001][decimals] };
    // Prices are rounded to three digits.
    let value: f64 = plain.parse().unwrap_or_else(|_| panic!("“{shown}”"));
    let known = match unit {
        "USD/kg" => value.abs() / 100.0,
        // Output lost has two.
        "bn USD/yr" if value.abs() >= 100.0 => value.abs() / 10.0,
        _ => 0.0,
    };
    (value, digit.max(known) / 2.0 + 1e-6)
}

proptest! {
    #[test]
    fn cells_are_quoted_as_the_csv_crate_quotes_them(rows in vec(vec("[a-z,;\"\r\n =é\u{a0}-]{0,8}", 2..8), 1..5)) {
        let (mut text, mut writer) = (String::new(), csv::WriterBuilder::new().flexible(true).from_writer(Vec::new()));
        for row in &rows {
            push_row(&mut text, &row.iter().map(String::as_str).collect::<Vec<_>>());
            writer.write_record(row).unwrap();
        }
        prop_assert_eq!(text.as_bytes(), writer.into_inner().unwrap());
    }
}

#[test]
fn every_unit_is_written_down_by_hand() {
    let names: HashSet<&str> = DisplayUnit::ALL.iter().map(|unit| unit.name()).collect();
    assert_eq!(names, DIVISORS.iter().map(|(name, _)| *name).collect());
    for unit in DisplayUnit::ALL {
        assert_eq!(unit.divisor(), divisor(unit.name()));
    }
}

#[test]
fn a_csv_is_the_table_in_unit_and_value_with_the_records() {
    let mut n_recorded = 0;
    for spec in all_specs() {
        let all = observations(&spec);
        let table = table(&spec);
        let mut years: HashMap<(&str, bool, &str), &Observation> = HashMap::new();
        for row in all.iter().filter(|row| row.frequency == "A") {
            let is_scenario = row.path == "scenario";
            let twin = years.insert((&row.series, is_scenario, &row.period), row);
            assert!(twin.is_none(), "{}: {} {} twice", spec.title, row.series, row.period);
        }
        for row in &table.rows {
            for (year, (value, shown)) in table.columns.iter().zip(row.values.iter().zip(&row.shown)) {
                let found = years.get(&(row.label.as_str(), row.is_scenario, year.as_str()));
                let Some(value) = value else {
                    assert!(found.is_none(), "{}: {} {year}", spec.title, row.label);
                    continue;
                };
                let found = found.unwrap_or_else(|| panic!("{}: no {} {year}", spec.title, row.label));
                let written = clean(value / divisor(&found.unit));
                assert_eq!(Some(found.value), written, "{}: {} {year}", spec.title, row.label);
                assert!(table.caption.ends_with(&format!(" in {}.", found.unit)), "{} {}", table.caption, found.unit);
                let (read, half) = read(shown, &found.unit);
                assert!(
                    (read - found.value).abs() <= half,
                    "{}: {} {year}: {shown} {}",
                    spec.title,
                    row.label,
                    found.value
                );
                n_recorded += usize::from(found.path == "recorded");
            }
        }
    }
    assert!(n_recorded > 50, "{n_recorded}");
}

#[test]
fn months_are_there_and_their_mean_is_the_year() {
    for spec in all_specs() {
        let mut months: HashMap<(String, String, String), Vec<f64>> = HashMap::new();
        let mut n_months = HashSet::new();
        let all = observations(&spec);
        for row in all.iter().filter(|row| row.frequency == "M") {
            let (year, month) = row.period.split_once('-').expect("a month");
            assert!((1..=12).contains(&month.parse().unwrap()), "{}", row.period);
            months.entry((row.series.clone(), row.path.clone(), year.to_string())).or_default().push(row.value);
            n_months.insert(&row.period);
            assert_eq!(row.source, "model");
        }
        assert_eq!(n_months.len(), (LAST_CHART_YEAR + 1 - spec.first_year) * 12, "{}", spec.title);
        for row in all.iter().filter(|row| row.frequency == "A" && row.path != "recorded") {
            let values = &months[&(row.series.clone(), row.path.clone(), row.period.clone())];
            let mean =
                if spec.is_stock { values[values.len() - 1] } else { values.iter().sum::<f64>() / values.len() as f64 };
            // Months are rounded too.
            assert!(
                (mean - row.value).abs() <= 1e-7 * mean.abs().max(1.0),
                "{}: {} {}",
                spec.title,
                row.series,
                row.period
            );
        }
    }
}

#[test]
fn what_was_recorded_names_rows_that_are_there() {
    let rows = concat!(include_str!("../../public/data/series.csv"), include_str!("../../public/data/records.csv"));
    let sources: HashSet<String> =
        all_specs().iter().flat_map(|spec| spec.records.iter().map(|records| records.source.clone())).collect();
    assert!(sources.len() > 5, "{sources:?}");
    for source in sources {
        let stem = source.trim_end_matches('*').trim_start_matches("record-").trim_end_matches("-2024");
        assert!(rows.lines().any(|line| line.starts_with(stem)), "{source}");
    }
}

#[test]
fn a_json_holds_what_the_csv_holds() {
    for spec in all_specs() {
        let file: serde_json::Value = serde_json::from_str(&json(&spec, LINK).expect("a file")).expect("JSON");
        assert_eq!(file["title"], spec.title);
        assert_eq!(file["link"], LINK);
        let mut n = 0;
        let all = observations(&spec);
        for series in file["series"].as_array().unwrap() {
            for (frequency, values) in [("M", &series["months"]), ("A", &series["years"])] {
                let own = |row: &&Observation| {
                    row.frequency == frequency && series["name"] == row.series && series["path"] == row.path
                };
                let written: Vec<f64> = all.iter().filter(own).map(|row| row.value).collect();
                let values: Vec<f64> =
                    values["values"].as_array().unwrap().iter().filter_map(serde_json::Value::as_f64).collect();
                assert_eq!(values, written, "{} {}", spec.title, series["name"]);
                n += values.len();
            }
        }
        assert_eq!(n, all.len(), "{}", spec.title);
    }
}

/// One root element that ends where the text ends, and every element closed.
#[test]
fn a_picture_with_its_caption_is_one_whole_element() {
    for spec in all_specs() {
        let svg = sheet(&spec);
        let (mut depth, mut n_roots) = (0, 0);
        for tag in svg.split('<').skip(1) {
            let (tag, text) = tag.split_once('>').expect("a tag ends");
            assert!(
                depth > 0 || text.trim().is_empty() || !tag.starts_with('/'),
                "{}: text behind the end",
                spec.title
            );
            if tag.starts_with('/') {
                depth -= 1;
            } else {
                n_roots += usize::from(depth == 0);
                depth += usize::from(!tag.ends_with('/')) as isize;
            }
        }
        assert_eq!((depth, n_roots), (0, 1), "{}", spec.title);
        // Both layers and the words are in it.
        assert!(svg.contains("xh=0.8") && svg.trim_end().ends_with("</svg>"), "{}", spec.title);
    }
}

fn sheet(spec: &ChartSpec) -> String {
    captioned_svg(&Captioned::new(spec, CAPTIONED_WIDTH, LINK), &Theme::light(1.0))
}

#[test]
fn the_notes_say_what_a_file_of_numbers_cannot() {
    let spec = &all_specs()[0];
    let notes = notes(spec, "chokepoint-shortage.csv", LINK);
    for part in [&spec.title, &spec.subtitle, &spec.caption, LINK, "chokepoint-shortage.csv"] {
        assert!(notes.contains(part), "{part}");
    }
    // Each column of the file is explained.
    for column in csv(spec).trim_start_matches('\u{feff}').lines().next().unwrap().split(',') {
        assert!(notes.contains(&format!("\n{column}: ")), "{column}");
    }
}

#[test]
fn numbers_lose_their_noise_and_nothing_else() {
    assert_eq!(clean(0.317 / 0.01), Some(31.7));
    assert_eq!(clean(-0.1 - 0.2), Some(-0.3));
    assert_eq!(clean(0.0), Some(0.0));
    assert_eq!(clean(123_456_789_012.0), Some(123_456_789_000.0));
    assert_eq!(clean(f64::NAN), None);
    assert_eq!(clean(f64::INFINITY), None);
    for i in 1..5000 {
        // Of an odd part, so that no value lies half-way between two.
        let value = f64::from(i) * 0.731 / f64::from(2 * (i % 97) + 1);
        let cleaned = clean(value).unwrap();
        assert_eq!(cleaned, format!("{value:.8e}").parse::<f64>().unwrap(), "{value}");
        assert_eq!(clean(cleaned), Some(cleaned));
    }
}

#[test]
fn a_whole_run_is_read_back() {
    let mut workspace = Workspace::new();
    run_into(&Scenario::default().params(), Groups::ALL, &mut workspace);
    let columns: Vec<usize> = (0..N_COLUMNS).collect();
    let from = FORK - 12;
    let file = || RunFile { name: "scenario", link: LINK, workspace: &workspace, from, columns: &columns };
    let value = |i: usize, t: usize| {
        if t < FORK { workspace.history().value(i, t) } else { workspace.outcome().value(i, t) }
    };
    let mut text = Vec::new();
    write_csv(&file(), &mut text).unwrap();
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(text.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("a strict table");
    assert_eq!(rows.len(), (N_MONTHS - from) * N_COLUMNS);
    for (row, (t, i)) in rows.iter().zip((from..N_MONTHS).flat_map(|t| (0..N_COLUMNS).map(move |i| (t, i)))) {
        assert_eq!((&row[1], &row[5]), (COLUMNS[i].name, COLUMNS[i].unit));
        assert_eq!(row[6].parse::<f64>().unwrap(), value(i, t), "{row:?}");
    }
    // As the native command writes it, and as the page does.
    let exact = serde_json::to_string(&runs_as_json(&[file()], "source")).unwrap();
    let brief = to_json(&runs_as_json(&[file()], "source")).unwrap();
    for text in [exact, brief] {
        is_run_as_json(&text, from, value);
    }
}

fn is_run_as_json(text: &str, from: usize, value: impl Fn(usize, usize) -> f64) {
    let json: serde_json::Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(json["months"][0], "2025-12");
    for (i, column) in json["runs"][0]["columns"].as_array().unwrap().iter().enumerate() {
        assert_eq!(column["name"], COLUMNS[i].name);
        for (k, number) in column["values"].as_array().unwrap().iter().enumerate() {
            let (read, value) = (number.as_f64().unwrap(), value(i, from + k));
            let is_cut = value < SMALL && (read - value).abs() <= LAST_DECIMAL;
            assert!(read == value || is_cut, "{} {k}: {read} {value}", COLUMNS[i].name);
        }
    }
}
