//! What the parts of the page show: signals, which the frame writes where they follow from the session, and the queue of changes that are
//! asked for. The same on both sides: natively they hold what is served and never change.

use super::arrival::Arrival;
use super::chart_signals::ChartSignals;
use super::mounted::Mounted;
use super::place::{N_PLACES, Place};
use crate::browser::painter::{CURVES, Painter};
use crate::browser::url::link;
use crate::scenario::pair::Side;
use crate::scenario::{Lever, Scenario};
use crate::session::Session;
use crate::session::change::Change;
use crate::session::compared::Compared;
use crate::session::plant_effects::PlantEffects;
use crate::session::queue::Queue;
use crate::session::view::View;
use crate::session::words::Steps;
use crate::words::answer::Focus;
use crate::words::entry::Entry;
use crate::words::headline::Span;
use crate::words::key_figures::{KeyFigure, N_KEY_FIGURES};
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;

/// What was typed into a lever's box, or a sentence about it; the number is the last good value.
pub type ReadEntry = fn(Lever, &str, f64) -> Result<Entry, String>;

/// Handles that can be copied into every closure.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The scenario as the levers stand.
    pub scenario: RwSignal<Scenario>,
    /// The same lever by lever: a drag wakes only what shows that lever.
    levers: StoredValue<Vec<RwSignal<f64>>>,
    /// Which of two scenarios the levers move.
    pub side: RwSignal<Side>,
    /// Moves wait until the reader runs them, and some do.
    pub is_held: RwSignal<bool>,
    pub is_waiting: RwSignal<bool>,
    pub view: RwSignal<View>,
    pub focus: RwSignal<Focus>,
    pub headline: RwSignal<Vec<Span>>,
    pub figures: [RwSignal<KeyFigure>; N_KEY_FIGURES],
    /// What is searched for among the levers.
    pub search: RwSignal<String>,
    /// The islands in view have been hydrated and the link applied: from here on the page answers.
    pub is_live: RwSignal<bool>,
    /// Every island has been hydrated.
    pub is_whole: RwSignal<bool>,
    /// What of the link was not understood, a sentence each.
    pub notices: RwSignal<Vec<String>>,
    /// The headline once it has come to rest, and what a chart's cursor stands on or what is wrong with an entry: for screen readers.
    pub spoken: RwSignal<String>,
    pub announced: RwSignal<String>,
    /// What the last move has changed, in one line.
    pub changed: RwSignal<String>,
    /// Both scenarios in words, while two are compared.
    pub compared: RwSignal<Option<Compared>>,
    /// The list of steps; empty while nobody looks at it.
    pub steps: RwSignal<Steps>,
    are_steps_shown: StoredValue<bool>,
    /// What paints charts: all forms once the late code is there.
    pub painter: StoredValue<Painter>,
    /// What reads the entries of the levers' boxes, once it is there.
    pub read_entry: StoredValue<Option<ReadEntry>>,
    /// What single plants do to the figure in view; found while the list of plants is near.
    pub plant_effects: RwSignal<PlantEffects>,
    pub are_plants_near: RwSignal<bool>,
    /// How far the outlines of the land have come, for the map.
    pub outlines: RwSignal<Arrival>,
    /// The code that comes after the first answer: charts, what paints them, what reads entries.
    pub late_code: RwSignal<Arrival>,
    /// The deferred piece of the program is there.
    pub has_deferred: RwSignal<bool>,
    /// A key is down that moves a slider or a number box.
    pub is_key_held: StoredValue<bool>,
    pub can_undo: RwSignal<bool>,
    pub can_redo: RwSignal<bool>,
    /// The words of each chart's frame, in the order of [`Place::ALL`].
    charts: StoredValue<[ChartSignals; N_PLACES]>,
    /// The charts that have a canvas on the page.
    mounted: StoredValue<Vec<Rc<Mounted>>, LocalStorage>,
    /// The query of what is on the screen.
    pub query: RwSignal<String>,
    /// The button that opens the comparison; it has the focus again when the comparison is closed.
    pub compare_button: NodeRef<html::Button>,
    queue: StoredValue<Queue, LocalStorage>,
    /// Notified with every change that is asked for.
    asked: Trigger,
}

/// The state of the page, for its parts.
pub fn use_state() -> AppState {
    expect_context()
}

/// Writes a signal only where the value differs, so that nothing is shown or spoken twice.
pub fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}

impl AppState {
    /// The page as the session has it.
    pub fn new(session: &Session) -> Self {
        let (choices, scenario) = (session.choices(), session.under_levers());
        let mut charts: [ChartSignals; N_PLACES] = std::array::from_fn(|_| ChartSignals::default());
        // The large frame is served with its table, whose rows hydration has to find again.
        if let Some(spec) = session.main_chart().spec(&session.inputs()) {
            charts[Place::Main as usize] = ChartSignals::served(&spec, true);
        }
        Self {
            scenario: RwSignal::new(scenario.clone()),
            levers: StoredValue::new(Lever::all().map(|lever| RwSignal::new(scenario.get(lever))).collect()),
            side: RwSignal::new(choices.side),
            is_held: RwSignal::new(choices.is_held),
            is_waiting: RwSignal::new(session.is_waiting()),
            view: RwSignal::new(choices.view),
            focus: RwSignal::new(choices.focus),
            headline: RwSignal::new(session.headline()),
            figures: session.key_figures().map(RwSignal::new),
            search: RwSignal::default(),
            is_live: RwSignal::new(false),
            is_whole: RwSignal::new(false),
            notices: RwSignal::default(),
            spoken: RwSignal::default(),
            announced: RwSignal::default(),
            changed: RwSignal::new(session.changed().to_string()),
            compared: RwSignal::new(session.compared()),
            steps: RwSignal::default(),
            are_steps_shown: StoredValue::new(false),
            painter: StoredValue::new(CURVES),
            read_entry: StoredValue::new(None),
            plant_effects: RwSignal::default(),
            are_plants_near: RwSignal::new(false),
            outlines: RwSignal::new(Arrival::Expected),
            late_code: RwSignal::new(Arrival::Expected),
            has_deferred: RwSignal::new(false),
            is_key_held: StoredValue::new(false),
            can_undo: RwSignal::new(choices.history.can_undo()),
            can_redo: RwSignal::new(choices.history.can_redo()),
            charts: StoredValue::new(charts),
            mounted: StoredValue::new_local(Vec::new()),
            query: RwSignal::new(session.shown_query()),
            compare_button: NodeRef::new(),
            queue: StoredValue::new_local(Queue::default()),
            asked: Trigger::new(),
        }
    }

    /// Asks for a change; the next animation frame carries it out.
    pub fn ask(self, change: Change) {
        self.queue.update_value(|queue| queue.push(change));
        self.asked.notify();
    }

    /// Says a sentence, politely, to those who do not see the page change.
    pub fn announce(self, sentence: String) {
        self.announced.set(sentence);
    }

    /// Wakes with every change that is asked for.
    pub fn track_asked(self) {
        self.asked.track();
    }

    pub fn take_changes(self) -> Vec<Change> {
        self.queue.try_update_value(Queue::take).unwrap_or_default()
    }

    /// The value of one lever.
    pub fn lever(self, lever: Lever) -> RwSignal<f64> {
        self.levers.with_value(|levers| levers[lever.index()])
    }

    /// The words of a chart's frame.
    pub fn chart(self, place: Place) -> ChartSignals {
        self.charts.with_value(|charts| charts[place as usize])
    }

    /// A chart has a canvas from here on, until its owner goes.
    pub fn mount(self, chart: Rc<Mounted>) {
        self.mounted.update_value(|mounted| mounted.push(chart));
    }

    pub fn unmount(self, place: Place) {
        self.mounted.try_update_value(|mounted| mounted.retain(|own| own.place != place));
    }

    pub fn mounted(self) -> Vec<Rc<Mounted>> {
        self.mounted.try_get_value().unwrap_or_default()
    }

    /// The words of the small charts as they are served.
    #[cfg(feature = "ssr")]
    pub fn serve_charts(self, session: &Session) {
        let inputs = session.inputs();
        for place in Place::ALL.into_iter().filter(|place| *place != Place::Main) {
            if let Some(spec) = place.chart(session.main_chart()).spec(&inputs) {
                self.charts.update_value(|charts| charts[place as usize] = ChartSignals::served(&spec, false));
            }
        }
    }

    /// Shows what the session has come to. Only what differs wakes what shows it.
    pub fn show(self, session: &Session) {
        let (choices, scenario) = (session.choices(), session.under_levers());
        if self.scenario.with_untracked(|old| old != scenario) {
            self.scenario.set(scenario.clone());
            for lever in Lever::all() {
                set_if_changed(self.lever(lever), scenario.get(lever));
            }
        }
        set_if_changed(self.side, choices.side);
        set_if_changed(self.is_held, choices.is_held);
        set_if_changed(self.is_waiting, session.is_waiting());
        set_if_changed(self.view, choices.view);
        set_if_changed(self.focus, choices.focus);
        set_if_changed(self.headline, session.headline());
        for (signal, figure) in self.figures.into_iter().zip(session.key_figures()) {
            set_if_changed(signal, figure);
        }
        set_if_changed(self.compared, session.compared());
        if self.changed.with_untracked(|old| old != session.changed()) {
            self.changed.set(session.changed().to_string());
        }
        set_if_changed(self.can_undo, choices.history.can_undo());
        set_if_changed(self.can_redo, choices.history.can_redo());
        if self.are_steps_shown.get_value() {
            set_if_changed(self.steps, session.steps());
        }
        set_if_changed(self.query, session.shown_query());
    }

    /// Whether the list of steps is looked at: only then is it made, with the next frame.
    pub fn show_steps(self, are_shown: bool) {
        self.are_steps_shown.set_value(are_shown);
        self.steps.set(Steps::default());
        if are_shown {
            self.ask(Change::Repaint);
        }
    }

    /// Two scenarios are compared.
    pub fn is_comparing(self) -> bool {
        self.view.with(|view| view.is_comparing)
    }

    /// Today's path is on the screen, and it alone.
    pub fn is_at_rest(self) -> bool {
        self.scenario.with(Scenario::is_neutral) && !self.is_comparing()
    }

    /// The query of what is on the screen, without a question mark.
    pub fn query(self) -> String {
        self.query.get_untracked()
    }

    /// The link of what is on the screen, in the browser; it follows every change.
    pub fn link(self) -> String {
        link(&self.query.get())
    }

    /// The link of what is on the screen now.
    pub fn link_now(self) -> String {
        link(&self.query())
    }
}
