//! What is known of an assumption: what it does, its range, how far it is trusted and its source. Served only.

use super::provenance::{SourceLink, grade_words};
use super::served_only::served_only;
use crate::chart::words::capital;
use crate::tables::kinds::Named;
use crate::tables::{ASSUMPTION_NOTES, ASSUMPTIONS};
use crate::words::assumptions::range;
use leptos::prelude::*;

#[component]
pub fn AssumptionAbout(index: usize) -> impl IntoView {
    let about = move || {
        let (row, note) = (&ASSUMPTIONS[index], &ASSUMPTION_NOTES[index]);
        view! {
            <p class="assume__does">{note.does}</p>
            <p class="assume__from">
                {format!("Range {}. ", range(index))}
                <span class="grade" data-grade=note.grade.name()>{capital(grade_words(note.grade))}</span>
                {format!(", {} confidence: ", note.confidence.name())}
                <SourceLink title=note.source addresses=note.address/>
                ". In links "
                <a href=format!("data.html#{}", row.name)><code>{format!("a.{}", row.name)}</code></a>
            </p>
        }
    };
    view! { <div class="assume__about">{served_only(about)}</div> }
}
