//! A row of a table of data. It has an address of its own; on a phone it becomes a block.

use crate::page::provenance::{GradeWords, SourceLink};
use crate::site::sources::conflicts;
use crate::site::sources::number::Number;
use crate::site::sources::pieces::{PartLinks, filled};
use crate::site::sources::row::{Row, Table};
use crate::site::sources::shown;
use crate::site::sources::tables::Conflict;
use leptos::prelude::*;

/// A line of the table, its cells in the order of the table’s head.
#[component]
pub fn RowLine(row: &'static Row) -> impl IntoView {
    let number = &row.number;
    let value = shown::text(&number.value, number.unit);
    // The exact number stays at hand where fewer digits are shown.
    let is_exact = value.replace([',', '−'], "") == number.value.replace(".0", "");
    let note = filled(number.note.clone()).map(|note| view! { " " <small>{note}</small> });
    // The ends of a printed range stand in the column of ranges.
    let others = if conflicts::is_middle(row) { Vec::new() } else { conflicts::of(&row.id) };
    view! {
        <tr id=row.id.as_str()>
            <th scope="row">
                <code>{row.id.as_str()}</code>
                {format!(" {}", row.means)}
                {note}
                {others.into_iter().map(|other| view! { " " <Other other/> }).collect_view()}
            </th>
            <td data-v=(!is_exact).then_some(number.value.as_str())>{filled(value)}</td>
            <td>{filled(range(row))}</td>
            <td>{filled(shown::unit(number.unit).to_string())}</td>
            <td>{filled(number.year.clone())}</td>
            <td><Source number/></td>
            <td><GradeWords grade=number.grade/></td>
            <td><PartLinks slugs=&row.used/></td>
        </tr>
    }
}

/// The range that the row has, and that of what all sources say.
fn range(row: &Row) -> String {
    let Number { low, high, unit, .. } = &row.number;
    // Only parameters may be fixed; the others have no range of their own.
    let is_none = low == high && row.table != Table::Parameters;
    let own = if is_none { String::new() } else { shown::range(low, high, *unit) };
    let Some(said) = conflicts::range(row) else { return own };
    let separator = if own.is_empty() { "" } else { "; " };
    let by = if conflicts::is_middle(row) { "as printed" } else { "by the sources" };
    format!("{own}{separator}{said} {by}")
}

/// What another source says of the number.
#[component]
fn Other(other: &'static Conflict) -> impl IntoView {
    let number = &other.number;
    view! {
        <small>
            <SourceLink title=number.source.as_str() addresses=number.address.as_str()/>
            {format!(" says {} · ", shown::with_unit(&number.value, number.unit))}
            <GradeWords grade=number.grade/>
            {format!(". {}", shown::sentence(&number.note))}
        </small>
    }
}

/// A source without an address leads to its line among the sources.
#[component]
fn Source(number: &'static Number) -> impl IntoView {
    if number.address.is_empty() {
        view! { <a href=format!("#source-{}", number.source_id)>{number.source.as_str()}</a> }.into_any()
    } else {
        view! { <SourceLink title=number.source.as_str() addresses=number.address.as_str()/> }.into_any()
    }
}
