//! The nodes of one assumption: sentence, minus, slider, plus, number box and reset, and what is written into them.

use super::heard::say;
use crate::data::ASSUMPTIONS;
use crate::scenario::Scenario;
use crate::units::parse_number;
use crate::view::assumptions::{moved_by, off_reason, on_step, position, read, says, shown, value};
use crate::web::nodes::{all, input, set_attribute, set_class, set_flag, set_text, within};
use std::cell::Cell;
use web_sys::{Element, HtmlInputElement};

pub struct AssumptionRow {
    pub index: usize,
    pub root: Element,
    /// What a search is held against.
    pub words: String,
    slider: HtmlInputElement,
    number: HtmlInputElement,
    says: Element,
    /// Minus and plus.
    steps: Vec<Element>,
    problem: Element,
    undo: Element,
    shown: Cell<Option<(u32, f64, bool)>>,
}

impl AssumptionRow {
    pub fn new(root: Element) -> Option<Self> {
        let index = root.get_attribute("data-assumption")?.parse().ok().filter(|i| *i < ASSUMPTIONS.len())?;
        let slider = input(&root, ".range")?;
        // No style may stand in what was fetched, so the mark of the standard value is set here.
        let standard = position(index, ASSUMPTIONS[index].value).to_string();
        if let Some(track) = within(&root, ".track") {
            set_property(&track, "--b", &standard);
        }
        Some(Self {
            index,
            words: root.get_attribute("data-find").unwrap_or_default(),
            number: input(&root, ".numbox > input")?,
            says: within(&root, ".lever__says")?,
            steps: all(&root, ".step"),
            problem: within(&root, ".err")?,
            undo: within(&root, ".assume__undo")?,
            shown: Cell::default(),
            slider,
            root,
        })
    }

    /// Shows the assumption as it stands in a scenario; `n_returns` grows when a browser may have put its controls back.
    pub fn show(&self, n_returns: u32, scenario: &Scenario) {
        let is_off = !ASSUMPTIONS[self.index].needs.is_empty() && off_reason(scenario, self.index).is_some();
        let now = Some((n_returns, scenario.assumption(self.index), is_off));
        if self.shown.replace(now) != now {
            self.write(scenario);
        }
    }

    /// The same whatever stands there.
    pub fn write(&self, scenario: &Scenario) {
        let (row, now) = (&ASSUMPTIONS[self.index], scenario.assumption(self.index));
        let is_moved = scenario.is_assumption_moved(self.index);
        let text = now.to_string();
        if self.slider.value() != text {
            self.slider.set_value(&text);
        }
        set_property(&self.slider, "--v", &position(self.index, now).to_string());
        set_attribute(&self.slider, "aria-valuetext", &value(self.index, now));
        let off = off_reason(scenario, self.index);
        let is_off = off.is_some();
        set_text(&self.says, &off.unwrap_or_else(|| says(scenario, self.index)));
        set_class(&self.root, "is-off", is_off);
        set_flag(&self.slider, "disabled", is_off);
        set_flag(&self.number, "disabled", is_off);
        let text = shown(self.index, now);
        if self.number.value() != text {
            self.number.set_value(&text);
        }
        set_class(&self.root, "is-moved", is_moved);
        set_flag(&self.undo, "hidden", !is_moved);
        for (step, is_at_end) in self.steps.iter().zip([now <= row.low, now >= row.high]) {
            set_flag(step, "disabled", is_at_end || is_off);
        }
        self.tell("");
    }

    pub fn is_moved(&self) -> bool {
        self.shown.get().is_some_and(|(_, now, _)| now != ASSUMPTIONS[self.index].value)
    }

    /// Says what is wrong with an entry; an empty sentence takes that back.
    pub fn tell(&self, sentence: &str) {
        let is_bad = !sentence.is_empty();
        if !is_bad && !self.root.class_list().contains("is-bad") {
            return;
        }
        set_class(&self.root, "is-bad", is_bad);
        set_text(&self.problem, sentence);
        set_flag(&self.problem, "hidden", !is_bad);
        if is_bad {
            say(sentence);
            set_attribute(&self.number, "aria-invalid", "true");
            set_attribute(&self.number, "aria-describedby", &self.problem.id());
        } else {
            let _ = self.number.remove_attribute("aria-invalid");
            let _ = self.number.remove_attribute("aria-describedby");
        }
    }

    /// Reads the number box. The same number in other words is written back as the page writes it.
    pub fn typed(&self, current: f64) -> Result<f64, String> {
        let number = read(self.index, &self.number.value(), current)?;
        self.number.set_value(&shown(self.index, number));
        Ok(number)
    }

    /// The value under the thumb.
    pub fn dragged(&self) -> Option<f64> {
        parse_number(&self.slider.value()).map(|value| on_step(self.index, value))
    }

    /// Where a key of the slider or of the number box leads from a value; `None` for a key that means nothing there.
    pub fn by_key(&self, key: &str, is_slider: bool, current: f64) -> Option<f64> {
        /// Steps of the page keys.
        const PAGE: f64 = 10.0;
        let row = &ASSUMPTIONS[self.index];
        let n_steps = match key {
            "ArrowUp" => 1.0,
            "ArrowDown" => -1.0,
            _ if !is_slider => return None,
            "ArrowRight" => 1.0,
            "ArrowLeft" => -1.0,
            "PageUp" => PAGE,
            "PageDown" => -PAGE,
            "Home" => return Some(row.low),
            "End" => return Some(row.high),
            _ => return None,
        };
        Some(moved_by(self.index, current, n_steps))
    }

    /// The thumb goes from where the hand has left it to the step that counts.
    pub fn settle(&self) {
        if let Some(value) = self.dragged() {
            self.slider.set_value(&value.to_string());
        }
    }

    pub fn focus(&self) {
        let _ = self.slider.focus();
    }
}

fn set_property(node: &Element, name: &str, value: &str) {
    use wasm_bindgen::JsCast;
    if let Some(node) = node.dyn_ref::<web_sys::HtmlElement>() {
        let _ = node.style().set_property(name, value);
    }
}
