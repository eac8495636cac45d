//! How it works: the model in words and equations, in its own order, and what it leaves out. The description of each mechanism is held
//! against the model by a test that changes one quantity at a time and looks at what comes out different.

mod before;
pub mod covers;
pub mod equation;
pub mod example;
mod formula;
mod glossary;
pub mod graph;
mod idea;
pub mod levers;
mod limits;
mod links;
pub mod mechanism;
pub mod mechanisms;
mod month;
pub mod parameters;
mod picture;
pub mod quantities;
pub mod quantity;
pub mod table;
pub mod tables;
mod terms;

use super::document::{Document, DocumentPage};
use super::parts::Section;
use leptos::prelude::*;

pub const HOW: Document = Document {
    file: "how.html",
    title: "How it works",
    lede: "What the model adds up each month, in its own order, and what it leaves out.",
};

/// A part of the document: its address, its heading, and what stands in it.
struct Part {
    id: &'static str,
    title: &'static str,
    body: fn() -> AnyView,
}

static PARTS: [Part; 8] = [
    Part { id: "idea", title: "The idea", body: || view! { <idea::Idea/> }.into_any() },
    Part { id: "picture", title: "What acts on what", body: || view! { <picture::Picture/> }.into_any() },
    Part {
        id: "tables",
        title: "Before the month: the tables",
        body: || view! { <before::BeforeTheMonth/> }.into_any(),
    },
    Part { id: "month", title: "A month, step by step", body: || view! { <month::Month/> }.into_any() },
    Part { id: "example", title: "A limit in numbers", body: || view! { <example::Example/> }.into_any() },
    Part {
        id: "covers",
        title: "What it covers and what it does not",
        body: || view! { <covers::Subjects/> }.into_any(),
    },
    Part { id: "limits-in-words", title: "Its limits in plain words", body: || view! { <limits::Limits/> }.into_any() },
    Part { id: "words", title: "Words", body: || view! { <glossary::Glossary/> }.into_any() },
];

#[component]
pub fn How() -> impl IntoView {
    let part = |part: &'static Part| view! { <Section id=part.id title=part.title>{(part.body)()}</Section> };
    view! {
        <DocumentPage document=HOW>
            <Contents/>
            {PARTS.iter().map(part).collect_view()}
        </DocumentPage>
    }
}

#[component]
fn Contents() -> impl IntoView {
    let item = |part: &Part| view! { <li><a href=format!("#{}", part.id)>{part.title}</a></li> };
    view! {
        <nav class="contents" aria-label="In this document"><ol>{PARTS.iter().map(item).collect_view()}</ol></nav>
    }
}
