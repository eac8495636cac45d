//! The parts of the page that are files of their own, rendered for today's path: the list of plants and the assumptions.

use super::render::render;
use crate::model::Workspace;
use crate::page::AppState;
use crate::page::assumptions::Assumptions;
use crate::page::plants::Plants;
use crate::session::Session;
use leptos::prelude::*;

fn part<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let session = Session::new(Workspace::new(), None);
    render(|| {
        provide_context(AppState::new(&session));
        view()
    })
}

/// The list of plants: what `PlantsPlace` fetches.
pub fn plants() -> String {
    part(|| view! { <Plants/> })
}

/// The panel of assumptions: what `AssumptionsPlace` fetches.
pub fn assumptions() -> String {
    part(|| view! { <Assumptions/> })
}
