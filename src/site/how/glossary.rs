//! The glossary as a part of the document.

use super::terms::{Term, Terms};
use crate::words::glossary::{self, TERMS};
use leptos::prelude::*;

#[component]
pub fn Glossary() -> impl IntoView {
    let term = |glossary::Term { id, name, meaning }: &glossary::Term| Term {
        id: Some(id),
        name,
        meaning: meaning.to_string(),
    };
    view! { <Terms terms=TERMS.iter().map(term).collect()/> }
}
