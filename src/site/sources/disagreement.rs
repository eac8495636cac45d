//! What other sources say of the number of a row, and the ranges that a source prints where the model is set against their middle.

use super::conflicts;
use super::group_names::name;
use super::pieces::{grouped, joined};
use super::row::Row;
use super::shown;
use super::tables::Conflict;
use crate::page::provenance::{GradeWords, SourceLink};
use leptos::either::Either;
use leptos::prelude::*;

/// What others say of a row, each with its source; nothing where nobody disagrees.
#[component]
pub fn Disagreement(row: &'static Row) -> impl IntoView {
    if conflicts::is_middle(row) {
        return Either::Left(view! { " " <PrintedRanges rows=vec![row]/> });
    }
    let differing = conflicts::range(row).map(|range| {
        let others = conflicts::of(&row.id).into_iter().map(|Conflict { number, .. }| {
            view! {
                <SourceLink title=number.source.as_str() addresses=number.address.as_str()/>
                {format!(" says {}", shown::with_unit(&number.value, number.unit))}
            }
        });
        view! { " " <span class="src__kind">{format!("Sources differ: {range}. ")} {joined("; ", others)} "."</span> }
    });
    Either::Right(differing)
}

/// What other sources say of rows of a group, source by source.
#[component]
pub fn Disagreements(rows: Vec<&'static Row>) -> impl IntoView {
    let (middles, rows): (Vec<&Row>, Vec<&Row>) = rows.into_iter().partition(|row| conflicts::is_middle(row));
    let statements: Vec<(&'static Row, &'static Conflict)> =
        rows.into_iter().flat_map(|row| conflicts::of(&row.id).into_iter().map(move |other| (row, other))).collect();
    let differing = grouped(&statements, |(_, other)| &other.number.source).into_iter().filter_map(|statements| {
        let (_, Conflict { number: source, .. }) = *statements.first()?;
        let value = |(row, other): &(&Row, &Conflict)| {
            format!("{} {}", name(row), shown::text(&other.number.value, other.number.unit))
        };
        let values: Vec<String> = statements.iter().map(value).collect();
        Some(view! {
            <span class="src__kind">
                "Sources differ: "
                <SourceLink title=source.source.as_str() addresses=source.address.as_str()/>
                {format!(" says {} · ", values.join("; "))}
                <GradeWords grade=source.grade/>
                "."
            </span>
            " "
        })
    });
    view! { <PrintedRanges rows=middles/> {differing.collect_view()} }
}

/// The ranges that a source prints and of which the rows are the middle, source by source.
#[component]
fn PrintedRanges(rows: Vec<&'static Row>) -> impl IntoView {
    let sources = grouped(&rows, |row| &row.number.source).into_iter().filter_map(|rows| {
        let number = &rows.first()?.number;
        let range = |row: &&Row| Some(format!("{} {}", name(row), conflicts::range(row)?));
        let ranges: Vec<String> = rows.iter().filter_map(range).collect();
        let what = if ranges.len() == 1 { "a range" } else { "ranges" };
        Some(view! {
            <span class="src__kind">
                <SourceLink title=number.source.as_str() addresses=number.address.as_str()/>
                {format!(" prints {what}: {}; the model is set against the middle.", ranges.join("; "))}
            </span>
            " "
        })
    });
    sources.collect_view()
}
