//! Where a number comes from, for the page and the documents: a source with its addresses, and the grade of trust. Rendered natively.

use crate::tables::kinds::{Grade, Named};
use leptos::prelude::*;

/// Grades of trust with the words for them, and what they mean.
pub const GRADES: [(Grade, &str, &str); 5] = [
    (Grade::Verified, "verified", "read in the source that is named"),
    (Grade::Derived, "derived", "computed from verified numbers, the way is in the note"),
    (Grade::FromMemory, "from memory", "known to the authors, not found again in a source"),
    (Grade::Calibrated, "calibrated", "fitted so that the model meets the records"),
    (Grade::Assumed, "assumed", "a judgement of the authors, the reason is in the note"),
];

/// A grade of trust in words.
pub fn grade_words(grade: Grade) -> &'static str {
    GRADES.iter().find(|(own, ..)| *own == grade).map_or("", |(_, words, _)| words)
}

/// A grade of trust in words; the style sheet colors it.
#[component]
pub fn GradeWords(grade: Grade) -> impl IntoView {
    view! { <span class="grade" data-grade=grade.name()>{grade_words(grade)}</span> }
}

/// A source with its addresses, several of them with ` ; ` between; without an address the title alone.
#[component]
pub fn SourceLink(#[prop(into)] title: String, #[prop(into)] addresses: String) -> impl IntoView {
    let links: Vec<String> =
        addresses.split(" ; ").map(str::trim).filter(|address| address.starts_with("http")).map(String::from).collect();
    if links.is_empty() {
        return title.into_any();
    }
    let anchor = |(i, address): (usize, String)| {
        if i == 0 {
            let title = title.clone();
            return view! { <a href=address rel="noopener">{title}</a> }.into_any();
        }
        view! { " "<a class="also" href=address rel="noopener">{format!("[{}]", i + 1)}</a> }.into_any()
    };
    links.into_iter().enumerate().map(anchor).collect_view().into_any()
}
