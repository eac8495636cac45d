//! Data and sources: every row that the model and the charts use, with its source and its grade of trust; the figures of the page and
//! what they rest on; the sources with their terms.

mod brief;
mod figures;
mod filter;
mod grade_bar;
mod grades;
mod row;
mod shares;
mod sources;
mod tables;

use super::document::DocumentPage;
use super::documents::DATA;
use super::parts::Section;
use super::sources::row::Table;
use super::sources::rows::rows;
use figures::Figures;
use filter::Filter;
use grades::Grades;
use leptos::prelude::*;
use sources::Sources;
use tables::TableOfRows;

pub use brief::DataBrief;

/// The document as a whole.
#[component]
pub fn Data() -> impl IntoView {
    view! {
        <DocumentPage document=DATA>
            // Before all else: on a phone the rows are far below.
            <Filter/>
            <Section id="summary" title="How far the numbers can be trusted"><Grades/></Section>
            <Section id="figures" title="What the page shows, and what it rests on"><Figures/></Section>
            <Section id="rows" title="All rows"><Downloads/></Section>
            {Table::ALL.map(|table| view! { <TableOfRows table/> }).into_iter().collect_view()}
            <Section id="sources" title="Sources and their terms"><Sources/></Section>
        </DocumentPage>
    }
}

/// The files that the tables are made from.
#[component]
fn Downloads() -> impl IntoView {
    let tables = Table::ALL.map(|table| {
        let n = rows().iter().filter(|row| row.table == table).count();
        view! { <File slug=table.slug()/> {format!(" ({n} rows), ")} }
    });
    view! {
        <p class="small">
            "Whole tables as files: "
            {tables.into_iter().collect_view()}
            <File slug="conflicts"/>
            " (what other sources say), "
            <File slug="sources"/>
            " (sources and terms)."
        </p>
    }
}

#[component]
fn File(slug: &'static str) -> impl IntoView {
    view! { <a href=format!("data/{slug}.csv") download>{format!("{slug}.csv")}</a> }
}
