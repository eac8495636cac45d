//! `panels/levers.html`, which the page fetches with the first card of a lever that is opened: the cards of all levers, from `levers.csv`.

use crate::scenario::Lever;
use crate::words::lever_words::value;
use crate::words::notes::{Note, note};
use leptos::prelude::*;

const TABLE: &str = include_str!("../../public/data/levers.csv");

/// All cards, one after the other.
#[component]
pub fn LeverCards() -> impl IntoView {
    let own = Lever::all().filter(|lever| lever.row().parent.is_empty());
    let notes = own.filter_map(|lever| Some((lever, note(TABLE, lever.row().key)?)));
    notes.map(|(lever, note)| view! { <div data-card=lever.row().key><NoteText lever note/></div> }).collect_view()
}

/// The inside of a card.
#[component]
fn NoteText(lever: Lever, note: Note) -> impl IntoView {
    let Note { meaning, ends, status, places, enters } = note;
    let row = lever.row();
    let [low, high, step, today] = [row.low, row.high, row.step, row.neutral].map(|amount| value(lever, amount));
    let place = |(i, place): (usize, &String)| {
        let space = if i == 0 { " " } else { ", " };
        // The address of a mechanism, read as words, is its name.
        view! { {space}<a href=format!("how.html#{place}")>{place.replace('-', " ")}</a> }
    };
    view! {
        <h4>"What it means"</h4>
        <p>{meaning}</p>
        <h4>"Where it enters"</h4>
        <p>{enters}" See"{places.iter().enumerate().map(place).collect_view()}"."</p>
        <h4>"What sets its scale"</h4>
        <p>{ends}</p>
        <dl>
            <dt>"Range"</dt>
            <dd>{format!("{low} to {high}, in steps of {step}")}</dd>
            <dt>"Today"</dt>
            <dd>{today}</dd>
            <dt>"Trust"</dt>
            <dd>
                {status}
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
