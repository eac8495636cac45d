//! A value as its controls know it: what it is, why it is off, what is wrong with the last entry, and what can be asked of it.

use super::remark::Remark;
use super::setting::Setting;
use crate::browser::events::{is_command, is_with_modifier};
use crate::page::AppState;
use crate::page::arrival::{Arrival, once_ended};
use crate::page::hydrated::{show, shows_page};
use crate::page::late_code::fetch_late_code;
use crate::page::shortcuts::n_steps;
use crate::session::change::Change;
use crate::words::entry::{Entry, not_loaded, waiting};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// Steps that the page keys move a slider by.
const PAGE: f64 = 10.0;

/// Takes a remark back, if it is such a one.
fn clear_if(remark: RwSignal<Remark>, is_such: fn(&Remark) -> bool) {
    if remark.with_untracked(is_such) {
        remark.set(Remark::default());
    }
}

#[derive(Clone, Copy)]
pub struct Control {
    setting: StoredValue<Arc<dyn Setting>>,
    /// Why it does nothing as the others stand.
    pub off: Memo<Option<String>>,
    pub remark: RwSignal<Remark>,
    /// What stays to be said of the value beside other values, whatever was typed; empty for nothing.
    pub standing: RwSignal<String>,
    pub state: AppState,
}

impl Control {
    pub fn new(setting: Arc<dyn Setting>, state: AppState, off: Memo<Option<String>>) -> Self {
        let setting = StoredValue::new(setting);
        let control = Self { setting, off, remark: RwSignal::default(), standing: RwSignal::default(), state };
        // Whatever moves the value takes back what was said of an entry.
        let on_value = move |value: &f64, _: Option<&f64>, _| {
            if control.remark.with_untracked(|remark| remark.at != *value) {
                control.clear();
            }
        };
        Effect::watch(move || control.value(), on_value, false);
        control
    }

    pub fn setting(self) -> Arc<dyn Setting> {
        self.setting.get_value()
    }

    /// The value; who asks for it follows it.
    pub fn value(self) -> f64 {
        self.setting().value(self.state)
    }

    /// The value as it stands now.
    pub fn value_now(self) -> f64 {
        untrack(|| self.value())
    }

    /// What the number box shows of a value.
    pub fn shown(self, value: f64) -> String {
        self.setting().shown(value)
    }

    pub fn is_off(self) -> bool {
        self.off.with(Option::is_some)
    }

    pub fn is_bad(self) -> bool {
        self.remark.with(|remark| remark.is_bad)
    }

    /// The box keeps what was typed.
    pub fn keeps_entry(self) -> bool {
        self.remark.with(Remark::keeps_entry)
    }

    /// What is said of the last entry and of the value; empty for nothing.
    pub fn says(self) -> String {
        let mut text = self.remark.with(|remark| remark.text.clone());
        self.standing.with(|standing| {
            if !text.is_empty() && !standing.is_empty() {
                text.push(' ');
            }
            text.push_str(standing);
        });
        text
    }

    pub fn is_silent(self) -> bool {
        !self.has_remark() && self.standing.with(String::is_empty)
    }

    fn has_remark(self) -> bool {
        self.remark.with(Remark::is_said)
    }

    /// Nothing is to be said of the last entry, or it is given up.
    pub fn clear(self) {
        clear_if(self.remark, Remark::is_said);
    }

    /// Asks for a change of the value.
    pub fn ask(self, change: Change) {
        self.clear();
        self.state.ask(change);
    }

    /// A value under the hand.
    pub fn drag(self, value: f64) {
        let setting = self.setting();
        self.ask(setting.to(setting.on_step(value)));
    }

    /// The hand has let go.
    pub fn commit(self) {
        self.state.ask(Change::Commit);
    }

    /// A value that is a change of its own.
    pub fn set(self, value: f64) {
        self.ask(self.setting().to(value));
        self.commit();
    }

    pub fn step(self, n_steps: f64) {
        self.ask(self.setting().by(n_steps));
        self.commit();
    }

    /// Reads the box if it does not show the page's value, whatever has made it differ: typing, or the browser's own undo, which not
    /// every browser tells of. The same number in other words is written back as the page writes it.
    pub fn enter(self, input: &HtmlInputElement) {
        if shows_page(input) {
            clear_if(self.remark, Remark::keeps_entry);
            return;
        }
        let (typed, now) = (input.value(), self.value_now());
        if self.remark.with_untracked(|remark| remark.has_told(&typed, now)) {
            return;
        }
        let Some(read) = self.setting().read(self.state, &typed, now) else {
            self.enter_late(input.clone());
            return;
        };
        self.show_read(input, typed, read);
    }

    /// Reads the box once the code for it is there. Where it does not arrive, the sentence says so.
    fn enter_late(self, input: HtmlInputElement) {
        let was_waiting = self.remark.with_untracked(Remark::is_waiting);
        let (typed, at) = (input.value(), self.value_now());
        self.remark.set(Remark { text: waiting(&typed), is_bad: false, typed: Some(typed), at });
        if was_waiting {
            return;
        }
        fetch_late_code(self.state);
        let read_now = move |ended: Arrival| {
            // The reader may have gone on meanwhile, or the box be gone.
            if self.remark.try_with_untracked(Remark::is_waiting) != Some(true) {
                return;
            }
            self.clear();
            if !ended.has_failed() {
                self.enter(&input);
            } else if !shows_page(&input) {
                let typed = input.value();
                self.tell(Remark { text: not_loaded(&typed), is_bad: true, typed: Some(typed), at });
            }
        };
        once_ended(self.state.late_code, Box::new(read_now));
    }

    fn show_read(self, input: &HtmlInputElement, typed: String, read: Result<Entry, String>) {
        let now = self.value_now();
        let remark = match read {
            Ok(Entry { value, said }) => {
                show(input, &self.shown(value));
                self.set(value);
                Remark { text: said, at: value, ..Remark::default() }
            }
            Err(text) => Remark { text, is_bad: true, typed: Some(typed), at: now },
        };
        if !remark.text.is_empty() {
            self.tell(remark);
        }
    }

    fn tell(self, remark: Remark) {
        self.state.announce(remark.text.clone());
        self.remark.set(remark);
    }

    /// A key in the number box.
    pub fn on_box_key(self, event: &KeyboardEvent, input: &HtmlInputElement) {
        match event.key().as_str() {
            // Says again what is wrong, and asks again for what did not arrive.
            "Enter" => {
                clear_if(self.remark, |remark| remark.is_bad);
                self.enter(input);
            }
            // The page's value is back. Where it was never gone the key is for what is around the box.
            "Escape" if !shows_page(input) || untrack(|| self.has_remark()) => {
                event.prevent_default();
                event.stop_propagation();
                show(input, &self.shown(self.value_now()));
                self.clear();
            }
            // In a box that shows the page's value there is nothing of its own to undo, so the keys are the page's.
            key => match n_steps(key, event.shift_key()).filter(|_| is_command(event) && shows_page(input)) {
                Some(n_steps) => {
                    event.prevent_default();
                    self.state.ask(Change::Travel(n_steps));
                }
                None => self.on_key(event, false),
            },
        }
    }

    /// A key in the number box or on the slider. Browsers differ in what a page is, and on a slider without steps of its own in what an
    /// arrow is, so all keys of a slider are read here.
    pub fn on_key(self, event: &KeyboardEvent, is_slider: bool) {
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
        if !event.repeat() {
            self.release();
        }
        self.ask(self.setting().by(n_steps));
        self.state.is_key_held.set_value(true);
    }

    /// A key was let go, or the focus has left the control while it was down: what a held key has moved is one change.
    pub fn release(self) {
        if self.state.is_key_held.try_update_value(std::mem::take) == Some(true) {
            self.commit();
        }
    }
}
