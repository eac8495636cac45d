//! What never changes in the list of plants. It is served and left alone by hydration, so the browser's program has the same elements
//! without their inside. An attribute `data-…` is the exception: hydration writes it, unless the program has none for it.

#[cfg(not(feature = "ssr"))]
pub use empty::*;
#[cfg(feature = "ssr")]
pub use served::*;

#[cfg(feature = "ssr")]
mod served {
    use crate::data::{N_PROJECTS, PROJECT_NOTES, PROJECTS};
    use crate::view::plant_list::Filter;
    use crate::view::plant_words::{hue, materials, product, status, taken};
    use crate::view::plants::step;
    use leptos::prelude::*;
    use std::collections::BTreeSet;

    pub use crate::view::plant_words::name;

    /// Country of a plant.
    fn place(project: usize) -> &'static str {
        crate::view::plants::place(PROJECTS[project].country, PROJECT_NOTES[project].site_country)
    }

    /// The attributes that country and materials are filtered by.
    pub fn facts(project: usize) -> (Option<&'static str>, Option<String>) {
        (Some(place(project)), Some(materials(PROJECTS[project].stage, &PROJECT_NOTES[project])))
    }

    /// The choices of a list.
    pub fn options(filter: Filter) -> impl IntoView {
        let choices: Vec<(&str, &str)> = match filter {
            Filter::Country => {
                (0..N_PROJECTS).map(place).collect::<BTreeSet<_>>().into_iter().map(|name| (name, name)).collect()
            }
            Filter::Step => ["mine", "separation", "magnet"].map(|stage| (stage, step(stage))).into(),
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
        view! {
            <p class="proj__note">
                "Switch: "<b>"left"</b>" never built, "<b>"middle"</b>" as estimated, "<b>"right"</b>
                " built for certain. Chance: our estimate that the plant is built. Struck out: what it was before you or a lever changed it. Trust: "
                <b>"verified"</b>" was read at the source, "<b>"derived"</b>" is computed from figures of the source, "
                <b>"from memory"</b>" names a publication that was not seen, "<b>"assumed"</b>" is a judgement of the authors."
            </p>
        }
    }

    #[component]
    pub fn PlantHead() -> impl IntoView {
        view! {
            <div role="row" class="proj__head">
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
            </div>
        }
    }

    /// Name, place and status, step, and tonnes a year.
    #[component]
    pub fn PlantCells(project: usize) -> impl IntoView {
        let (row, note) = (&PROJECTS[project], &PROJECT_NOTES[project]);
        let [first, second] = product(row.stage, note);
        view! {
            <span role="rowheader" class="proj__name">{name(project)}</span>
            <span role="cell" class="proj__where">
                <span class=format!("swatch k-{}", hue(row))></span>
                {place(project)}
                <span class="proj__stat">{format!(": {}", status(note))}</span>
            </span>
            <span role="cell" class="proj__step"><span class="k">"Step"</span>{step(row.stage)}</span>
            <span role="cell" class="proj__cap">
                <span class="k">"Tonnes a year"</span>
                <span>{first}" "<small>{second}</small></span>
            </span>
        }
    }

    /// What the source calls the plant, the source with its addresses, how far it is trusted, and what was taken from it.
    #[component]
    pub fn PlantSource(project: usize) -> impl IntoView {
        let (row, note) = (&PROJECTS[project], &PROJECT_NOTES[project]);
        let link = |address: &'static str, words: String| view! { <a href=address rel="noreferrer">{words}</a> };
        let mut addresses = note.address.split(" ; ").filter(|address| address.starts_with("http"));
        let source = match addresses.next() {
            Some(address) => link(address, note.source.to_string()).into_any(),
            None => note.source.into_any(),
        };
        let others = addresses.enumerate().map(|(i, address)| view! { ", "{link(address, (i + 2).to_string())} });
        let subject = (!note.subject.is_empty()).then(|| format!("On “{}”: ", note.subject));
        let announced = (!note.announced.is_empty()).then(|| format!(". Announced for {}", note.announced));
        view! {
            <span class="proj__from">
                {subject}
                {source}
                {others.collect_view()}
                {announced}
                {format!(". Trust: {}. {} ", note.grade.replace('_', " "), taken(note.note))}
                <a href=format!("data.html#{}", row.slug)>"All its numbers"</a>
            </span>
        }
    }
}

#[cfg(not(feature = "ssr"))]
mod empty {
    use crate::view::plant_list::Filter;
    use leptos::prelude::*;

    pub fn name(_: usize) -> &'static str {
        ""
    }

    pub fn facts(_: usize) -> (Option<&'static str>, Option<String>) {
        (None, None)
    }

    pub fn options(_: Filter) {}

    #[component]
    pub fn PlantNote() -> impl IntoView {
        view! { <p></p> }
    }

    #[component]
    pub fn PlantHead() -> impl IntoView {
        view! { <div></div> }
    }

    #[component]
    pub fn PlantCells(project: usize) -> impl IntoView {
        let _ = project;
        view! {
            <span></span>
            <span></span>
            <span></span>
            <span></span>
        }
    }

    #[component]
    pub fn PlantSource(project: usize) -> impl IntoView {
        let _ = project;
        view! { <span></span> }
    }
}
