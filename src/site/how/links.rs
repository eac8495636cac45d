//! Links to the parts of the document, in a line.

use super::mechanisms::{home, title};
use super::quantities;
use leptos::prelude::*;

/// Views with a separator between them.
pub fn separated<V: IntoView + 'static>(views: impl IntoIterator<Item = V>, separator: &'static str) -> AnyView {
    let with_separator = |(i, view)| ((i > 0).then_some(separator), view);
    views.into_iter().enumerate().map(with_separator).collect_view().into_any()
}

/// Links to mechanisms and tables.
#[component]
pub fn PartLinks(slugs: Vec<&'static str>) -> impl IntoView {
    if slugs.is_empty() {
        return "nothing else".into_any();
    }
    let link = |slug| view! { <a href=format!("#{slug}")>{title(slug)}</a> };
    separated(slugs.into_iter().map(link), ", ")
}

/// A quantity as a link to where it comes from.
#[component]
pub fn QuantityLink(slug: &'static str) -> impl IntoView {
    let name = quantities::name(slug);
    match home(slug) {
        Some(place) => view! { <a href=format!("#{place}")>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

/// A quantity with its unit, as the heading of a row.
#[component]
pub fn QuantityHeading(slug: &'static str) -> impl IntoView {
    let unit = quantities::find(slug).map_or("", |quantity| quantity.unit);
    view! { {quantities::name(slug)}<br/><small>{unit}</small> }
}
