//! The rows of all tables in one shape: id, what the number is, value, range, unit, year, source, grade, note, where it is used.
//!
//! The id is what `data.html#…` leads to: the name of a parameter, of a row of the series or of a lever, the slug of a plant, `record-…`
//! with series and date. They differ over all tables; a test holds that.

use super::row::{Row, Table};
use super::{series, shown, used};
use crate::chart::words::capital;
use crate::tables::ASSUMPTIONS;
use crate::tables::kinds::{Named, Stage};
use crate::words::notes::{WHY, fields};
use crate::words::plant_words::taken;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A source once, with its terms.
pub struct Source {
    pub id: String,
    pub title: String,
    pub address: String,
    pub terms: String,
}

/// A line of a table by the names of its columns.
pub(super) type Cells = HashMap<String, String>;

/// The lines of a table.
pub(super) fn lines(text: &str) -> Vec<Cells> {
    let mut lines = text.lines();
    let head = lines.next().map(fields).unwrap_or_default();
    lines.map(|line| head.iter().cloned().zip(fields(line)).collect()).collect()
}

pub(super) fn cell(cells: &Cells, name: &str) -> String {
    cells.get(name).cloned().unwrap_or_default()
}

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    lines(include_str!("../../../public/data/sources.csv"))
        .iter()
        .map(|cells| Source {
            id: cell(cells, "id"),
            title: cell(cells, "title"),
            address: cell(cells, "url"),
            terms: cell(cells, "terms"),
        })
        .collect()
});

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let mut rows: Vec<Row> =
        Table::ALL.iter().flat_map(|table| lines(table.text()).into_iter().map(|cells| row(*table, &cells))).collect();
    // Two printed figures of one year are two rows.
    for i in 1..rows.len() {
        if rows[i].id == rows[i - 1].id {
            rows[i].id.push_str("-2");
        }
    }
    rows
});

pub fn sources() -> &'static [Source] {
    &SOURCES
}

/// All rows, table by table, in the order of the files.
pub fn rows() -> &'static [Row] {
    &ROWS
}

/// The row of an id.
pub fn find(id: &str) -> Option<&'static Row> {
    rows().iter().find(|row| row.id == id)
}

/// The row of that id, or those that begin as the pattern does, which then ends with a star.
pub fn matching(pattern: &str) -> Vec<&'static Row> {
    match pattern.strip_suffix('*') {
        Some(start) => rows().iter().filter(|row| row.id.starts_with(start)).collect(),
        None => find(pattern).into_iter().collect(),
    }
}

fn row(table: Table, cells: &Cells) -> Row {
    let of = |name: &str| cell(cells, name);
    let mut row = Row {
        table,
        id: of("name"),
        means: String::new(),
        note: of("note"),
        value: of("value"),
        low: of("low"),
        high: of("high"),
        unit: of("unit"),
        year: of("year"),
        source_id: of("source_id"),
        source: of("source"),
        address: of("source_url"),
        grade: of("status"),
        used: Vec::new(),
    };
    match table {
        Table::Parameters => {
            row.used = used::of_parameter(&row.id);
            let (what, why) = row.note.split_once(WHY).unwrap_or((&row.note, ""));
            // What a reader may move is called the same everywhere.
            row.means = match ASSUMPTIONS.iter().find(|known| known.name == row.id) {
                Some(known) => known.label.to_string(),
                None => capital(what.trim_start_matches("kernel: ").trim_start_matches("set-up: ")),
            };
            row.note = match row.grade.as_str() {
                _ if !why.is_empty() => shown::sentence(why.trim_end_matches(')')),
                "assumed" => "no source; a judgement within the range beside it".to_string(),
                "calibrated" => "chosen so that the model meets the records".to_string(),
                _ => String::new(),
            };
        }
        Table::Series => series::complete(&mut row),
        Table::Facilities => plant(cells, &mut row),
        Table::Records => record(cells, &mut row),
        Table::Levers => {
            row.id = of("key");
            row.means = format!("{}. {}", of("label"), of("meaning"));
            row.note = format!("At its end: {}", of("end_means"));
            row.value = of("neutral");
            row.source = sources()
                .iter()
                .find(|source| source.id == row.source_id)
                .map_or_else(String::new, |source| source.title.clone());
            row.used = used::of_words(&of("enters"));
        }
    }
    row
}

/// Plants of before this year stand in the tables with a date of their own making.
const ALWAYS: f64 = 1995.0;

fn plant(cells: &Cells, row: &mut Row) {
    let of = |name: &str| cell(cells, name);
    let (light, heavy) = (of("capacity"), of("capacity_heavy"));
    let stage = Stage::from_name(&of("stage")).unwrap_or(Stage::Mine);
    row.id = of("slug");
    let is_heavy = heavy.parse().is_ok_and(|tonnes: f64| tonnes > 0.0);
    let is_light = light.parse().is_ok_and(|tonnes: f64| tonnes > 0.0);
    row.value = if is_heavy && !is_light { heavy.clone() } else { light };
    let mut parts = vec![format!("{}: {}, {}", of("name"), used::stage(stage), series::place(&of("country")))];
    if is_light && is_heavy {
        parts.push(format!("heavy oxides {} t/yr besides", shown::text(&heavy, "t/yr")));
    }
    // A start long ago stands for a plant that has always run.
    if let Some(start) = of("start").parse().ok().filter(|start| *start > ALWAYS) {
        parts.push(format!("opens {}", crate::format::date(start)));
    }
    for (name, words, unit) in [("ramp", "full after", "yr"), ("cost", "running cost", "USD/kg")] {
        let text = of(name);
        if !text.is_empty() {
            parts.push(format!("{words} {}", shown::with_unit(&text, unit)));
        }
    }
    if let Ok(chance) = of("probability").parse::<f64>() {
        parts.push(format!("chance {}", crate::format::percent(chance)));
    }
    row.means = parts.join("; ");
    row.used = used::of_stage(stage);
    row.note = taken(&of("note"));
}

fn record(cells: &Cells, row: &mut Row) {
    let of = |name: &str| cell(cells, name);
    let (name, material, month) = (of("series"), of("material"), of("month"));
    let place = if series::has_materials(&name) { format!("-{material}") } else { String::new() };
    let date = if month.is_empty() { row.year.clone() } else { format!("{}-{month:0>2}", row.year) };
    row.id = format!("record-{name}{place}-{date}");
    row.means = format!("{}, {}", series::record(&name, &material), series::date(&row.year, &month));
    row.used = series::record_uses(&name).to_vec();
}
