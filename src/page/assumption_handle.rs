//! An assumption as its controls know it.

use super::assumptions::AssumptionPanel;
use super::controls::{Handle, Setting};
use crate::data::{ASSUMPTIONS, AssumptionRow};
use crate::session::change::Change;
use crate::view::assumptions::{off_reason, on_step, read, shown};
use leptos::prelude::*;

/// An assumption: its position in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assumption(pub usize);

impl Assumption {
    pub fn row(self) -> &'static AssumptionRow {
        &ASSUMPTIONS[self.0]
    }

    /// Its name in links, and the id of its slider.
    pub fn key(self) -> String {
        format!("a.{}", self.row().name)
    }
}

impl Setting for Assumption {
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
        on_step(self.0, value)
    }

    fn shown(self, value: f64) -> String {
        shown(self.0, value)
    }

    fn read(self, text: &str, current: f64) -> Result<f64, String> {
        read(self.0, text, current)
    }

    fn to(self, value: f64) -> Change {
        Change::Assumption(self.0, value)
    }

    fn by(self, n_steps: f64) -> Change {
        Change::AssumptionBy(self.0, n_steps)
    }
}

impl Handle<Assumption> {
    pub fn of_assumption(panel: AssumptionPanel, index: usize) -> Self {
        let value = Memo::new(move |_| panel.scenario.with(|scenario| scenario.assumption(index)));
        let off = Memo::new(move |_| panel.scenario.with(|scenario| off_reason(scenario, index)));
        Self::new(Assumption(index), panel.state, value, off)
    }
}
