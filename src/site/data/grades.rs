//! How many rows of each table have which grade of trust: two sentences, a picture and a table.

use super::grade_bar::GradeBar;
use super::shares::{SOURCED, count, share};
use crate::format::{NBSP, number, percent};
use crate::page::provenance::{GRADES, GradeWords};
use crate::site::parts::Table as Grid;
use crate::site::sources::conflicts;
use crate::site::sources::row::{Row, Table};
use crate::site::sources::rows::rows;
use crate::tables::kinds::Grade;
use leptos::prelude::*;

/// The content of the part on trust.
#[component]
pub fn Grades() -> impl IntoView {
    let mut sets: Vec<(&'static str, Vec<&'static Row>)> = vec![("All rows", rows().iter().collect())];
    for table in Table::ALL {
        sets.push((table.title(), rows().iter().filter(|row| row.table == table).collect()));
    }
    let words = GRADES.map(|(grade, _, meaning)| view! { <li><GradeWords grade/> {format!(": {meaning}.")}</li> });
    let head = ["Table", "Rows"].into_iter().chain(GRADES.map(|(_, words, _)| words)).map(String::from).collect();
    let lines = sets.iter().map(|(title, rows)| line(title, rows)).collect();
    view! {
        <p>{summary()}</p>
        <ul class="grades">{words.into_iter().collect_view()}</ul>
        <div class="bars">
            {sets.into_iter().map(|(title, rows)| view! { <GradeBar title rows/> }).collect_view()}
        </div>
        <Grid label="Rows by grade of trust" head rows=lines/>
    }
}

fn summary() -> String {
    let all: Vec<&Row> = rows().iter().collect();
    let disputed = all.iter().filter(|row| !conflicts::of(&row.id).is_empty() && !conflicts::is_middle(row)).count();
    format!(
        "The model and the charts use {} rows. {} of them were read in a source or computed from one: {} were read in the source that is named, {} are computed from such numbers. {} are known to \
         the authors without a page that could be read again, {} are fitted so that the model meets the records, and {} are the authors’ judgement. \
         Of {disputed} rows another source says something else: both are given, as a range.",
        number(all.len() as f64, 0),
        share(&all, &SOURCED),
        share(&all, &[Grade::Verified]),
        share(&all, &[Grade::Derived]),
        share(&all, &[Grade::FromMemory]),
        share(&all, &[Grade::Calibrated]),
        share(&all, &[Grade::Assumed]),
    )
}

fn line(title: &'static str, rows: &[&Row]) -> Vec<AnyView> {
    let total = rows.len() as f64;
    let cell = |(grade, ..): (Grade, &str, &str)| match count(rows, grade) {
        0 => "–".into_any(),
        n => format!("{}{NBSP}({})", number(n as f64, 0), percent(n as f64 / total)).into_any(),
    };
    [title.into_any(), number(total, 0).into_any()].into_iter().chain(GRADES.map(cell)).collect()
}
