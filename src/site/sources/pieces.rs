//! Small pieces of cards and rows: links to rows and to parts of the model, a source with its grade, and lists in a sentence.

use super::row::Row;
use super::used;
use crate::page::provenance::{GradeWords, SourceLink};
use crate::tables::kinds::Grade;
use leptos::prelude::*;

/// Some words as a link to a row. `document` is the address of the document with all rows, empty within it.
#[component]
pub fn RowLink(row: &'static Row, document: &'static str, #[prop(into)] words: String) -> impl IntoView {
    view! { <a href=format!("{document}#{}", row.id)>{words}</a> }
}

/// Parts of the model, each as a link to what it does, with commas between them.
#[component]
pub fn PartLinks(slugs: &'static [&'static str]) -> impl IntoView {
    let part = |slug: &&str| {
        let title = used::title(slug);
        if used::has_address(slug) {
            view! { <a href=format!("how.html#{slug}")>{title}</a> }.into_any()
        } else {
            title.into_any()
        }
    };
    joined(", ", slugs.iter().map(part))
}

/// Where a row was read, and its grade of trust.
#[component]
pub fn Origin(row: &'static Row) -> impl IntoView {
    // A price that the authors have set stands among the records and is none.
    let number = &row.number;
    let is_set = row.id.starts_with("observed.") && number.grade == Grade::Assumed;
    let source = if is_set {
        "Set by the authors, no record".into_any()
    } else {
        view! { <SourceLink title=number.source.as_str() addresses=number.address.as_str()/> }.into_any()
    };
    view! { {source} " · " <GradeWords grade=number.grade/> "." }
}

/// Views in a row with the same words between each two.
pub fn joined<V>(between: &'static str, views: impl Iterator<Item = V>) -> Vec<(Option<&'static str>, V)> {
    views.enumerate().map(|(i, view)| ((i > 0).then_some(between), view)).collect()
}

/// Items with the same key together, in the order in which the keys first appear.
pub fn grouped<T: Copy, K: PartialEq>(items: &[T], key: impl Fn(T) -> K) -> Vec<Vec<T>> {
    let mut groups: Vec<(K, Vec<T>)> = Vec::new();
    for item in items {
        let own = key(*item);
        match groups.iter_mut().find(|(known, _)| *known == own) {
            Some((_, members)) => members.push(*item),
            None => groups.push((own, vec![*item])),
        }
    }
    groups.into_iter().map(|(_, members)| members).collect()
}

/// The choices for which something is shown, as an attribute; none where it is shown always.
pub fn only_for(choices: &'static str) -> Option<&'static str> {
    (!choices.is_empty()).then_some(choices)
}

/// A text where there is one. Leptos writes an empty text as a space.
pub fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
