//! One mine or plant: the reader's own choice, chance, opening year, delay, what it does to the figure in view, and its source.

use super::focus::focus_on;
use super::plant_delay::{PlantDelay, delay_control};
use super::plant_list::{PlantList, is_changed};
use super::plant_texts::{PlantCells, PlantSource, materials, place};
use super::served_only::served_attribute;
use crate::session::change::Change;
use crate::tables::PROJECTS;
use crate::tables::kinds::Named;
use crate::words::plant_words::name;
use crate::words::plants::{Restated, chance, opens};
use leptos::prelude::*;

/// What a row shows of the scenario.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    /// The chance that the reader or a link has chosen.
    switch: Option<f64>,
    is_late: bool,
    is_changed: bool,
    /// It never opens.
    is_out: bool,
    chance: Restated,
    opens: Restated,
}

impl Shown {
    fn of(list: PlantList, project: usize) -> Self {
        let outlook = list.outlooks.with(|outlooks| outlooks[project]);
        list.scenario.with(|scenario| Self {
            switch: scenario.switch(project),
            is_late: scenario.delay(project) != 0.0,
            is_changed: is_changed(scenario, project),
            is_out: outlook.share <= 0.0,
            chance: chance(project, &outlook),
            opens: opens(project, &outlook),
        })
    }

    fn is_certain(&self) -> bool {
        self.switch.is_some_and(|chance| chance >= 1.0)
    }

    /// In the middle: as estimated, or with a chance that a link has brought. The next press means certain.
    fn is_open(&self) -> bool {
        !self.is_certain() && self.switch != Some(0.0)
    }
}

/// A value, behind what it was before.
#[component]
fn Value(of: Restated) -> impl IntoView {
    view! {
        {of.before.map(|before| view! { <s>{before}</s> " " })}
        {of.value}
    }
}

#[component]
pub fn PlantRow(list: PlantList, project: usize) -> impl IntoView {
    let shown = Memo::new(move |_| Shown::of(list, project));
    let is_unfolded = RwSignal::new(false);
    let delay = delay_control(list, project);
    let problem = move || {
        let view = |sentence| view! { <div class="err" id=delay.setting().problem_id() role="cell">{sentence}</div> };
        Some(delay.says()).filter(|sentence| !sentence.is_empty()).map(view)
    };
    let named = |what: &str| format!("{what}{}", name(project));
    let chance_id = format!("chance-{project}");
    let on_switch = move |event| {
        let chance = if event_target_checked(&event) { 1.0 } else { 0.0 };
        list.state.ask(Change::Project(project, Some(chance)));
    };
    let on_reset = move |_| {
        list.state.ask(Change::ResetProjects(Some(project)));
        // The button goes away.
        focus_on(list.switch(project));
    };
    let effect = move || list.effects.with(|effects| effects.text(project)).unwrap_or_else(|| "…".to_string());
    view! {
        <div
            role="row"
            class="proj__row"
            class:is-moved=move || shown.with(|shown| shown.is_changed)
            class:is-set=move || shown.with(|shown| shown.switch.is_some())
            class:is-late=move || shown.with(|shown| shown.is_late)
            class:is-out=move || shown.with(|shown| shown.is_out)
            class:is-bad=move || delay.is_bad()
            class:is-open=is_unfolded
            data-project=PROJECTS[project].slug
            data-index=project
            data-country=served_attribute(move || place(project))
            data-step=PROJECTS[project].stage.name()
            data-material=served_attribute(move || materials(project))
            hidden=move || !list.arrangement.with(|rows| rows.is_shown[project])
            node_ref=list.rows.row(project)
        >
            <span role="cell" class="proj__pick">
                <input
                    class="switch"
                    type="checkbox"
                    aria-label=format!("{}: built", name(project))
                    aria-describedby=chance_id.clone()
                    autocomplete="off"
                    node_ref=list.switch(project)
                    prop:checked=move || shown.with(Shown::is_certain)
                    prop:indeterminate=move || shown.with(Shown::is_open)
                    on:change=on_switch
                />
            </span>
            <PlantCells project/>
            <span role="cell" class="proj__odds">
                <span class="k">"Chance"</span>
                <span id=chance_id translate="no">
                    {move || view! { <Value of=shown.with(|shown| shown.chance.clone())/> }}
                </span>
            </span>
            <span role="cell" class="proj__when">
                <span class="k sr">"Opens"</span>
                <span class="proj__opens">{move || view! { <Value of=shown.with(|shown| shown.opens.clone())/> }}</span>
                <button
                    class="act"
                    type="button"
                    data-undo
                    aria-label=named("Reset to the estimate: ")
                    hidden=move || !shown.with(|shown| shown.is_changed)
                    on:click=on_reset
                >
                    "Reset"
                </button>
            </span>
            <PlantDelay project control=delay/>
            <span role="cell" class="proj__gain">
                <span class="k">"Effect if built"</span>
                <span>{effect}</span>
            </span>
            <span role="cell" class="proj__src">
                <button
                    class="proj__more"
                    type="button"
                    aria-expanded=move || if is_unfolded.get() { "true" } else { "false" }
                    aria-label=named("More on ")
                    on:click=move |_| is_unfolded.update(|is| *is = !*is)
                ></button>
                <PlantSource project/>
            </span>
            {problem}
        </div>
    }
}
