//! The outlines of the land: they come when the map is first asked for, and until then its circles stand on paper.

use super::AppState;
use crate::browser::fetch::text;
use crate::browser::url::site;
use crate::charts::world::World;
use crate::session::change::Change;
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
    spawn_local(async move {
        match text(&site(WORLD)).await.as_deref().map(World::parse) {
            Ok(Some(world)) => state.ask(Change::World(Box::leak(Box::new(world)))),
            _ => IS_ASKED.set(false),
        }
    });
}
