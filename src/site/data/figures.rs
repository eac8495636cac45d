//! What the page shows: each figure of the model with the records and the rows that it rests on. The cards of the page say the same.

use crate::site::sources::FigureSources;
use crate::site::sources::cards::{CARDS, Card};
use crate::site::sources::outputs::{OUTPUTS, Output};
use leptos::prelude::*;

/// All figures of the model, each with an address of its own.
#[component]
pub fn Figures() -> impl IntoView {
    view! {
        <p>
            "A figure of the page is computed by the model from the rows below; what is on record is set beside it. A link at a name leads to its row, a link at a source to the page it was read in."
        </p>
        {OUTPUTS.iter().map(|output| view! { <Figure output/> }).collect_view()}
    }
}

#[component]
fn Figure(output: &'static Output) -> impl IntoView {
    let is_shown_in = |card: &&Card| card.figures.iter().any(|figure| figure.output == output.slug);
    let cards: Vec<&Card> = CARDS.iter().filter(is_shown_in).collect();
    let titles: Vec<&str> = cards.iter().map(|card| card.title).collect();
    // A card's own address is where the first of its figures stands.
    let addresses = cards
        .iter()
        .filter(|card| card.figures.first().is_some_and(|figure| figure.output == output.slug))
        .map(|card| view! { <span id=card.slug></span> })
        .collect_view();
    view! {
        <section class="src" id=format!("output-{}", output.slug)>
            {addresses}
            <h3>{output.title}</h3>
            <p class="small">{titles.join(" · ")}</p>
            <FigureSources output document=""/>
        </section>
    }
}
