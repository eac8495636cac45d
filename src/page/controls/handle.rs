//! A value as its controls know it: what it is, why it is off, what is wrong with the last entry, and what can be asked of it.

use crate::browser::events::is_with_modifier;
use crate::page::AppState;
use crate::session::change::Change;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// Steps that the page keys move a slider by.
const PAGE: f64 = 10.0;

/// A value that the reader sets.
pub trait Setting: Copy + Send + Sync + 'static {
    /// What a control is called that does `what` with it, such as `Less: Magnets`.
    fn label(self, what: &str) -> String;
    /// Id of the sentence about an entry that cannot be read.
    fn problem_id(self) -> String;
    /// The least and the greatest value.
    fn ends(self) -> (f64, f64);
    /// The value on the steps of the slider.
    fn on_step(self, value: f64) -> f64;
    /// What the number box shows.
    fn shown(self, value: f64) -> String;
    /// What was typed into the box, or a sentence about it; `current` is the last good value.
    fn read(self, text: &str, current: f64) -> Result<f64, String>;
    /// A change to this value; whatever is under the hand goes on until [`Change::Commit`].
    fn to(self, value: f64) -> Change;
    /// A change by so many steps.
    fn by(self, n_steps: f64) -> Change;
}

#[derive(Clone, Copy)]
pub struct Handle<S> {
    pub setting: S,
    pub value: Memo<f64>,
    /// Why it does nothing as the others stand.
    pub off: Memo<Option<String>>,
    /// What is wrong with the last entry; empty for nothing.
    pub problem: RwSignal<String>,
    pub state: AppState,
}

impl<S: Setting> Handle<S> {
    pub fn new(setting: S, state: AppState, value: Memo<f64>, off: Memo<Option<String>>) -> Self {
        let handle = Self { setting, value, off, problem: RwSignal::default(), state };
        // Whatever moves the value takes back what was wrong with an entry.
        Effect::watch(move || value.track(), move |_, _, _| handle.clear(), false);
        handle
    }

    pub fn is_off(self) -> bool {
        self.off.with(Option::is_some)
    }

    pub fn is_bad(self) -> bool {
        self.problem.with(|problem| !problem.is_empty())
    }

    /// Nothing is wrong with the last entry, or it is given up.
    pub fn clear(self) {
        if self.problem.with_untracked(|problem| !problem.is_empty()) {
            self.problem.set(String::new());
        }
    }

    /// Asks for a change of the value.
    pub fn ask(self, change: Change) {
        self.clear();
        self.state.ask(change);
    }

    /// A value under the hand.
    pub fn drag(self, value: f64) {
        self.ask(self.setting.to(self.setting.on_step(value)));
    }

    /// The hand has let go.
    pub fn commit(self) {
        self.state.ask(Change::Commit);
    }

    /// A value that is a change of its own.
    pub fn set(self, value: f64) {
        self.ask(self.setting.to(value));
        self.commit();
    }

    pub fn step(self, n_steps: f64) {
        self.ask(self.setting.by(n_steps));
        self.commit();
    }

    /// Reads what was typed into the box. The same number in other words is written back as the page writes it.
    pub fn enter(self, input: &HtmlInputElement) {
        match self.setting.read(&input.value(), self.value.get_untracked()) {
            Ok(value) => {
                input.set_value(&self.setting.shown(value));
                self.set(value);
            }
            Err(sentence) => {
                self.state.announce(sentence.clone());
                self.problem.set(sentence);
            }
        }
    }

    /// A key in the number box.
    pub fn on_box_key(self, event: &KeyboardEvent) {
        let n_steps = match event.key().as_str() {
            _ if is_with_modifier(event) => return,
            "ArrowUp" => 1.0,
            "ArrowDown" => -1.0,
            _ => return,
        };
        event.prevent_default();
        self.step(n_steps);
    }

    /// A key on the slider. Browsers differ in what a page is, and on a slider without steps of its own in what an arrow is.
    pub fn on_slider_key(self, event: &KeyboardEvent) {
        let (low, high) = self.setting.ends();
        let key = event.key();
        match key.as_str() {
            _ if is_with_modifier(event) => return,
            "ArrowUp" | "ArrowRight" => self.step(1.0),
            "ArrowDown" | "ArrowLeft" => self.step(-1.0),
            "PageUp" => self.step(PAGE),
            "PageDown" => self.step(-PAGE),
            "Home" => self.set(low),
            "End" => self.set(high),
            _ => return,
        }
        event.prevent_default();
    }
}
