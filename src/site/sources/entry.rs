//! An entry in the list of what a figure rests on: a single row on a line, or a group of rows.

use super::disagreement::Disagreement;
use super::group::GroupEntry;
use super::number::Number;
use super::outputs::Rest;
use super::pieces::{Origin, RowLink, only_for};
use super::row::Row;
use super::rows::matching;
use super::shown;
use leptos::prelude::*;

/// The rows of an entry as an item of a list; nothing where no row has that id.
#[component]
pub fn Entry(rest: &'static Rest, document: &'static str) -> impl IntoView {
    let rows = matching(rest.rows);
    let content = match rows.as_slice() {
        [] => return None,
        [row] => view! { <RowEntry row=*row document/> }.into_any(),
        _ => view! { <GroupEntry rows document/> }.into_any(),
    };
    Some(view! { <li data-of=only_for(rest.of)>{content}</li> })
}

/// What the row is, its value, range and year, its source and its grade.
#[component]
fn RowEntry(row: &'static Row, document: &'static str) -> impl IntoView {
    let Number { value, low, high, unit, year, .. } = &row.number;
    let range = if low == high { String::new() } else { format!(" ({})", shown::range(low, high, *unit)) };
    let has_year = !year.is_empty() && !row.means.contains(year);
    let year = if has_year { format!(", {year}") } else { String::new() };
    view! {
        <RowLink row document words=row.means.as_str()/>
        ": "
        <b>{shown::with_unit(value, *unit)}</b>
        {format!("{range}{year}. ")}
        <Origin row/>
        <Disagreement row/>
    }
}
