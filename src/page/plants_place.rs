//! Where the list of plants comes to stand: it is fetched when it comes near, or when a plant of the scenario has been changed, which paper
//! needs.

use super::panel::{Panel, Source, follow_near};
use super::pieces::Deferred;
use super::use_state;
use crate::session::change::Change;
use crate::session::plant_effects::PlantEffects;
use leptos::html;
use leptos::prelude::*;

const PLANTS: Source = Source {
    file: Some("plants.html"),
    what: "list of mines and plants",
    link: ("data/facilities.csv", "All mines and plants as a table (CSV)"),
};

#[island]
pub fn PlantsPlace() -> impl IntoView {
    let state = use_state();
    let place = NodeRef::<html::Div>::new();
    follow_near(place, state.are_plants_near);
    Effect::new(move |_| {
        // The frame after this one finds the effects, once the reader rests.
        if state.are_plants_near.get() {
            state.ask(Change::Repaint);
        }
    });
    let is_changed = Memo::new(move |_| state.scenario.with(|scenario| scenario.moved_projects().next().is_some()));
    let is_wanted = move || state.are_plants_near.get() | is_changed.get();
    let is_busy = move || state.plant_effects.with(PlantEffects::is_under_way);
    view! {
        <div
            class="proj"
            class:is-due=is_changed
            id="plants"
            node_ref=place
            aria-busy=move || is_busy().then_some("true")>
            <Panel
                source=PLANTS
                is_wanted=Box::new(is_wanted)
                put=Box::new(move |deferred: &Deferred, room, html| (deferred.plants)(room, state, html))
            />
        </div>
    }
}
