//! `panels/levers.html`, which the page fetches with the first card of a lever that is opened: the cards of all levers.

use super::sources::rows::find;
use crate::scenario::Lever;
use crate::tables::kinds::Named;
use crate::words::lever_words::value;
use leptos::prelude::*;

/// All cards, one after the other.
#[component]
pub fn LeverCards() -> impl IntoView {
    let own = Lever::all().filter(|lever| lever.row().parent.is_empty());
    own.map(|lever| view! { <div data-card=lever.row().key><NoteText lever/></div> }).collect_view()
}

/// The inside of a card.
#[component]
fn NoteText(lever: Lever) -> impl IntoView {
    let row = lever.row();
    // The mechanisms in which it acts, as they are called in the document on the model, and how it acts in them.
    let (places, enters) = row.enters.split_once(": ").unwrap_or_default();
    let grade = find(row.key).map(|row| row.number.grade.name());
    let [low, high, step, today] = [row.low, row.high, row.step, row.neutral].map(|amount| value(lever, amount));
    let place = |(i, place): (usize, &'static str)| {
        let space = if i == 0 { " " } else { ", " };
        // The address of a mechanism, read as words, is its name.
        view! { {space}<a href=format!("how.html#{place}")>{place.replace('-', " ")}</a> }
    };
    view! {
        <h4>"What it means"</h4>
        <p>{row.meaning}</p>
        <h4>"Where it enters"</h4>
        <p>{enters}" See"{places.split_whitespace().enumerate().map(place).collect_view()}"."</p>
        <h4>"What sets its scale"</h4>
        <p>{row.end_means}</p>
        <dl>
            <dt>"Range"</dt>
            <dd>{format!("{low} to {high}, in steps of {step}")}</dd>
            <dt>"Today"</dt>
            <dd>{today}</dd>
            <dt>"Trust"</dt>
            <dd>
                {grade}
                ": the ends of the lever are a judgement of the authors; what follows from a move is computed by the model"
            </dd>
            <dt>"Source"</dt>
            <dd>
                "judgement of the authors: "
                <a href=format!("data.html#{}", row.key)>"the row in the data"</a>
            </dd>
            <dt>"In links"</dt>
            <dd><code>{row.key}</code></dd>
        </dl>
    }
}
