//! `panels/cards.html`, which the page fetches with the first card that is opened: every card with empty places for its figures, and after
//! them the figures, each once, because several cards show the same one.

use super::cards::{CARDS, Card, CardFigure, PLAIN};
use super::figure::FigureSources;
use super::outputs::{self, OUTPUTS};
use super::pieces::only_for;
use leptos::prelude::*;

/// All cards and all figures, one after the other.
#[component]
pub fn CardFile() -> impl IntoView {
    let cards = CARDS.iter().filter(|card| card.slug != PLAIN);
    let cards = cards.map(|card| view! { <div data-card=card.slug><CardContent card/></div> });
    let figures = OUTPUTS.iter().map(|output| {
        view! { <div data-output=output.slug><FigureSources output document="data.html"/></div> }
    });
    view! { {cards.collect_view()} {figures.collect_view()} }
}

/// The inside of a card: a place for the figure as it stands, and one for each figure of the card.
#[component]
fn CardContent(card: &'static Card) -> impl IntoView {
    let has_titles = card.figures.len() > 1;
    let figures = card.figures.iter().map(|figure| view! { <FigurePlace figure has_title=has_titles/> });
    view! {
        <p class="src__now" data-now></p>
        {figures.collect_view()}
    }
}

#[component]
fn FigurePlace(figure: &'static CardFigure, has_title: bool) -> impl IntoView {
    let output = outputs::find(figure.output).filter(|_| has_title);
    view! {
        <div data-of=only_for(figure.of)>
            {output.map(|output| view! { <h4>{output.title}</h4> })}
            <div data-part=figure.output></div>
        </div>
    }
}
