//! The documents beside the page, as its menus name them. Rendered natively.

use super::root::to_root;
use leptos::prelude::*;

/// File and name, in the order of the links.
pub const DOCUMENTS: [(&str, &str); 4] = [
    ("how.html", "How it works"),
    ("record.html", "Was it right before?"),
    ("data.html", "Data and sources"),
    ("accessibility.html", "Accessibility"),
];

/// Items of a list, a link each.
#[component]
pub fn DocumentLinks() -> impl IntoView {
    DOCUMENTS.map(|(file, title)| view! { <li><a href=to_root(file)>{title}</a></li> }).collect_view()
}
