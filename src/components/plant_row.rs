//! The nodes of one mine or plant: switch, chance, year, delay and effect, and what is written into them.

use crate::model::Outlook;
use crate::scenario::LONGEST_DELAY;
use crate::view::plants::{chance, delay, opens};
use crate::web::nodes::{all, input, set_attribute, set_class, set_flag, set_text, within};
use std::cell::Cell;
use web_sys::{Element, HtmlInputElement};

/// What a row shows: chance and delay that the reader chose, start and share in the scenario.
type Shown = (Option<f64>, f64, f64, f64);

pub struct PlantRow {
    pub project: usize,
    pub root: Element,
    /// Size of the effect, for the order of rows.
    pub effect: Cell<f64>,
    switch: HtmlInputElement,
    chance: Element,
    opens: Element,
    undo: Element,
    delay: HtmlInputElement,
    /// Less and more delay.
    steps: Vec<Element>,
    gain: Element,
    shown: Cell<Option<(u32, Shown)>>,
}

impl PlantRow {
    pub fn new(root: Element) -> Option<Self> {
        Some(Self {
            project: root.get_attribute("data-index")?.parse().ok()?,
            effect: Cell::default(),
            switch: input(&root, ".switch")?,
            chance: within(&root, ".proj__odds > :last-child")?,
            opens: within(&root, ".proj__when > [translate]")?,
            undo: within(&root, "[data-undo]")?,
            delay: input(&root, ".numbox > input")?,
            steps: all(&root, ".step"),
            gain: within(&root, ".proj__gain > :last-child")?,
            shown: Cell::default(),
            root,
        })
    }

    /// Shows the plant as it stands in a scenario; `n_returns` grows when a browser may have put its controls back.
    pub fn show(&self, n_returns: u32, (switch, years): (Option<f64>, f64), outlook: &Outlook) {
        let shown = (n_returns, (switch, years, outlook.start, outlook.share));
        if self.shown.replace(Some(shown)) == Some(shown) {
            return;
        }
        let is_certain = switch.is_some_and(|chance| chance >= 1.0);
        self.switch.set_checked(is_certain);
        // In the middle, as estimated, or with a chance that a link has brought; the next press means certain.
        self.switch.set_indeterminate(!is_certain && switch != Some(0.0));
        let is_moved = switch.is_some() || years != 0.0;
        set_class(&self.root, "is-moved", is_moved);
        set_class(&self.root, "is-set", switch.is_some());
        set_class(&self.root, "is-late", years != 0.0);
        set_class(&self.root, "is-out", outlook.share <= 0.0);
        self.chance.set_inner_html(&chance(self.project, outlook));
        self.opens.set_inner_html(&opens(self.project, outlook));
        set_flag(&self.undo, "hidden", !is_moved);
        self.show_delay(years);
        for (step, is_at_end) in self.steps.iter().zip([years <= 0.0, years >= LONGEST_DELAY]) {
            set_flag(step, "disabled", is_at_end);
        }
    }

    pub fn is_moved(&self) -> bool {
        self.shown.get().is_some_and(|(_, (switch, years, ..))| switch.is_some() || years != 0.0)
    }

    pub fn show_delay(&self, years: f64) {
        let text = delay(years);
        set_attribute(&self.delay, "aria-valuenow", &text);
        if self.delay.value() != text {
            self.delay.set_value(&text);
        }
    }

    /// Whether what stands in the box of the delay could not be read; the sentence about it stands in the row.
    pub fn mark(&self, is_bad: bool) {
        set_class(&self.root, "is-bad", is_bad);
        if is_bad {
            set_attribute(&self.delay, "aria-invalid", "true");
            set_attribute(&self.delay, "aria-describedby", "plant-problem");
        } else {
            let _ = self.delay.remove_attribute("aria-invalid");
            let _ = self.delay.remove_attribute("aria-describedby");
        }
    }

    /// What stands in the box of the delay.
    pub fn typed(&self) -> String {
        self.delay.value()
    }

    pub fn tell_effect(&self, text: &str, size: f64) {
        self.effect.set(size);
        set_text(&self.gain, text);
    }

    /// Unfolds what has no room in a row, or folds it.
    pub fn unfold(&self) {
        let is_open = !self.root.class_list().contains("is-open");
        set_class(&self.root, "is-open", is_open);
        if let Some(button) = within(&self.root, ".proj__more") {
            set_attribute(&button, "aria-expanded", if is_open { "true" } else { "false" });
        }
    }
}
