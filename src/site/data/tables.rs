//! A table of data, group by group.

use super::row::RowLine;
use crate::chart::words::capital;
use crate::site::parts::Section;
use crate::site::sources::pieces::grouped;
use crate::site::sources::row::{Row, Table};
use crate::site::sources::rows::rows;
use crate::site::sources::{series, used};
use crate::tables::kinds::Named;
use crate::tables::{ASSUMPTIONS, LEVERS};
use leptos::prelude::*;

const HEAD: [&str; 8] = ["What it is", "Value", "Range", "Unit", "Year", "Source", "Trust", "Used in"];

/// The part of the document on one table: what it is for, and its rows.
#[component]
pub fn TableOfRows(table: Table) -> impl IntoView {
    let rows: Vec<&'static Row> = rows().iter().filter(|row| row.table == table).collect();
    let groups = grouped(&rows, group).into_iter().map(move |rows| view! { <Group table rows/> });
    view! {
        <Section id=format!("table-{}", table.slug()) title=table.title()>
            <p><About table/></p>
            <div data-table=table.slug()>{groups.collect_view()}</div>
        </Section>
    }
}

/// What the table is for.
#[component]
fn About(table: Table) -> impl IntoView {
    let words = match table {
        Table::Parameters => {
            return view! {
                "A link can move an assumption within its range: "
                <code>"a.beta=0.6"</code>
                " behind the question mark of the page. Constants belong to the equations."
            }
            .into_any();
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
    };
    words.into_any()
}

/// What the row's neighbours share with it.
fn group(row: &Row) -> String {
    match row.table {
        Table::Parameters if ASSUMPTIONS.iter().any(|known| known.name == row.id) => "Assumptions".to_string(),
        Table::Parameters => "Constants".to_string(),
        Table::Series => series::of(&row.id).map_or_else(String::new, |group| group.title.to_string()),
        Table::Facilities => row.stage.map_or_else(String::new, |stage| capital(&used::plants(stage))),
        Table::Records => row.means.split(", ").next().unwrap_or_default().to_string(),
        Table::Levers => {
            capital(LEVERS.iter().find(|lever| lever.key == row.id).map_or("", |lever| lever.group.name()))
        }
    }
}

/// Rows under the name that they share. The box scrolls where the screen is narrow.
#[component]
fn Group(table: Table, rows: Vec<&'static Row>) -> impl IntoView {
    let title = rows.first().map(|row| group(row)).unwrap_or_default();
    view! {
        <div
            class="table-wrap rows"
            tabindex="0"
            role="region"
            aria-label=format!("{}: {title}", table.title())
        >
            <table class="table">
                <caption>{title.clone()}</caption>
                <thead>
                    <tr>{HEAD.map(|text| view! { <th scope="col">{text}</th> }).into_iter().collect_view()}</tr>
                </thead>
                <tbody>{rows.into_iter().map(|row| view! { <RowLine row/> }).collect_view()}</tbody>
            </table>
        </div>
    }
}
