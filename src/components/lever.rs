//! The nodes of one lever: sentence, minus, slider, plus, number box, and the foot that is there once it has moved.

use super::heard::say;
use crate::scenario::{Lever, Scenario};
use crate::units::parse_number;
use crate::view::board::{is_touched, off_reason, position};
use crate::view::lever_words::{fold_line, says};
use crate::view::number_box;
use crate::view::tables::escaped;
use crate::web::markup::Markup;
use crate::web::nodes::{all, input, set_attribute, set_class, set_flag, set_text, within};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

pub struct LeverNodes {
    pub lever: Lever,
    pub root: Element,
    slider: HtmlInputElement,
    number: Option<HtmlInputElement>,
    says: Option<Markup>,
    /// Minus and plus.
    steps: Vec<Element>,
    problem: Option<Element>,
    foot: Option<Element>,
    options: Vec<HtmlInputElement>,
}

impl LeverNodes {
    /// The lever of that key on the board; `None` where the page has none.
    pub fn find(board: &Element, lever: Lever) -> Option<Self> {
        let key = lever.row().key;
        let root = within(board, &format!("[data-key=\"{key}\"]"))?;
        let options = all(&root, &format!("[data-option=\"{key}\"]"));
        Some(Self {
            lever,
            slider: input(&root, &format!("[data-lever=\"{key}\"]"))?,
            number: input(&root, &format!("[data-number=\"{key}\"]")),
            says: within(&root, ":scope > .lever__says").map(Markup::new),
            steps: all(&root, ":scope > .lever__ctl > .step"),
            problem: within(&root, ":scope > .err"),
            foot: within(&root, ":scope > .lever__foot"),
            options: options.into_iter().filter_map(|option| option.dyn_into().ok()).collect(),
            root,
        })
    }

    /// What the reader has done to it before the program was there.
    pub fn early_value(&self) -> Option<f64> {
        if let Some(option) = self.options.iter().find(|option| option.checked() && !option.default_checked()) {
            return parse_number(&option.value());
        }
        if let Some(number) = self.number.as_ref().filter(|number| number.value() != number.default_value()) {
            return number_box::read(self.lever, &number.value(), self.lever.row().neutral).ok();
        }
        let is_moved = self.slider.value() != self.slider.default_value();
        is_moved.then(|| parse_number(&self.slider.value())).flatten().map(|value| self.lever.on_step(value))
    }

    /// Shows the lever as it stands in a scenario.
    pub fn show(&self, scenario: &Scenario) {
        let row = self.lever.row();
        let value = scenario.get(self.lever);
        let text = value.to_string();
        if self.slider.value() != text {
            self.slider.set_value(&text);
        }
        let off = off_reason(scenario, self.lever);
        set_class(&self.root, "is-moved", value != row.neutral);
        set_class(&self.root, "is-touched", is_touched(scenario, self.lever));
        set_class(&self.root, "is-off", off.is_some());
        set_flag(&self.slider, "disabled", off.is_some());
        for (i, option) in self.options.iter().enumerate() {
            option.set_checked(value == i as f64);
        }
        // On the slider alone: on the lever all that is in it would be styled anew.
        let _ = self.slider.style().set_property("--v", &position(self.lever, value).to_string());
        if let Some(node) = &self.says {
            let sentence = off.clone().unwrap_or_else(|| says(scenario, self.lever));
            node.set(&escaped(&sentence));
            let _ = self.slider.set_attribute("aria-valuetext", &sentence);
        }
        for (step, is_at_end) in self.steps.iter().zip([value <= row.low, value >= row.high]) {
            set_flag(step, "disabled", is_at_end || off.is_some());
        }
        if let Some(number) = &self.number {
            set_flag(number, "disabled", off.is_some());
            let shown = number_box::shown(self.lever, value);
            if number.value() != shown {
                number.set_value(&shown);
            }
            if let Some(unit) = number.next_element_sibling() {
                set_flag(&unit, "hidden", number_box::is_none(&shown));
            }
        }
        self.show_foot(scenario);
        self.tell("");
    }

    fn show_foot(&self, scenario: &Scenario) {
        let Some(foot) = &self.foot else { return };
        if let Some(line) = within(foot, ":scope > .fold > summary span span") {
            set_text(&line, &format!(": {}", fold_line(scenario, self.lever)));
        }
    }

    /// Says what is wrong with an entry; an empty sentence takes that back.
    pub fn tell(&self, sentence: &str) {
        let is_bad = !sentence.is_empty();
        set_class(&self.root, "is-bad", is_bad);
        if is_bad {
            say(sentence);
        }
        if let Some(node) = &self.problem {
            set_text(node, sentence);
            set_flag(node, "hidden", !is_bad);
        }
        if let Some(number) = &self.number {
            if is_bad {
                set_attribute(number, "aria-invalid", "true");
                set_attribute(number, "aria-describedby", &format!("{}-problem", self.lever.row().key));
            } else {
                let _ = number.remove_attribute("aria-invalid");
                let _ = number.remove_attribute("aria-describedby");
            }
        }
    }

    /// Reads the number box. The same number in other words is written back as the page writes it.
    pub fn read_number(&self, current: f64) -> Result<f64, String> {
        let Some(number) = &self.number else { return Ok(current) };
        let value = number_box::read(self.lever, &number.value(), current)?;
        number.set_value(&number_box::shown(self.lever, value));
        Ok(value)
    }

    pub fn focus(&self) {
        let _ = self.slider.focus();
    }

    /// The value under the thumb.
    pub fn slider_value(&self) -> Option<f64> {
        parse_number(&self.slider.value())
    }
}
