//! An assumption as its controls know it.

use super::AppState;
use super::assumption_panel::AssumptionPanel;
use super::controls::{Control, Setting};
use crate::session::change::Change;
use crate::tables::box_unit::BoxUnit;
use crate::tables::{ASSUMPTIONS, AssumptionRow};
use crate::words::assumptions::{on_step, read, shown};
use crate::words::entry::Entry;
use leptos::prelude::*;
use std::sync::Arc;

/// An assumption: its position in the table, and its value in the panel.
struct Assumption {
    index: usize,
    value: Memo<f64>,
}

impl Assumption {
    fn row(&self) -> &'static AssumptionRow {
        &ASSUMPTIONS[self.index]
    }
}

impl Setting for Assumption {
    fn key(&self) -> String {
        format!("a.{}", self.row().name)
    }

    fn value(&self, _: AppState) -> f64 {
        self.value.get()
    }

    fn label(&self, what: &str) -> String {
        format!("{what}: {}", self.row().label)
    }

    fn ends(&self) -> (f64, f64) {
        (self.row().low, self.row().high)
    }

    fn on_step(&self, value: f64) -> f64 {
        on_step(self.index, value)
    }

    fn shown(&self, value: f64) -> String {
        shown(self.index, value)
    }

    fn unit(&self) -> BoxUnit {
        self.row().unit
    }

    fn unit_shown(&self) -> &'static str {
        self.unit().row().in_full
    }

    fn read(&self, _: AppState, text: &str, current: f64) -> Option<Result<Entry, String>> {
        Some(read(self.index, text, current))
    }

    fn to(&self, value: f64) -> Change {
        Change::Assumption(self.index, value)
    }

    fn by(&self, n_steps: f64) -> Change {
        Change::AssumptionBy(self.index, n_steps)
    }

    fn step_mark(&self, by: i32) -> (&'static str, String) {
        ("data-by", by.to_string())
    }
}

pub fn assumption_control(panel: AssumptionPanel, index: usize) -> Control {
    let value = Memo::new(move |_| panel.scenario.with(|scenario| scenario.assumption(index)));
    Control::new(Arc::new(Assumption { index, value }), panel.state, Memo::new(|_| None))
}
