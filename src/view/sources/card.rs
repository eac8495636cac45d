//! A source card as HTML: what the number is, how it is computed, the records and the rows that it rests on, each with value, unit, year,
//! source and grade, and with the range where sources disagree. Every row is a link to its place in `data.html`.

use super::cards::{Card, Part};
use super::conflicts::Conflict;
use super::outputs::{self, Output, Rest};
use super::rows::{Row, Table, matching};
use super::{conflicts, series, shown, used};
use crate::view::pages::parts::{GRADES, grade, source_link};
use crate::view::tables::escaped;

/// Groups with more rows than this name their ends alone; a plant takes a line, a year a word.
const MOST: usize = 40;
const MOST_PLANTS: usize = 12;

/// The inside of a card: room for the figure as it stands, and for each part of it.
pub fn html(card: &Card) -> String {
    let parts: String = card.parts.iter().map(|part| room(part, card.parts.len() > 1)).collect();
    format!("<p class=\"src__now\" data-now></p>{parts}")
}

fn room(part: &Part, is_one_of_several: bool) -> String {
    let title = outputs::find(part.output).filter(|_| is_one_of_several).map_or("", |output| output.title);
    let title = if title.is_empty() { String::new() } else { format!("<h4>{title}</h4>") };
    format!("<div{}>{title}<div data-part=\"{}\"></div></div>", only(part.of), part.output)
}

/// The words for which a part is shown.
fn only(of: &str) -> String {
    if of.is_empty() { String::new() } else { format!(" data-of=\"{of}\"") }
}

/// What a figure is and what it rests on. `data` is the address of the document with all rows, empty within it.
pub fn of_output(output: &Output, data: &str) -> String {
    let list = |rests: &[Rest]| rests.iter().map(|rest| item(rest, data)).collect::<String>();
    let records = if output.records.is_empty() {
        format!("<p>{}</p>", output.unrecorded)
    } else {
        format!("<ul>{}</ul>", list(output.records))
    };
    format!(
        "<p>{}</p><dl><dt>Unit</dt><dd>{}</dd><dt>How</dt><dd>{}</dd></dl>\
         <h4>On record</h4>{records}<h4>Rests on</h4><ul>{}</ul>",
        output.what,
        output.unit,
        used::links(output.how),
        list(output.rests),
    )
}

fn item(rest: &Rest, data: &str) -> String {
    let rows = matching(rest.rows);
    let inside = match rows.as_slice() {
        [] => return String::new(),
        [row] => one(row, data),
        rows => several(rows, data),
    };
    format!("<li{}>{inside}</li>", only(rest.of))
}

/// A row on a line: what it is, its value, range and year, its source and its grade.
fn one(row: &Row, data: &str) -> String {
    let (low, high) = (&row.low, &row.high);
    let range = if low == high { String::new() } else { format!(" ({})", shown::range(low, high, &row.unit)) };
    let year =
        if row.year.is_empty() || row.means.contains(&row.year) { String::new() } else { format!(", {}", row.year) };
    format!(
        "{}: <b>{}</b>{range}{year}. {}{}",
        link(row, data, &row.means),
        escaped(&shown::with_unit(&row.value, &row.unit)),
        from(row),
        disagreement(row)
    )
}

/// Rows of a group: those of one source and grade together.
fn several(rows: &[&'static Row], data: &str) -> String {
    let (first, last) = (rows[0], rows[rows.len() - 1]);
    let unit = shown::unit(&first.unit);
    // Shares are written as percent.
    let unit = if unit.is_empty() || unit == "share" { String::new() } else { format!(", {unit}") };
    let mut out = format!("{}{unit}. ", escaped(&title(rows)));
    let mut kinds: Vec<(&str, &str)> = Vec::new();
    for row in rows {
        if !kinds.contains(&(row.source.as_str(), row.grade.as_str())) {
            kinds.push((&row.source, &row.grade));
        }
    }
    let most = if first.table == Table::Facilities { MOST_PLANTS } else { MOST };
    if rows.len() > most {
        let ends = format!("{} to {}", link(first, data, &name(first)), link(last, data, &name(last)));
        out.push_str(&format!("{} rows, {ends}. ", rows.len()));
        let of_grade = |key: &str| rows.iter().filter(|row| row.grade == key).count();
        let grades: Vec<String> = GRADES
            .iter()
            .filter(|(key, ..)| of_grade(key) > 0)
            .map(|(key, ..)| format!("{} {}", of_grade(key), grade(key)))
            .collect();
        out.push_str(&format!("{}. ", grades.join(", ")));
        // Of most rows the source is worth a word; plants have one each.
        let is_common = |row: &&&Row| rows.iter().filter(|other| other.source == row.source).count() * 2 > rows.len();
        if let Some(row) = rows.iter().find(is_common) {
            out.push_str(&format!("Most from: {}.", source_link(&row.source, &row.address)));
        }
        return out;
    }
    let is_shared = rows.iter().any(|row| rows.iter().filter(|other| name(other) == name(row)).count() > 1);
    // Where the last word of a name is shared, all of its words are needed.
    let called =
        |row: &Row| if is_shared && row.table == Table::Series { series::all_keys(&row.id) } else { name(row) };
    for (source, grade) in kinds {
        let of_kind: Vec<&&Row> = rows.iter().filter(|row| row.source == source && row.grade == grade).collect();
        let values: Vec<String> = of_kind.iter().map(|row| value(row, &called(row), data)).collect();
        out.push_str(&format!("<span class=\"src__kind\">{}. {}</span> ", values.join("; "), from(of_kind[0])));
    }
    out.push_str(&disagreements(rows));
    out
}

/// What other sources say of rows of a group, source by source.
fn disagreements(rows: &[&'static Row]) -> String {
    let (middles, rows): (Vec<&Row>, Vec<&Row>) = rows.iter().copied().partition(|row| conflicts::is_middle(row));
    let said: Vec<(&Row, &Conflict)> =
        rows.iter().flat_map(|row| conflicts::of(&row.id).into_iter().map(move |other| (*row, other))).collect();
    let mut told: Vec<&str> = Vec::new();
    let mut out = printed(&middles);
    for (_, other) in &said {
        if told.contains(&other.source.as_str()) {
            continue;
        }
        told.push(&other.source);
        let values: Vec<String> = said
            .iter()
            .filter(|(_, same)| same.source == other.source)
            .map(|(row, same)| format!("{} {}", escaped(&name(row)), escaped(&shown::text(&same.value, &same.unit))))
            .collect();
        out.push_str(&format!(
            "<span class=\"src__kind\">Sources differ: {} says {} · {}.</span> ",
            source_link(&other.source, &other.address),
            values.join("; "),
            grade(&other.grade)
        ));
    }
    out
}

/// The ranges that a source prints and of which the rows are the middle, source by source.
fn printed(rows: &[&Row]) -> String {
    let mut told: Vec<&str> = Vec::new();
    let mut out = String::new();
    for row in rows {
        if told.contains(&row.source.as_str()) {
            continue;
        }
        told.push(&row.source);
        let ranges: Vec<String> = rows
            .iter()
            .filter(|same| same.source == row.source)
            .filter_map(|same| Some(format!("{} {}", escaped(&name(same)), escaped(&conflicts::range(same)?))))
            .collect();
        let what = if ranges.len() == 1 { "a range" } else { "ranges" };
        out.push_str(&format!(
            "<span class=\"src__kind\">{} prints {what}: {}; the model is set against the middle.</span> ",
            source_link(&row.source, &row.address),
            ranges.join("; ")
        ));
    }
    out
}

/// A value with the name of its row, as a link to it; several where sources disagree.
fn value(row: &Row, name: &str, data: &str) -> String {
    let figure = shown::text(&row.value, &row.unit);
    let figure = match conflicts::range(row).filter(|_| !conflicts::is_middle(row)) {
        Some(range) => format!("{figure} ({range})"),
        None => figure,
    };
    format!("{} {}", escaped(name), link(row, data, &figure))
}

/// What a row of a group is called beside the others.
fn name(row: &Row) -> String {
    match row.table {
        Table::Series => series::last_key(&row.id),
        Table::Records => row.means.rsplit(", ").next().unwrap_or_default().to_string(),
        _ => row.means.split(": ").next().unwrap_or_default().to_string(),
    }
}

/// What the rows of a group have in common.
fn title(rows: &[&Row]) -> String {
    let first = rows[0];
    match first.table {
        Table::Facilities => shown::capital(&format!("{}s", stage(first))),
        Table::Records => first.means.rsplit_once(", ").map_or(first.means.clone(), |(title, _)| title.to_string()),
        _ => {
            let common = first.means.split(", ").next().unwrap_or_default();
            let is_common = rows.iter().all(|row| row.means.split(", ").next() == Some(common));
            let words = if is_common { common } else { first.means.split(':').next().unwrap_or_default() };
            words.to_string()
        }
    }
}

fn stage(row: &Row) -> &'static str {
    used::stage(match row.id.split('-').next() {
        Some("mine") => "mine",
        Some("sep") => "separation",
        _ => "magnet",
    })
}

fn link(row: &Row, data: &str, words: &str) -> String {
    format!("<a href=\"{data}#{}\">{}</a>", row.id, escaped(words))
}

/// The source with its address, and the grade.
fn from(row: &Row) -> String {
    // A price that the authors have set stands among the records and is none.
    let is_set = row.id.starts_with("observed.") && row.grade == "assumed";
    let source =
        if is_set { "Set by the authors, no record".to_string() } else { source_link(&row.source, &row.address) };
    format!("{source} · {}.", grade(&row.grade))
}

/// What others say, each with its source.
fn disagreement(row: &Row) -> String {
    if conflicts::is_middle(row) {
        return format!(" {}", printed(&[row]).trim_end());
    }
    let Some(range) = conflicts::range(row) else { return String::new() };
    let others: Vec<String> = conflicts::of(&row.id)
        .iter()
        .map(|other| {
            format!(
                "{} says {}",
                source_link(&other.source, &other.address),
                escaped(&shown::with_unit(&other.value, &other.unit))
            )
        })
        .collect();
    format!(" <span class=\"src__kind\">Sources differ: {}. {}.</span>", escaped(&range), others.join("; "))
}
