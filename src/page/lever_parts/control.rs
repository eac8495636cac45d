//! A lever as its controls know it. The signals are those of this lever and of the few that it depends on, so that a drag wakes little else.

use crate::page::controls::{Control, Setting};
use crate::page::state::set_if_changed;
use crate::page::{AppState, use_state};
use crate::scenario::Lever;
use crate::session::change::Change;
use crate::tables::box_unit::BoxUnit;
use crate::words::board::off_reason;
use crate::words::entry::Entry;
use crate::words::lever_words::no_time;
use crate::words::number_box;
use leptos::prelude::*;
use std::sync::Arc;

impl Setting for Lever {
    fn key(&self) -> String {
        self.row().key.to_string()
    }

    fn value(&self, state: AppState) -> f64 {
        state.lever(*self).get()
    }

    fn label(&self, what: &str) -> String {
        format!("{what}: {}", self.name())
    }

    fn ends(&self) -> (f64, f64) {
        (self.row().low, self.row().high)
    }

    fn on_step(&self, value: f64) -> f64 {
        Self::on_step(*self, value)
    }

    fn shown(&self, value: f64) -> String {
        number_box::shown(*self, value)
    }

    fn unit(&self) -> BoxUnit {
        self.row().unit.in_box()
    }

    fn read(&self, state: AppState, text: &str, current: f64) -> Option<Result<Entry, String>> {
        state.read_entry.get_value().map(|read| read(*self, text, current))
    }

    fn to(&self, value: f64) -> Change {
        Change::Lever(*self, value)
    }

    fn by(&self, n_steps: f64) -> Change {
        Change::LeverBy(*self, n_steps)
    }

    fn step_mark(&self, by: i32) -> (&'static str, String) {
        let sign = if by < 0 { '-' } else { '+' };
        ("data-step", format!("{}{sign}", self.row().key))
    }

    fn lever_key(&self) -> Option<&'static str> {
        Some(self.row().key)
    }
}

pub fn lever_control(lever: Lever) -> Control {
    let state = use_state();
    let off = Memo::new(move |_| {
        state.lever(lever).track();
        lever.needs().for_each(|need| state.lever(need).track());
        state.scenario.with_untracked(|scenario| off_reason(scenario, lever))
    });
    Control::new(Arc::new(lever), state, off)
}

/// Of a start and an end that leave no time between them, the one that was moved last says so.
pub fn watch_other_end(lever: Lever, control: Control) {
    let state = control.state;
    let Some(other) = lever.other_end() else { return };
    Effect::new(move |before: Option<(f64, f64)>| {
        let now = (state.lever(lever).get(), state.lever(other).get());
        let before = before.unwrap_or(now);
        // A link may move both.
        let is_here = before.0 != now.0 && (before.1 == now.1 || lever.is_end());
        let sentence = state.scenario.with_untracked(|scenario| no_time(scenario, lever));
        let sentence = sentence.filter(|_| is_here).unwrap_or_default();
        if !sentence.is_empty() {
            state.announce(sentence.clone());
        }
        set_if_changed(control.standing, sentence);
        now
    });
}

/// The lever differs from today's path.
pub fn is_moved(state: AppState, lever: Lever) -> bool {
    state.lever(lever).get() != lever.row().neutral
}

/// The lever or something that folds under it differs from today's path.
pub fn is_touched(state: AppState, lever: Lever) -> bool {
    is_moved(state, lever) || lever.folded().any(|folded| is_moved(state, folded))
}
