//! `facilities.csv`: mines, separation plants and magnet plants; those that a link may switch are the projects.

use crate::fields::{COUNTRIES, HUBS, Place, ore};
use crate::kinds::{Confidence, Grade, PlantGroup, Stage, named};
use crate::series::{Series, by_year, value};
use crate::unit::Unit;
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
pub struct Facility {
    slug: String,
    name: String,
    #[serde(deserialize_with = "named")]
    stage: Stage,
    country: Place,
    #[serde(deserialize_with = "ore")]
    ore: Option<usize>,
    hub: Place,
    capacity: Option<f64>,
    capacity_heavy: Option<f64>,
    #[serde(rename = "unit", deserialize_with = "named")]
    _unit: Unit,
    start: Option<f64>,
    ramp: Option<f64>,
    probability: Option<f64>,
    cost: Option<f64>,
    #[serde(rename = "ally")]
    is_allied: bool,
    #[serde(deserialize_with = "named")]
    group: PlantGroup,
    switchable: bool,
    site_country: String,
    status_project: String,
    announced: String,
    source_row: String,
    source: String,
    source_url: String,
    #[serde(rename = "status", deserialize_with = "named")]
    grade: Grade,
    #[serde(rename = "confidence", deserialize_with = "named")]
    _confidence: Confidence,
    note: String,
}

/// A plant that has always run, and one that nobody has named: before and after all months.
const ALWAYS: f64 = 0.0;
const NEVER: f64 = 2100.0;

pub fn read(folder: &str) -> Vec<Facility> {
    let rows = crate::table::rows(folder, "facilities.csv");
    for (i, row) in rows.iter().enumerate() {
        check(row, &format!("{folder}/facilities.csv:{}: {}", i + 2, row.slug));
    }
    rows
}

/// What a plant of its stage has to have.
fn check(row: &Facility, at: &str) {
    let has = |is_there: bool, column: &str| assert!(is_there, "{at}: column {column}: a {:?} needs one", row.stage);
    match row.stage {
        Stage::Mine => {
            has(row.country.country.is_some(), "country");
            has(row.hub.hub.is_some(), "hub");
            has(row.ore.is_some(), "ore");
            has(row.cost.is_some(), "cost");
        }
        Stage::Separation => has(row.hub.hub.is_some(), "hub"),
        Stage::Magnet => {
            has(row.country.bloc.is_some(), "country");
            has(row.capacity.is_some(), "capacity");
        }
    }
    if row.stage != Stage::Mine || row.switchable {
        has(row.start.is_some(), "start");
        has(row.ramp.is_some(), "ramp");
        has(row.probability.is_some(), "probability");
    }
}

/// A mine whose capacity is a table by year.
fn is_running_mine(row: &Facility) -> bool {
    row.stage == Stage::Mine && row.start.is_none() && row.group == PlantGroup::Running
}

/// A number that `check` has seen.
fn checked<T: Copy>(cell: Option<T>) -> T {
    cell.expect("every row is checked when it is read")
}

pub fn write(rows: &[Facility], series: &Series, out: &mut String) {
    let projects: Vec<&Facility> = rows.iter().filter(|row| row.switchable).collect();
    let project = |row: &Facility| match projects.iter().position(|other| other.slug == row.slug) {
        Some(i) => format!("Some({i})"),
        None => "None".to_string(),
    };
    let of = |stage: Stage| rows.iter().filter(|row| row.stage == stage).collect::<Vec<_>>();

    let mines = of(Stage::Mine);
    let _ = writeln!(
        out,
        "/// Mines: the running ones, the named projects, the pool of unnamed ones last.\npub static MINES: [MineRow; {}] = [",
        mines.len()
    );
    for row in &mines {
        let is_running = is_running_mine(row);
        let umin = if is_running { value(series, &format!("umin.{}", row.slug)) } else { 0.0 };
        let start = row.start.unwrap_or(if is_running { ALWAYS } else { NEVER });
        let _ = writeln!(
            out,
            "MineRow {{ slug: {:?}, country: {}, ore: {}, hub: {}, cost: {:?}, min_utilization: {umin:?}, is_allied: {}, start: {start:?}, ramp: {:?}, capacity: {:?}, probability: {:?}, group: PlantGroup::{:?}, project: {} }},",
            row.slug,
            checked(row.country.country),
            checked(row.ore),
            checked(row.hub.hub),
            checked(row.cost),
            row.is_allied,
            row.ramp.unwrap_or(1.0),
            row.capacity.unwrap_or(0.0),
            row.probability.unwrap_or(0.0),
            row.group,
            project(row),
        );
    }
    let _ = writeln!(out, "];");
    let running: Vec<_> = mines
        .iter()
        .filter(|row| is_running_mine(row))
        .map(|row| by_year(series, &format!("cap.{}.", row.slug), ""))
        .collect();
    let _ = writeln!(
        out,
        "/// Capacity of the running mines by year, t REO/yr.\npub const MINE_CAPACITY: [Points; {}] = [{}];",
        running.len(),
        running.join(",\n")
    );

    let plants = of(Stage::Separation);
    let _ = writeln!(
        out,
        "/// Separation plants outside China.\npub static SEPARATORS: [SeparatorRow; {}] = [",
        plants.len()
    );
    for row in &plants {
        let _ = writeln!(
            out,
            "SeparatorRow {{ hub: {}, start: {:?}, ramp: {:?}, light: {:?}, heavy: {:?}, probability: {:?}, group: PlantGroup::{:?}, project: {} }},",
            checked(row.hub.hub),
            checked(row.start),
            checked(row.ramp),
            row.capacity.unwrap_or(0.0),
            row.capacity_heavy.unwrap_or(0.0),
            checked(row.probability),
            row.group,
            project(row),
        );
    }
    let _ = writeln!(out, "];");

    let plants = of(Stage::Magnet);
    let _ = writeln!(out, "/// Magnet plants.\npub static MAGNET_PLANTS: [MagnetRow; {}] = [", plants.len());
    for row in &plants {
        let _ = writeln!(
            out,
            "MagnetRow {{ bloc: {}, start: {:?}, ramp: {:?}, capacity: {:?}, probability: {:?}, group: PlantGroup::{:?}, project: {} }},",
            checked(row.country.bloc),
            checked(row.start),
            checked(row.ramp),
            checked(row.capacity),
            checked(row.probability),
            row.group,
            project(row),
        );
    }
    let _ = writeln!(
        out,
        "];\n/// The plants that a link may switch or delay.\npub const N_PROJECTS: usize = {};",
        projects.len()
    );
    let _ = writeln!(out, "pub static PROJECTS: [ProjectRow; N_PROJECTS] = [");
    for row in &projects {
        // A heavy circuit has its capacity in the second column.
        let capacity = row.capacity.filter(|light| *light != 0.0).or(row.capacity_heavy).unwrap_or(0.0);
        let _ = writeln!(
            out,
            "ProjectRow {{ slug: {:?}, name: {:?}, stage: Stage::{:?}, country: {:?}, capacity: {capacity:?}, start: {:?}, probability: {:?} }},",
            row.slug,
            row.name,
            row.stage,
            row.country.slug,
            checked(row.start),
            checked(row.probability),
        );
    }
    let _ = writeln!(out, "];");
    notes(&projects, out);
    let hubs_of_allies = ["malaysia", "united-states", "europe", "australia", "india", "canada", "brazil-africa"];
    let allied: Vec<_> = HUBS.iter().map(|hub| hubs_of_allies.contains(hub).to_string()).collect();
    let _ = writeln!(
        out,
        "/// Hubs that a ban on sending ore to China binds.\npub const ALLIED_HUB: [bool; 10] = [{}];",
        allied.join(", ")
    );
    for (constant, list) in [("COUNTRY_SLUGS", COUNTRIES.map(|x| x.0)), ("COUNTRY_NAMES", COUNTRIES.map(|x| x.1))] {
        let _ = writeln!(
            out,
            "/// Countries of mining, in the order of the outputs.\npub const {constant}: [&str; 24] = {list:?};"
        );
    }
}

/// What the list of projects tells besides: it is written natively, so nothing of this is in the page.
fn notes(projects: &[&Facility], out: &mut String) {
    let _ = writeln!(out, "pub static PROJECT_NOTES: [ProjectNote; N_PROJECTS] = [");
    for row in projects {
        let subject = row.source_row.split_once(':').map_or("", |(_, name)| name);
        let _ = writeln!(
            out,
            "ProjectNote {{ light: {:?}, heavy: {:?}, ore: {:?}, site_country: {:?}, status: {:?}, announced: {:?}, subject: {subject:?}, source: {:?}, address: {:?}, grade: Grade::{:?}, note: {:?} }},",
            row.capacity.unwrap_or(0.0),
            row.capacity_heavy.unwrap_or(0.0),
            row.ore,
            row.site_country,
            row.status_project,
            row.announced,
            row.source,
            row.source_url,
            row.grade,
            row.note,
        );
    }
    let _ = writeln!(out, "];");
}
