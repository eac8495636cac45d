//! What a figure of the model is, how it is computed, what is on record of it, and the rows that it rests on. It stands in the document of
//! all rows and in the cards of the page.

use super::entry::Entry;
use super::outputs::{Output, Rest};
use super::pieces::PartLinks;
use leptos::prelude::*;

/// A figure with its records and rows. `document` is the address of the document with all rows, empty within it.
#[component]
pub fn FigureSources(output: &'static Output, document: &'static str) -> impl IntoView {
    let records = if output.records.is_empty() {
        view! { <p>{output.unrecorded}</p> }.into_any()
    } else {
        view! { <Entries entries=output.records document/> }.into_any()
    };
    view! {
        <p>{output.what}</p>
        <dl>
            <dt>"Unit"</dt>
            <dd>{output.unit}</dd>
            <dt>"How"</dt>
            <dd><PartLinks slugs=output.how/></dd>
        </dl>
        <h4>"On record"</h4>
        {records}
        <h4>"Rests on"</h4>
        <Entries entries=output.rests document/>
    }
}

#[component]
fn Entries(entries: &'static [Rest], document: &'static str) -> impl IntoView {
    view! { <ul>{entries.iter().map(|rest| view! { <Entry rest document/> }).collect_view()}</ul> }
}
