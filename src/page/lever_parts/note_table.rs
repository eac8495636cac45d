//! The table of notes on the levers: fetched when the first card opens, and shared by all cards.

use crate::browser::fetch::{self, FetchError};
use crate::page::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The file, seen from the root of the site.
pub const FILE: &str = "data/levers.csv";

/// How far the table has come.
#[derive(Clone, Default)]
pub enum NoteTable {
    /// No card has been opened yet.
    #[default]
    Unasked,
    Waiting,
    Failed(FetchError),
    There(Arc<str>),
}

/// Fetches the table, unless it is on its way.
pub fn fetch_notes(state: AppState) {
    if state.notes.with_untracked(|table| matches!(table, NoteTable::Waiting)) {
        return;
    }
    state.notes.set(NoteTable::Waiting);
    spawn_local(async move {
        state.notes.set(match fetch::text(FILE).await {
            Ok(text) => NoteTable::There(text.into()),
            Err(error) => NoteTable::Failed(error),
        });
    });
}

/// Fetches the table for a card that opens; one that is there already is enough.
pub fn want_notes(state: AppState) {
    if !state.notes.with_untracked(|table| matches!(table, NoteTable::There(_))) {
        fetch_notes(state);
    }
}
