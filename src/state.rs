//! The state of the page: signals that the components read, and the engine that a frame drives. Only a frame writes them.

use crate::engine::Engine;
use crate::scenario::pair::Side;
use crate::scenario::{Lever, Scenario};
use crate::session::Change;
use crate::session::compared::Compared;
use crate::session::view::View;
use crate::view::answer::Focus;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// Key figures on the page.
const N_FIGURES: usize = 4;

/// Everything that is shared, as handles that can be copied. Signals are of few types: each type brings its own copy of the framework's
/// code into the page.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The scenario as the levers stand.
    pub scenario: RwSignal<Scenario>,
    /// Which of two it is.
    pub side: RwSignal<Side>,
    /// Moves wait until the reader runs them, and some do.
    pub is_held: RwSignal<bool>,
    pub is_waiting: RwSignal<bool>,
    pub page: RwSignal<View>,
    pub focus: RwSignal<Focus>,
    /// The headline, the key figures and what of a link was not understood, as HTML.
    pub headline: RwSignal<String>,
    pub figures: [RwSignal<String>; N_FIGURES],
    pub notices: RwSignal<String>,
    /// The headline once it has come to rest, for screen readers.
    pub spoken: RwSignal<String>,
    /// What the last move has changed.
    pub changed: RwSignal<String>,
    /// Both scenarios in words, while two are compared.
    pub compared: RwSignal<Option<Compared>>,
    /// Grows when the page comes back from a browser's memory, which may have put controls back to what was served.
    pub n_returns: RwSignal<u32>,
    pub can_undo: RwSignal<bool>,
    pub can_redo: RwSignal<bool>,
    engine: StoredValue<Rc<RefCell<Engine>>, LocalStorage>,
}

/// What a chart's frame shows of it. The description and the table are empty until they have been made.
#[derive(Clone, Copy, Default)]
pub struct ChartSignals {
    pub title: RwSignal<String>,
    pub subtitle: RwSignal<String>,
    pub caption: RwSignal<String>,
    pub description: RwSignal<String>,
    pub readout: RwSignal<String>,
    /// Where the plot begins and ends, as declarations of style; empty until the picture has a size.
    pub edges: RwSignal<String>,
    /// The table as HTML.
    pub table: RwSignal<String>,
    pub is_table_open: RwSignal<bool>,
}

/// Writes a signal only where the value differs, so that nothing is told twice.
pub fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}

impl AppState {
    pub fn new(engine: Engine) -> Self {
        let (scenario, page, focus) = {
            let desk = engine.desk();
            (desk.pair.a.clone(), desk.view, desk.focus)
        };
        Self {
            scenario: RwSignal::new(scenario),
            side: RwSignal::new(Side::A),
            is_held: RwSignal::default(),
            is_waiting: RwSignal::default(),
            page: RwSignal::new(page),
            focus: RwSignal::new(focus),
            headline: RwSignal::default(),
            figures: std::array::from_fn(|_| RwSignal::default()),
            spoken: RwSignal::default(),
            changed: RwSignal::default(),
            compared: RwSignal::default(),
            notices: RwSignal::default(),
            n_returns: RwSignal::default(),
            can_undo: RwSignal::default(),
            can_redo: RwSignal::default(),
            engine: StoredValue::new_local(Rc::new(RefCell::new(engine))),
        }
    }

    /// Asks for a change; it happens in the next animation frame.
    pub fn ask(&self, change: Change) {
        let Some(engine) = self.engine.try_get_value() else { return };
        Engine::ask(&engine, *self, change);
    }

    pub fn set_lever(&self, lever: Lever, value: f64) {
        self.ask(Change::Lever(lever, value));
    }

    pub fn engine(&self) -> Option<Rc<RefCell<Engine>>> {
        self.engine.try_get_value()
    }

    /// The link of what is on the screen.
    pub fn link(&self) -> String {
        self.engine().map(|engine| crate::web::url::link(&engine.borrow().query())).unwrap_or_default()
    }
}
