//! Where the panel of assumptions comes to stand: it is fetched when it comes near, or when an assumption of the scenario has been moved.

use super::panel::{Panel, Source, follow_near};
use super::pieces::Deferred;
use super::use_state;
use leptos::html;
use leptos::prelude::*;

const PANEL: Source = Source {
    file: Some("assumptions.html"),
    what: "assumptions",
    link: ("data/parameters.csv", "All parameters as a table (CSV)"),
};

#[island]
pub fn AssumptionsPlace() -> impl IntoView {
    let state = use_state();
    let place = NodeRef::<html::Div>::new();
    let is_near = RwSignal::new(false);
    follow_near(place, is_near);
    let is_moved = Memo::new(move |_| state.scenario.with(|scenario| scenario.moved_assumptions().next().is_some()));
    let is_wanted = move || is_near.get() | is_moved.get();
    view! {
        <div class="assume" class:is-due=is_moved id="assume" tabindex="-1" node_ref=place>
            <Panel
                source=PANEL
                is_wanted=Box::new(is_wanted)
                put=Box::new(move |deferred: &Deferred, room, html| (deferred.assumptions)(room, state, html))
            />
        </div>
    }
}
