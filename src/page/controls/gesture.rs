//! A finger on a slider, as the browser tells of it, and what it asks of whatever the slider moves.

use super::touch::{Finger, Outcome, Sign};
use crate::browser::fingers::on_second_finger;
use crate::decimal::number_text;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, PointerEvent};

/// The finger, and the value that the slider stood for when it came down.
#[derive(Default)]
pub struct State {
    finger: Finger,
    start: f64,
    /// Hears of other fingers while this one is down.
    _second: Option<EventListener>,
}

/// What a finger asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asked {
    /// The value under the thumb counts from now on.
    Drag,
    /// It counts, and the gesture is over.
    DragAndCommit,
    /// The gesture was none: this value again.
    Back(f64),
}

/// One slider and the finger on it.
#[derive(Clone, Copy)]
pub struct Gesture {
    slider: NodeRef<html::Input>,
    state: StoredValue<State, LocalStorage>,
}

impl Gesture {
    pub fn new(slider: NodeRef<html::Input>) -> Self {
        Self { slider, state: StoredValue::new_local(State::default()) }
    }

    /// Takes an event of a pointer; `value` is what the slider stands for.
    pub fn point(self, event: &PointerEvent, value: f64, ask: impl Fn(Asked) + Copy + 'static) {
        if event.pointer_type() != "touch" {
            return;
        }
        let sign = match event.type_().as_str() {
            "pointerdown" if event.is_primary() => Sign::Down(event.client_x(), event.client_y()),
            "pointerdown" => Sign::Second,
            "pointermove" => Sign::Move(event.client_x(), event.client_y()),
            "pointerup" => Sign::Up,
            _ => Sign::Cancel,
        };
        if matches!(sign, Sign::Down(..)) {
            let second = on_second_finger(move || self.take(Sign::Second, ask));
            self.state.update_value(|state| (state.start, state._second) = (value, second));
        }
        self.take(sign, ask);
        if matches!(sign, Sign::Up | Sign::Cancel) {
            self.state.update_value(|state| state._second = None);
        }
    }

    fn take(self, sign: Sign, ask: impl Fn(Asked)) {
        let taken = self.state.try_update_value(|state| (state.finger.take(sign), state.start));
        let Some((outcome, start)) = taken else { return };
        match outcome {
            Outcome::Nothing => {}
            Outcome::Drag => ask(Asked::Drag),
            Outcome::DragAndCommit => ask(Asked::DragAndCommit),
            Outcome::ThumbBack => self.put_back(start),
            Outcome::LeverBack => {
                self.put_back(start);
                ask(Asked::Back(start));
            }
        }
    }

    fn put_back(self, start: f64) {
        if let Some(slider) = self.slider.get_untracked() {
            slider.set_value(&number_text(start));
        }
    }

    /// The last finger has left the slider.
    pub fn lift(self) {
        // Not yet: what the slider still says of this touch comes with the event itself.
        let lift = move || {
            self.state.try_update_value(|state| state.finger.lift());
        };
        Timeout::new(0, lift).forget();
    }

    /// The slider that an event came from, if what it says counts. Where a finger scrolls or zooms the thumb goes back.
    pub fn slider(self, event: &Event) -> Option<HtmlInputElement> {
        let (finger, start) = self.state.with_value(|state| (state.finger, state.start));
        match finger {
            Finger::Away | Finger::Drags => Some(event_target(event)),
            Finger::Down(..) => None,
            Finger::Ignored => {
                self.put_back(start);
                None
            }
        }
    }
}
