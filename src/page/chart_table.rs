//! A chart's table: a row for each series, a column for each year, that of the cursor marked. Cells carry the unrounded value.

use super::chart_signals::ChartSignals;
use crate::chart::table::{Table, TableRow};
use crate::decimal::number_text;
use leptos::prelude::*;

#[component]
pub fn ChartTable(signals: ChartSignals) -> impl IntoView {
    move || signals.table.get().map(|(table, year)| view! { <Rows table year/> })
}

#[component]
fn Rows(table: Table, year: usize) -> impl IntoView {
    let Table { caption, columns, rows } = table;
    let chosen = columns.iter().position(|column| *column == year.to_string());
    let mark = move |i: usize| (chosen == Some(i)).then_some("cur");
    let head =
        columns.iter().enumerate().map(|(i, column)| view! { <th scope="col" class=mark(i)>{column.clone()}</th> });
    let head = head.collect_view();
    let row = move |row: TableRow| {
        let cells = row.values.into_iter().zip(row.shown).zip(&columns).enumerate();
        let cell = |(i, ((value, shown), column)): (usize, ((Option<f64>, String), &String))| {
            // What scripts read is not served: hydration adds it.
            let value = value.filter(|_| cfg!(feature = "hydrate"));
            let year = value.is_some().then(|| column.clone());
            let value = value.map(number_text);
            view! { <td translate="no" class=mark(i) data-value=value data-year=year>{shown}</td> }
        };
        view! {
            <tr class=row.is_scenario.then_some("you")>
                <th scope="row">{row.label}</th>
                {cells.map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <table class="table">
            <caption>{caption}</caption>
            <thead><tr><td></td>{head}</tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
