//! Everything that is rendered when the site is built: the documents beside the page. Components like those of the page, but never in the
//! browser's program.

mod access;
pub mod document;
mod panels;
pub mod parts;
pub mod ticks;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// All documents, in the order of their links.
pub const DOCUMENTS: [document::Document; 1] = [access::ACCESS];

/// A view as HTML. Interactive parts of it are marked for hydration, all else stays as it is.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| view().to_html())
}

/// Every file that is rendered, with what stands in it.
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        (access::ACCESS.file, render(|| view! { <access::Access/> })),
        ("data/plants.html", panels::plants()),
        ("data/assumptions.html", panels::assumptions()),
    ]
}
