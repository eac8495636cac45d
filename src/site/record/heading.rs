//! A heading whose rank depends on where it stands.

use leptos::prelude::*;

/// The ranks below the title of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    H3,
    H4,
}

#[component]
pub fn Heading(rank: Rank, children: Children) -> impl IntoView {
    match rank {
        Rank::H3 => view! { <h3>{children()}</h3> }.into_any(),
        Rank::H4 => view! { <h4>{children()}</h4> }.into_any(),
    }
}
