//! The delay of a plant: a number box with minus and plus. There is room for one sentence about an entry in the list.

use super::AppState;
use super::controls::{Handle, NumberBox, Setting, Step};
use super::plant_list::PlantList;
use super::served_only::served_attribute;
use crate::decimal::number_text;
use crate::scenario::LONGEST_DELAY;
use crate::session::change::Change;
use crate::words::entry::{Entry, keyboard};
use crate::words::plant_words::name;
use crate::words::plants::{delay, read_delay};
use leptos::prelude::*;

/// The delay of a plant: the plant's position in the table, and the years in the list.
#[derive(Clone, Copy)]
pub struct Delay {
    pub project: usize,
    years: Memo<f64>,
}

impl Setting for Delay {
    fn value(self, _: AppState) -> f64 {
        self.years.get()
    }

    fn label(self, what: &str) -> String {
        format!("{what} delay: {}", name(self.project))
    }

    fn problem_id(self) -> String {
        "plant-problem".to_string()
    }

    fn ends(self) -> (f64, f64) {
        (0.0, LONGEST_DELAY)
    }

    fn on_step(self, value: f64) -> f64 {
        value
    }

    fn shown(self, value: f64) -> String {
        delay(value)
    }

    fn read(self, _: AppState, text: &str, current: f64) -> Option<Result<Entry, String>> {
        Some(read_delay(text, current))
    }

    fn keyboard(self) -> &'static str {
        keyboard("yr", 0.0)
    }

    fn to(self, value: f64) -> Change {
        Change::ProjectDelay(self.project, value)
    }

    fn by(self, n_steps: f64) -> Change {
        Change::ProjectDelayBy(self.project, n_steps)
    }
}

impl Handle<Delay> {
    pub fn of_delay(list: PlantList, project: usize) -> Self {
        let years = Memo::new(move |_| list.scenario.with(|scenario| scenario.delay(project)));
        let handle = Self::new(Delay { project, years }, list.state, Memo::new(|_| None));
        let take_back = Callback::new(move |()| handle.clear());
        let on_remark = move |is_silent: &bool, _: Option<&bool>, _| {
            if !is_silent {
                list.show_problem_of(project, take_back);
            }
        };
        Effect::watch(move || handle.is_silent(), on_remark, false);
        handle
    }
}

#[component]
pub fn PlantDelay(handle: Handle<Delay>) -> impl IntoView {
    let name = name(handle.setting.project);
    view! {
        <span role="cell" class="proj__late">
            <span class="k">"Delay"</span>
            <Step handle by=-1 attr:tabindex="-1" attr:data-late="-1"/>
            <span class="numbox">
                <NumberBox
                    handle
                    label=format!("{name}: delay in years")
                    attr:role="spinbutton"
                    attr:aria-valuemin="0"
                    attr:aria-valuemax=served_attribute(|| number_text(LONGEST_DELAY))
                    attr:aria-valuenow=move || delay(handle.value())
                />
                <span>"yr"</span>
            </span>
            <Step handle by=1 attr:tabindex="-1" attr:data-late="1"/>
        </span>
    }
}
