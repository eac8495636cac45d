//! The named mines and plants as a list: chance, year, and the reader's own choice for each.

use super::bind::{flag, text, when};
use crate::data::{COUNTRY_NAMES, COUNTRY_SLUGS, PROJECTS};
use crate::format::{NBSP, date, percent, tonnes};
use crate::state::app_state;
use crate::view::drain::Change;
use leptos::prelude::*;

#[component]
pub fn Projects() -> impl IntoView {
    view! {
        <div class="proj proj--pick">
            <div class="proj__head" aria-hidden="true">
                <span>"Project"</span>
                <span class="proj__stage">"Step"</span>
                <span class="proj__cap">"Tonnes a year"</span>
                <span class="proj__odds">"Opens"</span>
                <span class="proj__when">"Your choice"</span>
            </div>
            {(0..PROJECTS.len()).map(|project| view! { <Project project /> }).collect_view()}
        </div>
    }
}

#[component]
fn Project(project: usize) -> impl IntoView {
    let state = app_state();
    let row = &PROJECTS[project];
    let chance = Memo::new(move |_| state.scenario.with(|scenario| scenario.switch(project)));
    let delay = Memo::new(move |_| state.scenario.with(|scenario| scenario.delay(project)));
    let step = match row.stage {
        "mine" => "Mine",
        "separation" => "Separation",
        _ => "Magnets",
    };
    let opens = move || date(row.start + delay.get());
    let choose = move |event: leptos::ev::Event| {
        let chance = match event_target_value(&event).as_str() {
            "1" => Some(1.0),
            "0" => Some(0.0),
            _ => None,
        };
        state.ask(Change::Project(project, chance));
    };
    let chosen = move || match chance.get() {
        Some(chance) if chance >= 1.0 => "1".to_string(),
        Some(chance) if chance <= 0.0 => "0".to_string(),
        _ => String::new(),
    };
    view! {
        <div
            class="proj__row"
            class:is-moved=flag(move || chance.get().is_some() || delay.get() != 0.0)
            class:is-out=flag(move || chance.get() == Some(0.0))
            data-project=row.slug
        >
            <span>
                <span class="proj__name">{row.name}</span>
                " "
                <span class="proj__where">{place(row.country)}</span>
            </span>
            <span class="proj__stage">{step}</span>
            <span class="proj__cap">{tonnes(row.capacity)}</span>
            <span class="proj__odds" translate="no">{text(opens)}</span>
            <select class="proj__when" aria-label=format!("{}: built or not", row.name) prop:value=text(chosen) on:change=when(choose)>
                <option value="">{format!("As estimated, {}", percent(row.probability))}</option>
                <option value="1">{format!("Built,{NBSP}for certain")}</option>
                <option value="0">"Never built"</option>
            </select>
        </div>
    }
    .into_any()
}

/// Name of the country or bloc of a project.
fn place(slug: &str) -> &'static str {
    match slug {
        "us" => "United States",
        "eu" => "European Union",
        "japan-korea" => "Japan, Korea",
        "rest" => "Rest of world",
        _ => COUNTRY_SLUGS.iter().position(|own| *own == slug).map_or("", |i| COUNTRY_NAMES[i]),
    }
}
