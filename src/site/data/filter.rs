//! The line that filters the rows. It works by `public/pages.rows.js`; without a script it is not there, and the browser's own search finds
//! every row.

use crate::format::number;
use crate::page::provenance::GRADES;
use crate::site::sources::row::Table;
use crate::site::sources::rows::rows;
use crate::tables::kinds::Named;
use leptos::prelude::*;

/// Fields for text, table and grade, the count of rows, and the download.
#[component]
pub fn Filter() -> impl IntoView {
    let tables = Table::ALL.map(|table| (table.slug(), table.title()));
    let grades = GRADES.map(|(grade, words, _)| (grade.name(), words));
    let n = number(rows().len() as f64, 0);
    view! {
        <form class="filter" id="filter" role="search" aria-label="Filter the rows" hidden>
            <label>
                <span>"Text"</span>
                <input class="filter__text" type="search" name="q" autocomplete="off" spellcheck="false"/>
            </label>
            <Choice name="table" label="Table" options=tables.to_vec()/>
            <Choice name="grade" label="Trust" options=grades.to_vec()/>
            <p class="filter__n" role="status">{format!("{n} of {n} rows")}</p>
            <button class="btn btn--line" type="button" data-csv>"Download as CSV"</button>
            <button class="btn" type="reset">"Show all"</button>
            " "
            <a href="#rows">"Go to the rows"</a>
        </form>
    }
}

/// A menu of values with their words, and of all of them.
#[component]
fn Choice(name: &'static str, label: &'static str, options: Vec<(&'static str, &'static str)>) -> impl IntoView {
    let options = options.into_iter().map(|(value, words)| view! { <option value=value>{words}</option> });
    view! {
        <label>
            <span>{label}</span>
            <select name=name autocomplete="off">
                <option value="">"All"</option>
                {options.collect_view()}
            </select>
        </label>
    }
}
