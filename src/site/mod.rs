//! Everything that is rendered when the site is built: the documents beside the page. Components like those of the page, but never in the
//! browser's program.

mod access;
mod assets;
pub mod data;
pub mod document;
pub mod how;
pub mod page;
mod panels;
pub mod parts;
pub mod record;
pub mod sources;
pub mod template;
pub mod room;
pub mod ticks;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// All documents, in the order of their links.
pub const DOCUMENTS: [document::Document; 4] = [how::HOW, record::RECORD, data::DATA, access::ACCESS];

/// A view as HTML. Interactive parts of it are marked for hydration, all else stays as it is.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| view().to_html())
}

/// Every file that is rendered: its path in the site, and what stands in it.
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        (how::HOW.file, render(|| view! { <how::How/> })),
        (record::RECORD.file, render(|| view! { <record::Record/> })),
        ("data/backtest.csv", record::csv()),
        (data::DATA.file, render(|| view! { <data::Data/> })),
        ("data/cards.html", render(|| view! { <sources::CardFile/> })),
        (access::ACCESS.file, render(|| view! { <access::Access/> })),
        ("pages.css", assets::styles()),
        ("pages.js", assets::SCRIPT.to_string()),
        ("pages.rows.js", assets::ROW_FILTER.to_string()),
        ("data/plants.html", panels::plants()),
        ("data/assumptions.html", panels::assumptions()),
    ]
}
