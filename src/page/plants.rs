//! The list of named mines and plants: what it shows of the scenario, its filters, its order, and a row for each plant. Rendered natively
//! into a file of its own, which `PlantsPlace` fetches; part of the deferred piece.

use super::plant_filters::PlantFilters;
use super::plant_list::PlantList;
use super::plant_row::PlantRow;
use super::plant_texts::{PlantHead, PlantNote};
use super::use_state;
use crate::session::plant_effects::PlantEffects;
use leptos::prelude::*;

#[component]
pub fn Plants() -> impl IntoView {
    let list = PlantList::new(use_state());
    let changed: Memo<Vec<usize>> =
        Memo::new(move |_| list.scenario.with(|scenario| scenario.moved_projects().collect()));
    let is_under_way = Memo::new(move |_| list.effects.with(PlantEffects::is_under_way));
    Effect::new(move |_| {
        changed.track();
        is_under_way.track();
        list.rows.arrange(false);
    });
    let is_whole = move || list.arrangement.with(|rows| rows.n_shown() == rows.n_left);
    view! {
        <p class="proj__about">{move || list.effects.with(PlantEffects::sentence)}</p>
        <PlantFilters list is_at_rest=Signal::derive(move || changed.with(Vec::is_empty))/>
        <PlantNote/>
        <div
            role="table"
            class="proj__rows"
            aria-label="Mines and plants"
            on:focusout=move |_| list.rows.arrange_after()
            on:pointerleave=move |_| list.rows.arrange_after()
        >
            <PlantHead/>
            <For
                each=move || list.arrangement.with(|rows| rows.order.clone())
                key=|project| *project
                children=move |project| view! { <PlantRow list project/> }
            />
        </div>
        <button class="btn proj__unfold" type="button" data-unfold hidden=is_whole on:click=move |_| list.unfold()>
            {move || format!("Show all {}", list.arrangement.with(|rows| rows.n_left))}
        </button>
    }
}
