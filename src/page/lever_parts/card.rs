//! The card of a lever: what it means, what its ends stand for, how far its scale can be trusted. It unfolds in place.

use super::note_table::{FILE, NoteTable, fetch_notes, want_notes};
use crate::browser::fetch::FetchError;
use crate::page::icon::Info;
use crate::page::root::to_root;
use crate::page::use_state;
use crate::scenario::Lever;
use crate::view::lever_words::value;
use crate::view::notes::{Note, note};
use leptos::either::EitherOf3;
use leptos::html;
use leptos::prelude::*;

/// Whether the card of a lever is open, and the button that opens it.
#[derive(Clone, Copy, Default)]
pub struct About {
    pub is_open: RwSignal<bool>,
    button: NodeRef<html::Button>,
}

impl About {
    /// Folds the card and puts the focus back on what has unfolded it.
    pub fn close(self) {
        if self.is_open.get_untracked() {
            self.is_open.set(false);
            if let Some(button) = self.button.get_untracked() {
                let _ = button.focus();
            }
        }
    }
}

#[component]
pub fn AboutButton(lever: Lever, about: About) -> impl IntoView {
    let About { is_open, button } = about;
    view! {
        <button
            class="info"
            type="button"
            data-about=lever.row().key
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            aria-label=format!("About: {}", lever.name())
            node_ref=button
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            <Info/>
        </button>
    }
}

#[component]
pub fn Card(lever: Lever) -> impl IntoView {
    let state = use_state();
    want_notes(state);
    let text = move || {
        state.notes.with(|table| match table {
            NoteTable::Unasked | NoteTable::Waiting => EitherOf3::A(view! { <p>"Loading the note."</p> }),
            NoteTable::Failed(error) => EitherOf3::B(view! { <Missing why=reason(*error)/> }),
            NoteTable::There(table) => match note(table, lever.row().key) {
                Some(note) => EitherOf3::C(view! { <NoteText lever note/> }),
                None => EitherOf3::B(view! { <Missing why="what came is not the table".to_string()/> }),
            },
        })
    };
    view! {
        <div role="group" aria-label=format!("About: {}", lever.name()) translate="no">
            <div class="card">{text}</div>
        </div>
    }
}

fn reason(error: FetchError) -> String {
    match error {
        FetchError::Refused => "the network or the browser refused it".to_string(),
        FetchError::Status(status) => format!("the server answered {status}"),
    }
}

#[component]
fn Missing(why: String) -> impl IntoView {
    let state = use_state();
    view! {
        <p>{format!("The note did not arrive: {why}. It is in {FILE}.")}</p>
        <button class="act" type="button" on:click=move |_| fetch_notes(state)>"Retry"</button>
    }
}

#[component]
fn NoteText(lever: Lever, note: Note) -> impl IntoView {
    let Note { meaning, ends, status, places, enters } = note;
    let row = lever.row();
    let [low, high, step, today] = [row.low, row.high, row.step, row.neutral].map(|amount| value(lever, amount));
    let place = |(i, place): (usize, &String)| {
        let space = if i == 0 { " " } else { ", " };
        // The address of a mechanism, read as words, is its name.
        view! { {space}<a href=to_root(&format!("how.html#{place}"))>{place.replace('-', " ")}</a> }
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
                <a href=to_root(&format!("data.html#{}", row.key))>"the row in the data"</a>
            </dd>
            <dt>"In links"</dt>
            <dd><code>{row.key}</code></dd>
        </dl>
    }
}
