//! A chart's table as HTML text: built when it is asked for, in one piece, so that a closed table costs a frame nothing.

use crate::charts::table::Table;
use std::fmt::Write;

/// The table with its caption; cells carry the unrounded value in `data-value`, the column of the chosen year is marked.
pub fn html(table: &Table, year: usize) -> String {
    let mut out = String::with_capacity(16 * 1024);
    let _ = write!(out, "<table class=\"table\"><caption>{}</caption><thead><tr><td></td>", escaped(&table.caption));
    let chosen = year.to_string();
    for column in &table.columns {
        let class = if *column == chosen { " class=\"cur\"" } else { "" };
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", escaped(column));
    }
    out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        let class = if row.is_scenario { " class=\"you\"" } else { "" };
        let _ = write!(out, "<tr{class}><th scope=\"row\">{}</th>", escaped(&row.label));
        for ((value, shown), column) in row.values.iter().zip(&row.shown).zip(&table.columns) {
            let class = if *column == chosen { " class=\"cur\"" } else { "" };
            match value {
                Some(value) => {
                    let _ = write!(
                        out,
                        "<td{class} data-value=\"{}\" data-year=\"{}\">{}</td>",
                        value,
                        escaped(column),
                        escaped(shown)
                    );
                }
                None => {
                    let _ = write!(out, "<td{class}>{}</td>", escaped(shown));
                }
            }
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    out
}

/// Text that is safe between tags and in quotes.
pub fn escaped(text: &str) -> String {
    if !text.contains(['&', '<', '>', '"']) {
        return text.to_string();
    }
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
