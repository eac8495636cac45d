//! The rows of a table of data, group by group. Each has an address of its own; on a phone it becomes a block.

use crate::data::{ASSUMPTIONS, LEVERS};
use crate::view::pages::parts::{grade, section, source_link};
use crate::view::sources::rows::{Row, Table, rows};
use crate::view::sources::{conflicts, series, shown, used};
use crate::view::tables::escaped;

const HEAD: [&str; 8] = ["What it is", "Value", "Range", "Unit", "Year", "Source", "Trust", "Used in"];

pub fn html(table: Table) -> String {
    let mut groups: Vec<(String, Vec<&Row>)> = Vec::new();
    for row in rows().iter().filter(|row| row.table == table) {
        let title = group(row);
        match groups.iter_mut().find(|(known, _)| *known == title) {
            Some((_, members)) => members.push(row),
            None => groups.push((title, vec![row])),
        }
    }
    let groups: String = groups.iter().map(|(title, members)| block(table, title, members)).collect();
    let body = format!("<p>{}</p>\n<div data-table=\"{}\">{groups}</div>\n", about(table), table.slug());
    section(&format!("table-{}", table.slug()), table.title(), &body)
}

fn about(table: Table) -> &'static str {
    match table {
        Table::Parameters => {
            "A link can move an assumption within its range: <code>a.beta=0.6</code> behind the question mark of the page. Constants belong to the equations."
        }
        Table::Series => {
            "What is known or set by year, material and place. Between two years the model draws a straight line."
        }
        Table::Facilities => {
            "Capacity of each mine and plant. Status and date of opening come from the source where the note says so; chances and ramps are the authors’ judgement."
        }
        Table::Records => "What happened. The model never sees these numbers but where the table above says so.",
        Table::Levers => {
            "The scale of each lever: its place at rest, its ends and what they stand for. The ends are the authors’ judgement; what follows from a move is computed."
        }
    }
}

/// What the row's neighbours share with it.
fn group(row: &Row) -> String {
    match row.table {
        Table::Parameters if ASSUMPTIONS.iter().any(|known| known.name == row.id) => "Assumptions".to_string(),
        Table::Parameters => "Constants".to_string(),
        Table::Series => series::of(&row.id).map_or_else(String::new, |group| group.title.to_string()),
        Table::Facilities => match row.id.split('-').next() {
            Some("mine") => "Mines".to_string(),
            Some("sep") => "Separation plants".to_string(),
            _ => "Magnet plants".to_string(),
        },
        Table::Records => row.means.split(", ").next().unwrap_or_default().to_string(),
        Table::Levers => {
            let group = LEVERS.iter().find(|lever| lever.key == row.id).map_or("", |lever| lever.group);
            shown::capital(group)
        }
    }
}

fn block(table: Table, title: &str, rows: &[&Row]) -> String {
    let (title, label) = (escaped(title), escaped(&format!("{}: {title}", table.title())));
    let head: String = HEAD.iter().map(|text| format!("<th scope=\"col\">{text}</th>")).collect();
    let lines: String = rows.iter().map(|row| line(row)).collect();
    format!(
        "<div class=\"table-wrap rows\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table class=\"table\"><caption>{title}</caption>\
         <thead><tr>{head}</tr></thead>\n<tbody>{lines}</tbody></table></div>\n"
    )
}

fn line(row: &Row) -> String {
    let value = shown::text(&row.value, &row.unit);
    // The exact number stays at hand where fewer digits are shown.
    let is_exact = value.replace([',', '−'], "") == row.value.replace(".0", "");
    let exact = if is_exact { String::new() } else { format!(" data-v=\"{}\"", escaped(&row.value)) };
    let mut range = shown::range(&row.low, &row.high, &row.unit);
    if row.low == row.high && table_has_no_range(row.table) {
        range.clear();
    }
    if let Some(said) = conflicts::range(row) {
        let parting = if range.is_empty() { "" } else { "; " };
        let by = if conflicts::is_middle(row) { "as printed" } else { "by the sources" };
        range = format!("{range}{parting}{said} {by}");
    }
    format!(
        "<tr id=\"{id}\"><th scope=\"row\"><code>{id}</code> {means}{note}{others}</th><td{exact}>{value}</td><td>{range}</td><td>{unit}</td><td>{year}</td>\
         <td>{source}</td><td>{grade}</td><td>{used}</td></tr>\n",
        id = row.id,
        means = escaped(&row.means),
        note = small(&row.note),
        others = others(row),
        value = escaped(&value),
        range = escaped(&range),
        unit = escaped(shown::unit(&row.unit)),
        year = row.year,
        source = source(row),
        grade = grade(&row.grade),
        used = used::links(&row.used),
    )
}

/// A record has no range of its own.
fn table_has_no_range(table: Table) -> bool {
    table != Table::Parameters
}

fn small(note: &str) -> String {
    if note.is_empty() { String::new() } else { format!(" <small>{}</small>", escaped(note)) }
}

/// What other sources say of it.
fn others(row: &Row) -> String {
    // The ends of a printed range stand in the column of ranges.
    if conflicts::is_middle(row) {
        return String::new();
    }
    conflicts::of(&row.id)
        .iter()
        .map(|other| {
            format!(
                " <small>{} says {} · {}. {}</small>",
                source_link(&other.source, &other.address),
                escaped(&shown::with_unit(&other.value, &other.unit)),
                grade(&other.grade),
                escaped(&shown::sentence(&other.note)),
            )
        })
        .collect()
}

/// A source without an address leads to its line among the sources.
fn source(row: &Row) -> String {
    if row.address.is_empty() {
        format!("<a href=\"#source-{}\">{}</a>", row.source_id, escaped(&row.source))
    } else {
        source_link(&row.source, &row.address)
    }
}
