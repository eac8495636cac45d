//! What never changes in the list of plants. Served only: the browser's program has the elements without their inside.

use super::provenance::{SourceLink, grade_words};
use super::served_only::served_only;
use crate::tables::kinds::{Named, Stage};
use crate::tables::{N_PROJECTS, PROJECT_NOTES, PROJECTS};
use crate::words::plant_list::Filter;
use crate::words::plant_words::{self, hue, name, product, status, taken};
use crate::words::plants::{self, step};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Country of a plant.
pub fn place(project: usize) -> &'static str {
    plants::place(PROJECTS[project].country, PROJECT_NOTES[project].site_country)
}

/// The materials that a plant is found under.
pub fn materials(project: usize) -> String {
    plant_words::materials(PROJECTS[project].stage, &PROJECT_NOTES[project])
}

/// The choices of a list.
pub fn options(filter: Filter) -> impl IntoView {
    let choices: Vec<(&str, &str)> = match filter {
        Filter::Country => {
            (0..N_PROJECTS).map(place).collect::<BTreeSet<_>>().into_iter().map(|name| (name, name)).collect()
        }
        Filter::Step => Stage::NAMES.iter().map(|(stage, name)| (*name, step(*stage))).collect(),
        Filter::Material => vec![("light", "Nd, Pr"), ("heavy", "Dy, Tb"), ("magnet", "Magnets")],
    };
    let option = |(value, words)| view! { <option value=value>{words}</option> };
    view! {
        <option value="">"All"</option>
        {choices.into_iter().map(option).collect_view()}
    }
}

#[component]
pub fn PlantNote() -> impl IntoView {
    let words = || {
        view! {
            "Switch: "<b>"left"</b>" never built, "<b>"middle"</b>" as estimated, "<b>"right"</b>
            " built for certain. Chance: our estimate that the plant is built. Struck out: what it was before you or a lever changed it. Trust: "
            <b>"verified"</b>" was read at the source, "<b>"derived"</b>" is computed from figures of the source, "
            <b>"from memory"</b>" names a publication that was not seen, "<b>"assumed"</b>" is a judgement of the authors."
        }
    };
    view! { <p class="proj__note">{served_only(words)}</p> }
}

#[component]
pub fn PlantHead() -> impl IntoView {
    let cells = || {
        view! {
            <span role="columnheader" class="proj__pick">"Built"</span>
            <span role="columnheader" class="proj__name">"Project"</span>
            <span role="columnheader" class="sr">"Place and status"</span>
            <span role="columnheader" class="proj__step">"Step"</span>
            <span role="columnheader" class="proj__cap">"Tonnes a year"</span>
            <span role="columnheader" class="proj__odds">"Chance"</span>
            <span role="columnheader" class="proj__when">"Opens"</span>
            <span role="columnheader" class="proj__late">"Delay"</span>
            <span role="columnheader" class="proj__gain">"Effect if built"</span>
            <span role="columnheader" class="proj__src"><span class="sr">"Source"</span></span>
        }
    };
    view! { <div role="row" class="proj__head">{served_only(cells)}</div> }
}

/// Name, place and status, step, and tonnes a year.
#[component]
pub fn PlantCells(project: usize) -> impl IntoView {
    let row = &PROJECTS[project];
    let whereabouts = move || {
        let status = status(&PROJECT_NOTES[project]);
        view! {
            <span class=format!("swatch k-{}", hue(row))></span>
            {place(project)}
            <span class="proj__stat">{format!(": {status}")}</span>
        }
    };
    let capacity = move || {
        let [first, second] = product(row.stage, &PROJECT_NOTES[project]);
        view! {
            <span class="k">"Tonnes a year"</span>
            <span>{first}" "<small>{second}</small></span>
        }
    };
    view! {
        <span role="rowheader" class="proj__name" translate="no">{served_only(move || name(project))}</span>
        <span role="cell" class="proj__where">{served_only(whereabouts)}</span>
        <span role="cell" class="proj__step">
            {served_only(move || view! { <span class="k">"Step"</span>{step(row.stage)} })}
        </span>
        <span role="cell" class="proj__cap">{served_only(capacity)}</span>
    }
}

/// What the source calls the plant, the source with its addresses, how far it is trusted, and what was taken from it.
#[component]
pub fn PlantSource(project: usize) -> impl IntoView {
    let words = move || {
        let (row, note) = (&PROJECTS[project], &PROJECT_NOTES[project]);
        let subject = (!note.subject.is_empty()).then(|| format!("On “{}”: ", note.subject));
        let announced = (!note.announced.is_empty()).then(|| format!(". Announced for {}", note.announced));
        view! {
            {subject}
            <SourceLink title=note.source addresses=note.address/>
            {announced}
            {format!(". Trust: {}. {} ", grade_words(note.grade), taken(note.note))}
            <a href=format!("data.html#{}", row.slug)>"All its numbers"</a>
        }
    };
    view! { <span class="proj__from">{served_only(words)}</span> }
}
