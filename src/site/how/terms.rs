//! A list of terms with their meanings.

use leptos::prelude::*;

/// A term; with an id where links lead to it.
pub struct Term {
    pub id: Option<&'static str>,
    pub name: &'static str,
    pub meaning: String,
}

#[component]
pub fn Terms(terms: Vec<Term>) -> impl IntoView {
    let term = |Term { id, name, meaning }| view! { <dt id=id>{name}</dt><dd>{meaning}</dd> };
    view! { <dl class="terms">{terms.into_iter().map(term).collect_view()}</dl> }
}
