//! A lever as its controls know it. The signals are those of this lever and of the few that it depends on, so that a drag wakes little else.

use crate::page::controls::{self, Setting};
use crate::page::{AppState, use_state};
use crate::scenario::Lever;
use crate::session::change::Change;
use crate::words::board::off_reason;
use crate::words::entry::Entry;
use crate::words::number_box;
use leptos::prelude::*;

pub type Handle = controls::Handle<Lever>;

impl Setting for Lever {
    fn value(self, state: AppState) -> f64 {
        state.lever(self).get()
    }

    fn label(self, what: &str) -> String {
        format!("{what}: {}", self.name())
    }

    fn problem_id(self) -> String {
        format!("{}-problem", self.row().key)
    }

    fn ends(self) -> (f64, f64) {
        (self.row().low, self.row().high)
    }

    fn on_step(self, value: f64) -> f64 {
        Self::on_step(self, value)
    }

    fn shown(self, value: f64) -> String {
        number_box::shown(self, value)
    }

    fn read(self, text: &str, current: f64) -> Result<Entry, String> {
        number_box::read(self, text, current)
    }

    fn keyboard(self) -> &'static str {
        number_box::keyboard(self)
    }

    fn to(self, value: f64) -> Change {
        Change::Lever(self, value)
    }

    fn by(self, n_steps: f64) -> Change {
        Change::LeverBy(self, n_steps)
    }
}

impl Handle {
    pub fn of_lever(lever: Lever) -> Self {
        let state = use_state();
        let off = Memo::new(move |_| {
            state.lever(lever).track();
            lever.needs().for_each(|need| state.lever(need).track());
            state.scenario.with_untracked(|scenario| off_reason(scenario, lever))
        });
        Self::new(lever, state, off)
    }

    pub fn is_moved(self) -> bool {
        self.value() != self.setting.row().neutral
    }
}

/// The lever or something that folds under it differs from today's path.
pub fn is_touched(state: AppState, lever: Lever) -> bool {
    let is_moved = |lever: Lever| state.lever(lever).get() != lever.row().neutral;
    is_moved(lever) || lever.folded().any(is_moved)
}
