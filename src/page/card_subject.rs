//! What a source card is about, and what of the page it follows.

use super::AppState;
use super::chart_in_place::name_in;
use super::place::Place;
use crate::chart::chart;
use crate::chart::selection::Switch;
use crate::words::key_figures::KeyFigure;
use leptos::prelude::*;

/// What a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A key figure by its position, and the mark of its card.
    Figure(usize, &'static str),
    /// Whatever chart stands in this place.
    Chart(Place),
}

impl Subject {
    pub fn mark(self, state: AppState) -> String {
        match self {
            Self::Figure(_, mark) => mark.to_string(),
            Self::Chart(place) => format!("chart-{}", name_in(state, place)),
        }
    }

    /// What is chosen beside the chart: parts of the card that are about something else are hidden. Empty where nothing can be chosen.
    pub fn choices(self, state: AppState) -> Vec<&'static str> {
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
    pub fn now(self, state: AppState) -> String {
        match self {
            Self::Figure(i, _) => state.figures.get(i).map(|figure| figure.with(KeyFigure::line)).unwrap_or_default(),
            Self::Chart(Place::Main) => state.chart(Place::Main).readout.get(),
            Self::Chart(_) => String::new(),
        }
    }
}
