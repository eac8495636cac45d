//! The parts of the page are hydrated one after the other, and the first of them answer before the last one is there. Hydration takes the
//! HTML as it is, so each part has to meet the signals as they were when it was rendered; what has changed since, it shows afterwards.

use super::AppState;
use super::place::Place;
use crate::scenario::Lever;
use leptos::prelude::*;

/// Puts a served value back into its signal where another one stands there; gives what undoes this.
type Recall = Box<dyn Fn() -> Option<Box<dyn FnOnce()>>>;

/// What the page was served with, signal by signal.
pub struct ServedValues(Vec<Recall>);

impl ServedValues {
    /// Of a state that nothing has changed yet.
    pub fn of(state: AppState) -> Self {
        let mut own = Self(Vec::new());
        own.keep(state.scenario);
        Lever::all().for_each(|lever| own.keep(state.lever(lever)));
        own.keep(state.side);
        own.keep(state.is_held);
        own.keep(state.is_waiting);
        own.keep(state.view);
        own.keep(state.focus);
        own.keep(state.headline);
        state.figures.into_iter().for_each(|figure| own.keep(figure));
        own.keep(state.search);
        own.keep(state.is_live);
        own.keep(state.notices);
        own.keep(state.spoken);
        own.keep(state.announced);
        own.keep(state.changed);
        own.keep(state.outlines);
        own.keep(state.late_code);
        own.keep(state.can_undo);
        own.keep(state.can_redo);
        own.keep(state.query);
        for signals in Place::ALL.map(|place| state.chart(place)) {
            // Description and table follow only once every island is there.
            for words in [signals.title, signals.subtitle, signals.caption, signals.readout] {
                own.keep(words);
            }
            own.keep(signals.edges);
            own.keep(signals.is_painted);
        }
        own
    }

    fn keep<T: Clone + PartialEq + Send + Sync + 'static>(&mut self, signal: RwSignal<T>) {
        let served = signal.get_untracked();
        self.0.push(Box::new(move || {
            if signal.with_untracked(|now| *now == served) {
                return None;
            }
            let now = signal.get_untracked();
            signal.set(served.clone());
            Some(Box::new(move || signal.set(now)))
        }));
    }

    /// Runs `act` while every signal holds what was served. Parts that are hydrated already do not notice: effects run after it.
    pub fn during<T>(&self, act: impl FnOnce() -> T) -> T {
        let undo: Vec<_> = self.0.iter().filter_map(|recall| recall()).collect();
        let result = act();
        undo.into_iter().for_each(|undo| undo());
        result
    }
}
