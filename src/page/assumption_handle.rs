//! An assumption as its controls know it.

use super::AppState;
use super::assumption_panel::AssumptionPanel;
use super::controls::{Handle, Setting};
use crate::session::change::Change;
use crate::tables::{ASSUMPTIONS, AssumptionRow};
use crate::words::assumptions::{off_reason, on_step, read, shown};
use crate::words::entry::{Entry, keyboard};
use leptos::prelude::*;

/// An assumption: its position in the table, and its value in the panel.
#[derive(Clone, Copy)]
pub struct Assumption {
    pub index: usize,
    value: Memo<f64>,
}

impl Assumption {
    pub fn row(self) -> &'static AssumptionRow {
        &ASSUMPTIONS[self.index]
    }

    /// Its name in links, and the id of its slider.
    pub fn key(self) -> String {
        format!("a.{}", self.row().name)
    }
}

impl Setting for Assumption {
    fn value(self, _: AppState) -> f64 {
        self.value.get()
    }

    fn label(self, what: &str) -> String {
        format!("{what}: {}", self.row().label)
    }

    fn problem_id(self) -> String {
        format!("{}-problem", self.key())
    }

    fn ends(self) -> (f64, f64) {
        (self.row().low, self.row().high)
    }

    fn on_step(self, value: f64) -> f64 {
        on_step(self.index, value)
    }

    fn shown(self, value: f64) -> String {
        shown(self.index, value)
    }

    fn read(self, _: AppState, text: &str, current: f64) -> Option<Result<Entry, String>> {
        Some(read(self.index, text, current))
    }

    fn keyboard(self) -> &'static str {
        keyboard(self.row().unit, self.row().low)
    }

    fn to(self, value: f64) -> Change {
        Change::Assumption(self.index, value)
    }

    fn by(self, n_steps: f64) -> Change {
        Change::AssumptionBy(self.index, n_steps)
    }
}

impl Handle<Assumption> {
    pub fn of_assumption(panel: AssumptionPanel, index: usize) -> Self {
        let value = Memo::new(move |_| panel.scenario.with(|scenario| scenario.assumption(index)));
        let off = Memo::new(move |_| panel.scenario.with(|scenario| off_reason(scenario, index)));
        Self::new(Assumption { index, value }, panel.state, off)
    }
}
