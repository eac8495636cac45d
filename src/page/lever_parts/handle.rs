//! A lever as its controls know it. The signals are those of this lever and of the few that it depends on, so that a drag wakes little else.

use crate::page::controls::{self, Setting};
use crate::page::state::set_if_changed;
use crate::page::{AppState, use_state};
use crate::scenario::Lever;
use crate::session::change::Change;
use crate::words::board::off_reason;
use crate::words::entry::Entry;
use crate::words::lever_words::no_time;
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

    fn read(self, state: AppState, text: &str, current: f64) -> Option<Result<Entry, String>> {
        state.read_entry.get_value().map(|read| read(self, text, current))
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

    /// Of a start and an end that leave no time between them, the one that was moved last says so.
    pub fn watch_other_end(self) {
        let lever = self.setting;
        let Some(other) = lever.other_end() else { return };
        Effect::new(move |before: Option<(f64, f64)>| {
            let now = (self.value(), self.state.lever(other).get());
            let before = before.unwrap_or(now);
            // A link may move both.
            let is_here = before.0 != now.0 && (before.1 == now.1 || lever.is_end());
            let sentence = self.state.scenario.with_untracked(|scenario| no_time(scenario, lever));
            let sentence = sentence.filter(|_| is_here).unwrap_or_default();
            if !sentence.is_empty() {
                self.state.announce(sentence.clone());
            }
            set_if_changed(self.standing, sentence);
            now
        });
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
