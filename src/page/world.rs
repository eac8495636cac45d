//! The outlines of the land and the places on it: they come when the map is first asked for.

use super::AppState;
use super::arrival::{Failure, fetch_into};
use crate::browser::fetch::{FetchError, text};
use crate::browser::url::site;
use crate::chart::world::World;
use crate::session::change::Change;

const WORLD: &str = "data/world.txt";

/// Asks for the outlines once; what did not arrive is asked for again the next time.
pub fn fetch_world(state: AppState) {
    fetch_into(state.outlines, Box::pin(take_world(state)));
}

async fn take_world(state: AppState) -> Result<(), Failure> {
    let text = text(&site(WORLD)).await.map_err(Failure::NoText)?;
    let world = World::parse(&text).ok_or(Failure::NoText(FetchError::Other))?;
    state.ask(Change::World(Box::leak(Box::new(world))));
    Ok(())
}
