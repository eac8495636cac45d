//! The outlines of the land and the places on it: they come when the map is first asked for. A line says that they are on their way, or why
//! they did not arrive.

use super::arrival::Arrival;
use super::chart::name_in;
use super::place::Place;
use super::{AppState, use_state};
use crate::browser::fetch::{FetchError, text};
use crate::browser::url::site;
use crate::browser::window::focus;
use crate::charts::world::World;
use crate::session::change::Change;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;

const WORLD: &str = "data/world.txt";

/// The chart that needs the outlines.
pub const MAP: &str = "map";

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

/// Under the map, while its outlines are missing: why, and a button to ask again.
#[component]
pub fn MissingOutlines() -> impl IntoView {
    let state = use_state();
    let is_shown = move || {
        name_in(state, Place::Main) == MAP && !matches!(state.outlines.get(), Arrival::Expected | Arrival::There)
    };
    let retry = move |_| {
        fetch_world(state);
        // The button goes while the map is on its way.
        focus("table-main");
    };
    view! {
        <p class="small" hidden=move || !is_shown()>
            <span role="status">{move || state.outlines.get().sentence("map")}</span>
            " "
            <button class="act" type="button" data-retry hidden=move || !state.outlines.get().has_failed() on:click=retry>
                "Retry"
            </button>
        </p>
    }
}
