//! Where each record comes from: the rows of `series.csv` and `records.csv`, with their source and their grade of trust.

use crate::analysis::misses::{Miss, Subject};
use crate::data::MATERIAL_SLUGS;
use crate::view::notes::fields;
use crate::view::pages::parts::{grade, source_link};
use crate::view::tables::escaped;

const SERIES: &str = include_str!("../../../../public/data/series.csv");
const RECORDS: &str = include_str!("../../../../public/data/records.csv");

/// A row of a table by the names of its columns.
pub struct Row {
    head: Vec<String>,
    cells: Vec<String>,
}

impl Row {
    pub fn cell(&self, name: &str) -> &str {
        let at = self.head.iter().position(|field| field == name);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// Source with its address, and grade, as HTML.
    pub fn source(&self) -> String {
        format!("{} ({})", source_link(self.cell("source"), self.cell("source_url")), grade(self.cell("status")))
    }

    /// The note as HTML with a space before it, if there is one.
    pub fn note(&self) -> String {
        match self.cell("note") {
            "" => String::new(),
            note => format!(" <span class=\"small\">{}</span>", escaped(note)),
        }
    }

    pub fn is_from_memory(&self) -> bool {
        self.cell("status") == "from_memory"
    }
}

fn find(table: &str, is: impl Fn(&Row) -> bool) -> Option<Row> {
    let mut lines = table.lines();
    let head = fields(lines.next()?);
    lines.map(|line| Row { head: head.clone(), cells: fields(line) }).find(is)
}

/// The yearly price of a material.
pub fn price(material: usize, year: &str) -> Option<Row> {
    let name = format!("observed.{}.{year}", MATERIAL_SLUGS.get(material)?);
    find(SERIES, |row| row.cell("name") == name)
}

/// The first record of a series in a year, or in a month of it.
pub fn record(series: &str, material: &str, when: &str) -> Option<Row> {
    let (year, month) = when.split_once('.').unwrap_or((when, ""));
    let month = month.trim_start_matches('0');
    find(RECORDS, |row| {
        row.cell("series") == series
            && row.cell("material") == material
            && row.cell("year") == year
            && row.cell("month") == month
    })
}

/// Where the record of a miss stands.
pub fn of(miss: &Miss) -> Option<Row> {
    match miss.subject {
        Subject::Price(k) => price(k, &miss.when),
        Subject::MineShare => record("china-mine-share", "all", &miss.when),
        Subject::Exports => record("china-exports-oxide", "all", &miss.when),
        Subject::MagnetExports => record("china-exports-magnets", "magnet", &miss.when),
        Subject::Quote(k) => record("europe-quote", MATERIAL_SLUGS.get(k)?, &miss.when),
    }
}

/// Source and grade of a record as HTML.
pub fn told(row: Option<Row>) -> String {
    row.map_or_else(String::new, |row| row.source())
}
