//! `facilities.csv`: mines, separation plants and magnet plants; those that a link may switch are the projects.

use super::fields::{BLOCS, COUNTRIES, HUBS, ORES, country, number, position};
use super::series::{Point, by_year, value};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
pub struct Facility {
    slug: String,
    name: String,
    stage: String,
    country: String,
    ore: String,
    hub: String,
    capacity: String,
    capacity_heavy: String,
    start: String,
    ramp: String,
    probability: String,
    cost: String,
    ally: String,
    group: String,
    switchable: String,
    site_country: String,
    status_project: String,
    announced: String,
    source_row: String,
    source: String,
    source_url: String,
    status: String,
    note: String,
}

/// A plant that has always run, and one that nobody has named: before and after all months.
const ALWAYS: &str = "0";
const NEVER: &str = "2100";

pub fn read() -> Vec<Facility> {
    super::rows("facilities.csv")
}

/// The number that the equations know a group by.
fn group(row: &Facility) -> usize {
    match row.group.as_str() {
        "allied" => 0,
        "central-asia" => 1,
        "china-linked" => 2,
        "other" => 3,
        "closed-2016" => 8,
        "history" | "pool" => 9,
        other => panic!("{}: unknown group {other}", row.slug),
    }
}

fn or<'a>(text: &'a str, otherwise: &'a str) -> &'a str {
    if text.is_empty() { otherwise } else { text }
}

pub fn write(rows: &[Facility], series: &[Point], out: &mut String) {
    let projects: Vec<&Facility> = rows.iter().filter(|row| row.switchable == "1").collect();
    let project = |row: &Facility| match projects.iter().position(|other| other.slug == row.slug) {
        Some(i) => format!("Some({i})"),
        None => "None".to_string(),
    };
    let of = |stage: &str| rows.iter().filter(|row| row.stage == stage).collect::<Vec<_>>();

    let mines = of("mine");
    let _ = writeln!(
        out,
        "/// Mines: the running ones, the named projects, the pool of unnamed ones last.\npub static MINES: [MineRow; {}] = [",
        mines.len()
    );
    for row in &mines {
        let n = |text: &str| number(text, &row.slug);
        let is_running = row.start.is_empty() && row.group == "history";
        let umin = if is_running { value(series, &format!("umin.{}", row.slug)) } else { "0.0".to_string() };
        let start = or(&row.start, if is_running { ALWAYS } else { NEVER });
        let _ = writeln!(
            out,
            "MineRow {{ slug: {:?}, country: {}, ore: {}, hub: {}, cost: {}, min_utilization: {umin}, allied: {}, start: {}, ramp: {}, capacity: {}, probability: {}, group: {}, project: {} }},",
            row.slug,
            country(&row.country, &row.slug),
            position(&ORES, &row.ore, &row.slug),
            position(&HUBS, &row.hub, &row.slug),
            n(&row.cost),
            n(&row.ally),
            n(start),
            n(or(&row.ramp, "1")),
            n(or(&row.capacity, "0")),
            n(or(&row.probability, "0")),
            group(row),
            project(row),
        );
    }
    let _ = writeln!(out, "];");
    let running: Vec<_> = mines
        .iter()
        .filter(|row| row.start.is_empty() && row.group == "history")
        .map(|row| by_year(series, &format!("cap.{}.", row.slug), ""))
        .collect();
    let _ = writeln!(
        out,
        "/// Capacity of the running mines by year, t REO/yr.\npub const MINE_CAPACITY: [Points; {}] = [{}];",
        running.len(),
        running.join(",\n")
    );

    let plants = of("separation");
    let _ = writeln!(
        out,
        "/// Separation plants outside China.\npub static SEPARATORS: [SeparatorRow; {}] = [",
        plants.len()
    );
    for row in &plants {
        let n = |text: &str| number(text, &row.slug);
        let _ = writeln!(
            out,
            "SeparatorRow {{ hub: {}, start: {}, ramp: {}, light: {}, heavy: {}, probability: {}, group: {}, project: {} }},",
            position(&HUBS, &row.hub, &row.slug),
            n(&row.start),
            n(&row.ramp),
            n(or(&row.capacity, "0")),
            n(or(&row.capacity_heavy, "0")),
            n(&row.probability),
            group(row),
            project(row),
        );
    }
    let _ = writeln!(out, "];");

    let plants = of("magnet");
    let _ = writeln!(out, "/// Magnet plants.\npub static MAGNET_PLANTS: [MagnetRow; {}] = [", plants.len());
    for row in &plants {
        let n = |text: &str| number(text, &row.slug);
        let _ = writeln!(
            out,
            "MagnetRow {{ bloc: {}, start: {}, ramp: {}, capacity: {}, probability: {}, group: {}, project: {} }},",
            position(&BLOCS, &row.country, &row.slug),
            n(&row.start),
            n(&row.ramp),
            n(&row.capacity),
            n(&row.probability),
            group(row),
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
        let n = |text: &str| number(text, &row.slug);
        // A heavy circuit has its capacity in the second column.
        let capacity = if row.capacity.is_empty() || row.capacity == "0" { &row.capacity_heavy } else { &row.capacity };
        let _ = writeln!(
            out,
            "ProjectRow {{ slug: {:?}, name: {:?}, stage: {:?}, country: {:?}, capacity: {}, start: {}, probability: {} }},",
            row.slug,
            row.name,
            row.stage,
            row.country,
            n(or(capacity, "0")),
            n(&row.start),
            n(&row.probability),
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
        let n = |text: &str| number(or(text, "0"), &row.slug);
        let ore = ORES.iter().position(|ore| *ore == row.ore);
        let subject = row.source_row.split_once(':').map_or("", |(_, name)| name);
        let _ = writeln!(
            out,
            "ProjectNote {{ light: {}, heavy: {}, ore: {ore:?}, site_country: {:?}, status: {:?}, announced: {:?}, subject: {subject:?}, source: {:?}, address: {:?}, grade: {:?}, note: {:?} }},",
            n(&row.capacity),
            n(&row.capacity_heavy),
            row.site_country,
            row.status_project,
            row.announced,
            row.source,
            row.source_url,
            row.status,
            row.note,
        );
    }
    let _ = writeln!(out, "];");
}
