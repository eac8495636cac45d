//! The delay of a plant: a number box with minus and plus. There is room for one sentence about an entry in the list.

use super::AppState;
use super::controls::{Control, ControlRow, Setting};
use super::plant_list::PlantList;
use crate::scenario::LONGEST_DELAY;
use crate::session::change::Change;
use crate::tables::PROJECTS;
use crate::tables::box_unit::BoxUnit;
use crate::words::entry::Entry;
use crate::words::plant_words::name;
use crate::words::plants::{delay, read_delay};
use leptos::prelude::*;
use std::sync::Arc;

/// The delay of a plant: the plant's position in the table, and the years in the list.
struct Delay {
    project: usize,
    years: Memo<f64>,
}

impl Setting for Delay {
    fn key(&self) -> String {
        format!("d.{}", PROJECTS[self.project].slug)
    }

    fn value(&self, _: AppState) -> f64 {
        self.years.get()
    }

    fn label(&self, what: &str) -> String {
        format!("{what} delay: {}", name(self.project))
    }

    fn problem_id(&self) -> String {
        "plant-problem".to_string()
    }

    fn ends(&self) -> (f64, f64) {
        (0.0, LONGEST_DELAY)
    }

    fn on_step(&self, value: f64) -> f64 {
        value
    }

    fn shown(&self, value: f64) -> String {
        delay(value)
    }

    fn unit(&self) -> BoxUnit {
        BoxUnit::Years
    }

    fn read(&self, _: AppState, text: &str, current: f64) -> Option<Result<Entry, String>> {
        Some(read_delay(text, current))
    }

    fn to(&self, value: f64) -> Change {
        Change::ProjectDelay(self.project, value)
    }

    fn by(&self, n_steps: f64) -> Change {
        Change::ProjectDelayBy(self.project, n_steps)
    }

    fn step_mark(&self, by: i32) -> (&'static str, String) {
        ("data-late", by.to_string())
    }

    fn is_spin_button(&self) -> bool {
        true
    }
}

pub fn delay_control(list: PlantList, project: usize) -> Control {
    let years = Memo::new(move |_| list.scenario.with(|scenario| scenario.delay(project)));
    let control = Control::new(Arc::new(Delay { project, years }), list.state, Memo::new(|_| None));
    let take_back = Callback::new(move |()| control.clear());
    let on_remark = move |is_silent: &bool, _: Option<&bool>, _| {
        if !is_silent {
            list.show_problem_of(project, take_back);
        }
    };
    Effect::watch(move || control.is_silent(), on_remark, false);
    control
}

#[component]
pub fn PlantDelay(project: usize, control: Control) -> impl IntoView {
    view! {
        <span role="cell" class="proj__late">
            <span class="k">"Delay"</span>
            <ControlRow control label=format!("{}: delay in years", name(project))/>
        </span>
    }
}
