//! Data and sources: every row that the model and the charts use, with its source and its grade of trust; the figures of the page and
//! what they rest on; the sources with their terms.

mod figures;
mod filter;
mod grades;
mod sources;
mod tables;

use super::parts::section;
use crate::view::sources::rows::{Table, rows};

pub const LEDE: &str =
    "Every number that the model and the charts use, with its unit, year, source and grade of trust.";

pub use grades::brief;

pub fn body() -> String {
    let mut out = String::with_capacity(1024 * 1024);
    // First of all: on a phone the rows are far below.
    out.push_str(&filter::html());
    out.push_str(&section("summary", "How far the numbers can be trusted", &grades::html()));
    out.push_str(&section("figures", "What the page shows, and what it rests on", &figures::html()));
    out.push_str(&section("rows", "All rows", &downloads()));
    for table in Table::ALL {
        out.push_str(&tables::html(table));
    }
    out.push_str(&section("sources", "Sources and their terms", &sources::html()));
    out
}

/// The files that the tables are made from.
fn downloads() -> String {
    let mut links: Vec<String> = Table::ALL
        .iter()
        .map(|table| {
            let n = rows().iter().filter(|row| row.table == *table).count();
            format!("<a href=\"data/{slug}.csv\" download>{slug}.csv</a> ({n} rows)", slug = table.slug())
        })
        .collect();
    links.push("<a href=\"data/conflicts.csv\" download>conflicts.csv</a> (what other sources say)".to_string());
    links.push("<a href=\"data/sources.csv\" download>sources.csv</a> (sources and terms)".to_string());
    format!("<p class=\"small\">Whole tables as files: {}.</p>\n", links.join(", "))
}
