//! Components into HTML.

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// A view as HTML. Interactive parts of it are marked for hydration, all else stays as it is.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| view().to_html())
}
