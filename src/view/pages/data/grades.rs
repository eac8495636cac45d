//! How many rows of each table have which grade of trust: two sentences, a picture and a table.

use crate::format::{NBSP, number, percent};
use crate::view::pages::parts::{GRADES, grade, table};
use crate::view::sources::conflicts;
use crate::view::sources::rows::{Row, Table, rows};

/// Width and height of a bar in the units of its picture.
const WIDTH: f64 = 1000.0;
const HEIGHT: usize = 24;
/// Grades of rows that were read in a source or computed from one; page and document print the same sum.
const SOURCED: [&str; 2] = ["verified", "derived"];

pub fn html() -> String {
    let all: Vec<&Row> = rows().iter().collect();
    let share = |key: &str| share_of(&all, &[key]);
    let disputed: std::collections::BTreeSet<&str> = all
        .iter()
        .filter(|row| !conflicts::of(&row.id).is_empty() && !conflicts::is_middle(row))
        .map(|row| row.id.as_str())
        .collect();
    let sentences = format!(
        "<p>The model and the charts use {} rows. {} of them were read in a source or computed from one: {} were read in the source that is named, {} are computed from such numbers. {} are known to \
         the authors without a page that could be read again, {} are fitted so that the model meets the records, and {} are the authors’ judgement. \
         Of {} rows another source says something else: both are given, as a range.</p>",
        number(all.len() as f64, 0),
        share_of(&all, &SOURCED),
        share("verified"),
        share("derived"),
        share("from_memory"),
        share("calibrated"),
        share("assumed"),
        disputed.len(),
    );
    let words: String = GRADES.iter().map(|(key, _, meaning)| format!("<li>{}: {meaning}.</li>", grade(key))).collect();
    let mut bars = bar("All rows", &all);
    let mut lines = vec![line("All rows", &all)];
    for kind in Table::ALL {
        let of_table: Vec<&Row> = all.iter().copied().filter(|row| row.table == kind).collect();
        bars.push_str(&bar(kind.title(), &of_table));
        lines.push(line(kind.title(), &of_table));
    }
    let head: Vec<&str> = ["Table", "Rows"].into_iter().chain(GRADES.iter().map(|(_, words, _)| *words)).collect();
    format!(
        "{sentences}<ul class=\"grades\">{words}</ul>\n<div class=\"bars\">{bars}</div>{}",
        table("Rows by grade of trust", &head, &lines)
    )
}

/// For the page: what the numbers rest on, and the way to them.
pub fn brief() -> String {
    let all: Vec<&Row> = rows().iter().collect();
    format!(
        "Of {} rows {} were read in a source or computed from one; {} are a judgement of the authors, and say so. <a href=\"data.html\">Data and sources</a>",
        number(all.len() as f64, 0),
        share_of(&all, &SOURCED),
        share_of(&all, &["assumed"]),
    )
}

/// The part of the rows that have one of the grades.
fn share_of(rows: &[&Row], keys: &[&str]) -> String {
    percent(keys.iter().map(|key| count(rows, key)).sum::<usize>() as f64 / rows.len() as f64)
}

fn count(rows: &[&Row], key: &str) -> usize {
    rows.iter().filter(|row| row.grade == key).count()
}

/// A bar of the width of the text: the grades from left to right in their order.
fn bar(title: &str, rows: &[&Row]) -> String {
    let mut at = 0.0;
    let mut pieces = String::new();
    let mut words = Vec::new();
    for (key, name, _) in GRADES {
        let n = count(rows, key);
        if n == 0 {
            continue;
        }
        let share = n as f64 / rows.len() as f64;
        let width = share * WIDTH;
        // A line of paper stands between two pieces.
        pieces.push_str(&format!(
            "<rect class=\"g-{key}\" x=\"{at:.1}\" y=\"1\" width=\"{:.1}\" height=\"{}\"/>",
            (width - 3.0).max(1.0),
            HEIGHT - 2
        ));
        at += width;
        words.push(format!("{name} {}", percent(share)));
    }
    let words = words.join(", ");
    format!(
        "<p class=\"bars__name\">{title}</p><svg class=\"bars__bar\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\" role=\"img\" \
         aria-label=\"{title}: {words}\">{pieces}</svg><p class=\"bars__words\">{words}</p>\n"
    )
}

fn line(title: &str, rows: &[&Row]) -> Vec<String> {
    let mut cells = vec![title.to_string(), number(rows.len() as f64, 0)];
    cells.extend(GRADES.iter().map(|(key, ..)| match count(rows, key) {
        0 => "–".to_string(),
        n => format!("{}{NBSP}({})", number(n as f64, 0), percent(n as f64 / rows.len() as f64)),
    }));
    cells
}
