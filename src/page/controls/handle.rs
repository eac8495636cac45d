//! A value as its controls know it: what it is, why it is off, what is wrong with the last entry, and what can be asked of it.

use crate::browser::events::is_with_modifier;
use crate::page::AppState;
use crate::page::shortcuts::n_steps;
use crate::session::change::Change;
use crate::view::entry::Entry;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// Steps that the page keys move a slider by.
const PAGE: f64 = 10.0;

/// A value that the reader sets.
pub trait Setting: Copy + Send + Sync + 'static {
    /// The value as it stands; a tracked read.
    fn value(self, state: AppState) -> f64;
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
    fn read(self, text: &str, current: f64) -> Result<Entry, String>;
    /// A change to this value; whatever is under the hand goes on until [`Change::Commit`].
    fn to(self, value: f64) -> Change;
    /// A change by so many steps.
    fn by(self, n_steps: f64) -> Change;
}

#[derive(Clone, Copy)]
pub struct Handle<S> {
    pub setting: S,
    /// Why it does nothing as the others stand.
    pub off: Memo<Option<String>>,
    /// What is to be said of the last entry; empty for nothing.
    pub said: RwSignal<String>,
    /// The value that the last entry has come to, while something is said of it; `None` where it could not be read.
    kept: RwSignal<Option<f64>>,
    pub state: AppState,
}

impl<S: Setting> Handle<S> {
    pub fn new(setting: S, state: AppState, off: Memo<Option<String>>) -> Self {
        let handle = Self { setting, off, said: RwSignal::default(), kept: RwSignal::default(), state };
        // Whatever else moves the value takes back what was said of an entry.
        let moved = move |value: &f64, _: Option<&f64>, _| {
            if handle.kept.get_untracked() != Some(*value) {
                handle.clear();
            }
        };
        Effect::watch(move || handle.value(), moved, false);
        handle
    }

    /// The value; who asks for it follows it.
    pub fn value(self) -> f64 {
        self.setting.value(self.state)
    }

    /// The value as it stands now.
    pub fn value_now(self) -> f64 {
        untrack(|| self.value())
    }

    pub fn is_off(self) -> bool {
        self.off.with(Option::is_some)
    }

    /// Something is to be said of the last entry.
    pub fn is_said(self) -> bool {
        self.said.with(|said| !said.is_empty())
    }

    /// The last entry could not be read.
    pub fn is_bad(self) -> bool {
        self.is_said() && self.kept.get().is_none()
    }

    /// Nothing is to be said of the last entry, or it is given up.
    pub fn clear(self) {
        if self.said.with_untracked(|said| !said.is_empty()) {
            self.kept.set(None);
            self.said.set(String::new());
        }
    }

    fn say(self, sentence: String, kept: Option<f64>) {
        self.state.announce(sentence.clone());
        self.kept.set(kept);
        self.said.set(sentence);
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
        match self.setting.read(&input.value(), self.value_now()) {
            Ok(Entry { value, said }) => {
                input.set_value(&self.setting.shown(value));
                self.set(value);
                if let Some(sentence) = said {
                    self.say(sentence, Some(value));
                }
            }
            Err(sentence) => self.say(sentence, None),
        }
    }

    /// A key in the number box or on the slider. Browsers differ in what a page is, and on a slider without steps of its own in what an
    /// arrow is, so all keys of a slider are read here.
    pub fn on_key(self, event: &KeyboardEvent, is_slider: bool) {
        if !is_slider && self.takes_back(event) {
            event.prevent_default();
            return;
        }
        let n_steps = match event.key().as_str() {
            _ if is_with_modifier(event) => return,
            "ArrowUp" => 1.0,
            "ArrowDown" => -1.0,
            _ if !is_slider => return,
            "ArrowRight" => 1.0,
            "ArrowLeft" => -1.0,
            "PageUp" => PAGE,
            "PageDown" => -PAGE,
            // As far as it goes.
            "End" => f64::INFINITY,
            "Home" => f64::NEG_INFINITY,
            _ => return,
        };
        event.prevent_default();
        self.step(n_steps);
    }

    /// Escape gives up what was typed. In a box that shows the page's value there is nothing of its own to undo: the keys are the page's.
    fn takes_back(self, event: &KeyboardEvent) -> bool {
        let input = event_target::<HtmlInputElement>(event);
        let shown = self.setting.shown(self.value_now());
        if event.key() == "Escape" {
            let is_other = input.value() != shown;
            input.set_value(&shown);
            self.clear();
            return is_other;
        }
        let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && input.value() == shown;
        let n_steps = n_steps(&event.key(), event.shift_key()).filter(|_| is_command);
        if let Some(n_steps) = n_steps {
            self.state.ask(Change::Travel(n_steps));
        }
        n_steps.is_some()
    }
}
