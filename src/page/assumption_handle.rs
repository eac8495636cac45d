//! An assumption as its parts know it: its value, why it is off, what is wrong with the last entry, and what can be asked of it.

use super::assumptions::AssumptionPanel;
use crate::data::ASSUMPTIONS;
use crate::session::change::Change;
use crate::view::assumptions::{off_reason, on_step};
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct AssumptionHandle {
    pub index: usize,
    pub value: Memo<f64>,
    /// Why it does nothing as the others stand.
    pub off: Memo<Option<String>>,
    /// What is wrong with the last entry; empty for nothing.
    pub problem: RwSignal<String>,
    pub panel: AssumptionPanel,
}

impl AssumptionHandle {
    pub fn new(panel: AssumptionPanel, index: usize) -> Self {
        let value = Memo::new(move |_| panel.scenario.with(|scenario| scenario.assumption(index)));
        let off = Memo::new(move |_| panel.scenario.with(|scenario| off_reason(scenario, index)));
        let handle = Self { index, value, off, problem: RwSignal::default(), panel };
        // Whatever moves the assumption takes back what was wrong with an entry.
        Effect::watch(move || value.track(), move |_, _, _| handle.clear(), false);
        handle
    }

    /// Its name in links, and the id of its slider.
    pub fn key(self) -> String {
        format!("a.{}", ASSUMPTIONS[self.index].name)
    }

    pub fn problem_id(self) -> String {
        format!("{}-problem", self.key())
    }

    pub fn is_off(self) -> bool {
        self.off.with(Option::is_some)
    }

    pub fn is_bad(self) -> bool {
        self.problem.with(|problem| !problem.is_empty())
    }

    /// Says what is wrong with an entry.
    pub fn reject(self, sentence: String) {
        self.panel.state.announce(sentence.clone());
        self.problem.set(sentence);
    }

    fn clear(self) {
        if self.problem.with_untracked(|problem| !problem.is_empty()) {
            self.problem.set(String::new());
        }
    }

    /// A value under the hand.
    pub fn drag(self, value: f64) {
        self.clear();
        self.panel.state.ask(Change::Assumption(self.index, on_step(self.index, value)));
    }

    /// The hand has let go.
    pub fn commit(self) {
        self.panel.state.ask(Change::Commit);
    }

    /// A value that is a change of its own.
    pub fn set(self, value: f64) {
        self.clear();
        self.panel.state.ask(Change::Assumption(self.index, value));
        self.commit();
    }

    pub fn step(self, n_steps: f64) {
        self.clear();
        self.panel.state.ask(Change::AssumptionBy(self.index, n_steps));
        self.commit();
    }

    pub fn reset(self) {
        self.clear();
        self.panel.state.ask(Change::ResetAssumptions(vec![self.index]));
    }
}
