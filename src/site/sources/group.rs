//! Several rows in one entry: those of one source and grade together, or where they are many, how many they are and their ends.

use super::disagreement::Disagreements;
use super::group_names::{name, title};
use super::pieces::{Origin, RowLink, grouped, joined};
use super::row::{Row, Table};
use super::{conflicts, series, shown};
use crate::page::provenance::{GRADES, GradeWords, SourceLink};
use crate::tables::unit::Unit;
use leptos::prelude::*;

/// Groups with more rows than this name their ends alone; a plant takes a line, a year a word.
const MOST: usize = 40;
const MOST_PLANTS: usize = 12;

/// The rows of a group under what they have in common.
#[component]
pub fn GroupEntry(rows: Vec<&'static Row>, document: &'static str) -> impl IntoView {
    let [first, .., last] = rows[..] else { return None };
    let unit = match first.number.unit {
        // As percent.
        Unit::Share => "",
        unit => shown::unit(unit),
    };
    let unit = if unit.is_empty() { String::new() } else { format!(", {unit}") };
    let heading = format!("{}{unit}. ", title(first, &rows));
    let most = if first.table == Table::Facilities { MOST_PLANTS } else { MOST };
    if rows.len() > most {
        return Some(view! { {heading} <GroupSummary rows first last document/> }.into_any());
    }
    let values = view! {
        {heading}
        <GroupValues rows=rows.clone() document/>
        <Disagreements rows/>
    };
    Some(values.into_any())
}

/// How many rows there are, from which to which, their grades, and the source of most of them.
#[component]
fn GroupSummary(
    rows: Vec<&'static Row>,
    first: &'static Row,
    last: &'static Row,
    document: &'static str,
) -> impl IntoView {
    let counts = GRADES.iter().filter_map(|(grade, ..)| {
        let n = rows.iter().filter(|row| row.number.grade == *grade).count();
        (n > 0).then(|| view! { {format!("{n} ")} <GradeWords grade=*grade/> })
    });
    let counts = joined(", ", counts);
    // The source is worth a word where most rows have the same; plants have one each.
    let is_common =
        |row: &&&Row| rows.iter().filter(|other| other.number.source == row.number.source).count() * 2 > rows.len();
    let common = rows.iter().find(is_common).map(|row| {
        view! { "Most from: " <SourceLink title=row.number.source.as_str() addresses=row.number.address.as_str()/> "." }
    });
    view! {
        {format!("{} rows, ", rows.len())}
        <RowLink row=first document words=name(first)/>
        " to "
        <RowLink row=last document words=name(last)/>
        ". "
        {counts}
        ". "
        {common}
    }
}

/// Every value with the name of its row, those of one source and grade together.
#[component]
fn GroupValues(rows: Vec<&'static Row>, document: &'static str) -> impl IntoView {
    let has_twins = rows.iter().any(|row| rows.iter().filter(|other| name(other) == name(row)).count() > 1);
    // Where the last word of a name is shared, all of its words are needed.
    let called = move |row: &Row| {
        if has_twins && row.table == Table::Series { series::all_keys(&row.id) } else { name(row) }
    };
    let kinds = grouped(&rows, |row| (&row.number.source, row.number.grade));
    let kinds = kinds.into_iter().map(|rows| {
        let origin = rows.first().map(|row| view! { <Origin row=*row/> });
        let values = rows.into_iter().map(|row| view! { <Value row name=called(row) document/> });
        view! { <span class="src__kind">{joined("; ", values)} ". " {origin}</span> " " }
    });
    kinds.collect_view()
}

/// A value with the name of its row, as a link to it, and the range where sources disagree.
#[component]
fn Value(row: &'static Row, name: String, document: &'static str) -> impl IntoView {
    let value = shown::text(&row.number.value, row.number.unit);
    let value = match conflicts::range(row).filter(|_| !conflicts::is_middle(row)) {
        Some(range) => format!("{value} ({range})"),
        None => value,
    };
    view! { {format!("{name} ")} <RowLink row document words=value/> }
}
