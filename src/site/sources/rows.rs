//! The rows of all tables in one shape: id, what the number is, value, range, unit, year, source, grade, note, where it is used.
//!
//! The id is what `data.html#…` leads to: the name of a parameter, of a row of the series or of a lever, the slug of a plant, `record-…`
//! with series and date. They differ over all tables; a test holds that.

use super::number::Number;
use super::row::{Row, Table};
use super::tables::{self, Facility, Lever, Numbered, Parameter, Point, Record, Source};
use super::{series, shown, used};
use crate::chart::words::capital;
use crate::tables::ASSUMPTIONS;
use crate::tables::kinds::{Grade, Named};
use crate::tables::unit::Unit;
use crate::words::assumptions::WHY;
use crate::words::plant_words::taken;
use std::sync::LazyLock;

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(tables::sources);

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let mut rows: Vec<Row> = Table::ALL.into_iter().flat_map(read).collect();
    // Two printed figures of one year are two rows.
    for i in 1..rows.len() {
        if rows[i].id == rows[i - 1].id {
            rows[i].id.push_str("-2");
        }
    }
    rows
});

fn read(table: Table) -> Vec<Row> {
    match table {
        Table::Parameters => tables::parameters().iter().map(parameter).collect(),
        Table::Series => tables::series().into_iter().map(point).collect(),
        Table::Facilities => tables::facilities().into_iter().map(plant).collect(),
        Table::Records => tables::records().into_iter().map(record).collect(),
        Table::Levers => tables::levers().into_iter().map(lever).collect(),
    }
}

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

fn parameter((own, number): &Numbered<Parameter>) -> Row {
    let (what, why) = number.note.split_once(WHY).unwrap_or((&number.note, ""));
    let note = match number.grade {
        _ if !why.is_empty() => shown::sentence(why.trim_end_matches(')')),
        Grade::Assumed => "no source; a judgement within the range beside it".to_string(),
        Grade::Calibrated => "chosen so that the model meets the records".to_string(),
        Grade::Verified | Grade::Derived | Grade::FromMemory => String::new(),
    };
    Row {
        table: Table::Parameters,
        stage: None,
        id: own.name.clone(),
        // What a reader may move is called the same everywhere.
        means: match ASSUMPTIONS.iter().find(|known| known.name == own.name) {
            Some(known) => known.label.to_string(),
            None => capital(what.trim_start_matches("kernel: ").trim_start_matches("set-up: ")),
        },
        number: Number { note, ..number.clone() },
        used: used::of_parameter(&own.name),
    }
}

fn point((own, number): Numbered<Point>) -> Row {
    let (means, used) = series::means_and_uses(&own.name);
    let note = shown::sentence(&number.note);
    Row { table: Table::Series, stage: None, id: own.name, means, number: Number { note, ..number }, used }
}

/// Plants of before this year stand in the tables with a date of their own making.
const ALWAYS: f64 = 1995.0;

fn plant((own, mut number): Numbered<Facility>) -> Row {
    let has = |capacity: &str| capacity.parse().is_ok_and(|tonnes: f64| tonnes > 0.0);
    let (is_light, is_heavy) = (has(&number.value), has(&own.capacity_heavy));
    let mut parts = vec![format!("{}: {}, {}", own.name, used::stage(own.stage), series::place(&own.country))];
    if is_light && is_heavy {
        parts.push(format!("heavy oxides {} t/yr besides", shown::text(&own.capacity_heavy, Unit::TonnesPerYear)));
    }
    // A start long ago stands for a plant that has always run.
    if let Some(start) = own.start.filter(|start| *start > ALWAYS) {
        parts.push(format!("opens {}", crate::format::date(start)));
    }
    for (text, words, unit) in [(&own.ramp, "full after", Unit::Yr), (&own.cost, "running cost", Unit::UsdPerKg)] {
        if !text.is_empty() {
            parts.push(format!("{words} {}", shown::with_unit(text, unit)));
        }
    }
    if let Some(chance) = own.probability {
        parts.push(format!("chance {}", crate::format::percent(chance)));
    }
    if is_heavy && !is_light {
        number.value = own.capacity_heavy;
    }
    Row {
        table: Table::Facilities,
        stage: Some(own.stage),
        id: own.slug,
        means: parts.join("; "),
        number: Number { note: taken(&number.note), ..number },
        used: used::of_stage(own.stage),
    }
}

fn record((own, number): Numbered<Record>) -> Row {
    let of = own.material.filter(|_| own.series.has_materials());
    let place = of.map_or_else(String::new, |material| format!("-{}", material.slug()));
    let date = match own.month {
        Some(month) => format!("{}-{month:02}", number.year),
        None => number.year.clone(),
    };
    Row {
        table: Table::Records,
        stage: None,
        id: format!("record-{}{place}-{date}", own.series.name()),
        means: format!("{}, {}", series::record(own.series, of), series::date(&number.year, own.month)),
        number,
        used: series::record_uses(own.series).to_vec(),
    }
}

fn lever((own, number): Numbered<Lever>) -> Row {
    let source = sources().iter().find(|source| source.id == number.source_id);
    let source = source.map_or_else(String::new, |source| source.title.clone());
    Row {
        table: Table::Levers,
        stage: None,
        id: own.key,
        means: format!("{}. {}", own.label, own.meaning),
        number: Number { note: format!("At its end: {}", own.end_means), source, ..number },
        used: used::of_words(&own.enters),
    }
}
