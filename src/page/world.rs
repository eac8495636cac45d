//! The outlines of the land and the places on it: they come when the map is first asked for.

use super::AppState;
use super::arrival::Arrival;
use crate::browser::fetch::{FetchError, text};
use crate::browser::url::site;
use crate::chart::world::World;
use crate::session::change::Change;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;

const WORLD: &str = "data/world.txt";

/// Asks for the outlines once; what did not arrive is asked for again the next time.
pub fn fetch_world(state: AppState) {
    thread_local! {
        static IS_ASKED: Cell<bool> = const { Cell::new(false) };
    }
    if IS_ASKED.replace(true) {
        return;
    }
    state.outlines.set(Arrival::Waiting);
    spawn_local(async move {
        let arrived = text(&site(WORLD)).await.and_then(|text| World::parse(&text).ok_or(FetchError::Other));
        match arrived {
            Ok(world) => {
                state.outlines.set(Arrival::There);
                state.ask(Change::World(Box::leak(Box::new(world))));
            }
            Err(error) => {
                IS_ASKED.set(false);
                state.outlines.set(Arrival::NoText(error));
            }
        }
    });
}
