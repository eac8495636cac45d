//! A source card: what a number is, how it is computed, and the records and rows that it rests on. The file with all cards is made by our
//! own renderer when the site is built, so its HTML is taken as it is; a card shows what is chosen beside its chart, the figure as it
//! stands, and the assumptions that the scenario runs with instead of the standard ones. Part of the deferred piece.

use super::AppState;
use super::card_subject::Subject;
use super::chart_in_place::name_in;
use super::place::Place;
use crate::browser::marked;
use crate::browser::url::site;
use crate::browser::window::{bring_into_view, document, is_in_use};
use crate::chart::chart;
use crate::chart::selection::Switch;
use crate::tables::ASSUMPTIONS;
use crate::words::assumptions::moved_value;
use crate::words::key_figures::KeyFigure;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

/// Marks what was added to a card for an assumption that has been moved.
const MOVED: &str = "data-moved";

impl Subject {
    fn mark(self, state: AppState) -> String {
        match self {
            Self::Figure(_, mark) => mark.to_string(),
            Self::Chart(place) => format!("chart-{}", name_in(state, place)),
        }
    }

    /// What is chosen beside the chart: parts of the card that are about something else are hidden. Empty where nothing can be chosen.
    fn choices(self, state: AppState) -> Vec<&'static str> {
        match self {
            Self::Figure(..) => vec![state.focus.get().selection().slug(Switch::PriceMaterial)],
            Self::Chart(place) => {
                let selection = state.view.with(|view| view.selection(&state.focus.get()));
                let switches = chart(name_in(state, place)).switches;
                switches.iter().map(|switch| selection.slug(*switch)).collect()
            }
        }
    }

    /// The figure as it stands, in a line.
    fn now(self, state: AppState) -> String {
        match self {
            Self::Figure(i, _) => state.figures.get(i).map(|figure| figure.with(KeyFigure::line)).unwrap_or_default(),
            Self::Chart(Place::Main) => state.chart(Place::Main).readout.get(),
            Self::Chart(_) => String::new(),
        }
    }
}

/// Shows a card in an element, and whatever it says anew while the current owner lives.
pub fn show_card(room: HtmlElement, state: AppState, subject: Subject, file: &str) {
    let Some(store) = document().and_then(|document| document.create_element("div").ok()) else { return };
    store.set_inner_html(file);
    let mark = Memo::new(move |_| subject.mark(state));
    let choices = Memo::new(move |_| subject.choices(state));
    let now = Memo::new(move |_| subject.now(state));
    let moved: Memo<Vec<(usize, f64)>> = Memo::new(move |_| {
        state.scenario.with(|scenario| scenario.moved_assumptions().map(|i| (i, scenario.assumption(i))).collect())
    });
    Effect::new(move |shown: Option<String>| {
        let mark = mark.get();
        // Another chart may stand in the frame by now.
        if shown.as_ref() != Some(&mark) {
            put(&room, &store, &mark);
        }
        choices.with(|choices| choose(&room, choices));
        marked::all(&room, "data-now").iter().for_each(|line| line.set_text_content(Some(&now.get())));
        moved.with(|moved| mark_moved(&room, moved));
        // It may have unfolded below the edge of the screen; who has gone elsewhere meanwhile is left there.
        let place = room.parent_element().and_then(|card| card.parent_element());
        if shown.is_none() && place.is_some_and(|place| is_in_use(&place)) {
            bring_into_view(&room);
        }
        mark
    });
}

/// Copies a card and the figures in it out of the file.
fn put(room: &HtmlElement, store: &Element, mark: &str) {
    let piece = |attribute: &str, name: &str| {
        marked::find(store, attribute, name).map(|node| node.inner_html()).unwrap_or_default()
    };
    marked::put(room, &piece("data-card", mark));
    for part in marked::all(room, "data-part") {
        let output = part.get_attribute("data-part").unwrap_or_default();
        marked::put(&part, &piece("data-output", &output));
    }
}

/// Hides what belongs to another choice.
fn choose(room: &HtmlElement, choices: &[&str]) {
    for node in marked::all(room, "data-of") {
        let of = node.get_attribute("data-of").unwrap_or_default();
        let is_chosen = choices.is_empty() || of.split(' ').any(|word| choices.contains(&word));
        let _ = node.toggle_attribute_with_force("hidden", !is_chosen);
    }
}

/// Beside the standard value of an assumption, the one that the scenario runs with.
fn mark_moved(room: &HtmlElement, moved: &[(usize, f64)]) {
    marked::all(room, MOVED).iter().for_each(Element::remove);
    for (i, now) in moved {
        let address = site(&format!("data.html#{}", ASSUMPTIONS[*i].name));
        if let Some(row) = marked::find(room, "href", &address).and_then(|link| link.parent_element()) {
            let words = marked::append(&row, "b", &format!(" Here {}.", moved_value(*i, *now)));
            if let Some(words) = words {
                words.set_class_name("src__moved");
                let _ = words.set_attribute(MOVED, "");
            }
        }
    }
}
