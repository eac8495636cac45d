//! A lever as its parts know it: its value, why it is off, what is wrong with the last entry, and what can be asked of it. The signals are
//! those of this lever and of the few that it depends on, so that a drag wakes little else.

use crate::page::{AppState, use_state};
use crate::scenario::Lever;
use crate::session::change::Change;
use crate::view::board::off_reason;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Handle {
    pub lever: Lever,
    pub value: RwSignal<f64>,
    /// Why the lever does nothing as the others stand.
    pub off: Memo<Option<String>>,
    /// What is wrong with the last entry; empty for nothing.
    pub problem: RwSignal<String>,
    pub state: AppState,
}

/// The lever differs from today's path.
fn is_moved(state: AppState, lever: Lever) -> bool {
    state.lever(lever).get() != lever.row().neutral
}

/// The lever or something that folds under it differs from today's path.
pub fn is_touched(state: AppState, lever: Lever) -> bool {
    is_moved(state, lever) || lever.folded().any(|folded| is_moved(state, folded))
}

impl Handle {
    pub fn new(lever: Lever) -> Self {
        let state = use_state();
        let value = state.lever(lever);
        let off = Memo::new(move |_| {
            value.track();
            lever.needs().for_each(|need| state.lever(need).track());
            state.scenario.with_untracked(|scenario| off_reason(scenario, lever))
        });
        let handle = Self { lever, value, off, problem: RwSignal::default(), state };
        // Whatever moves the lever takes back what was wrong with an entry.
        Effect::watch(move || value.track(), move |_, _, _| handle.clear(), false);
        handle
    }

    pub fn is_moved(self) -> bool {
        is_moved(self.state, self.lever)
    }

    pub fn is_off(self) -> bool {
        self.off.with(Option::is_some)
    }

    pub fn is_bad(self) -> bool {
        self.problem.with(|problem| !problem.is_empty())
    }

    /// Says what is wrong with an entry.
    pub fn reject(self, sentence: String) {
        self.state.announce(sentence.clone());
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
        self.state.ask(Change::Lever(self.lever, self.lever.on_step(value)));
    }

    /// The hand has let go.
    pub fn commit(self) {
        self.state.ask(Change::Commit);
    }

    /// A value that is a change of its own.
    pub fn set(self, value: f64) {
        self.clear();
        self.state.ask(Change::Lever(self.lever, value));
        self.commit();
    }

    pub fn step(self, n_steps: f64) {
        self.clear();
        self.state.ask(Change::LeverBy(self.lever, n_steps));
        self.commit();
    }

    pub fn reset(self) {
        self.clear();
        self.state.ask(Change::ResetLever(self.lever));
    }
}
