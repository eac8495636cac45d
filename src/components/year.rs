//! The year of the cursor, shared by all charts: one slider under the main chart.

use super::bind::follow;
use crate::charts::spec::{FIRST_CHART_YEAR, LAST_CHART_YEAR};
use crate::state::AppState;
use crate::view::drain::Change;
use crate::view::page::FIRST_YEAR_SHOWN;
use crate::web::nodes::{find, hit, hit_attribute, on, set_text};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

pub fn year(state: AppState) {
    let Some(bar) = find(".yearbar") else { return };
    let input = find("#year").and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let shown = find("#year-shown");
    // What the reader chose before the program was there counts.
    if let Some(year) = input.as_ref().filter(|input| input.value() != input.default_value()).and_then(chosen) {
        to(state, year);
    }
    follow(move || {
        state.n_returns.track();
        let year = shown_year_of(state.page.with(|page| page.year)).to_string();
        if let Some(input) = input.as_ref().filter(|input| input.value() != year) {
            input.set_value(&year);
        }
        if let Some(shown) = &shown {
            set_text(shown, &year);
        }
    });
    on(&bar, "input", move |event| {
        let input = hit(event, "#year").and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        if let Some(year) = input.as_ref().and_then(chosen) {
            to(state, year);
        }
    });
    on(&bar, "click", move |event| match hit_attribute(event, "data-year-step").as_deref() {
        Some("-1") => to(state, shown_year(state).saturating_sub(1)),
        Some(_) => to(state, shown_year(state) + 1),
        None => {}
    });
}

fn chosen(input: &HtmlInputElement) -> Option<usize> {
    input.value().parse().ok()
}

fn to(state: AppState, year: usize) {
    state.ask(Change::Year(year.clamp(FIRST_CHART_YEAR, LAST_CHART_YEAR)));
}

fn shown_year_of(year: Option<usize>) -> usize {
    year.unwrap_or(FIRST_YEAR_SHOWN)
}

fn shown_year(state: AppState) -> usize {
    state.page.with_untracked(|page| shown_year_of(page.year))
}

/// Alt, Ctrl and the like are the browser's.
pub fn is_with_modifier(event: &KeyboardEvent) -> bool {
    event.alt_key() || event.ctrl_key() || event.meta_key()
}

/// Years that the page keys move the cursor by.
const PAGE: usize = 5;

/// Left and right move the year, the page keys five of them, Home and End go to its ends. True if the key was one of them.
pub fn step(event: &KeyboardEvent, state: AppState) -> bool {
    let year = shown_year(state);
    let next = match event.key().as_str() {
        "ArrowLeft" => year.saturating_sub(1),
        "ArrowRight" => year + 1,
        "PageUp" => year + PAGE,
        "PageDown" => year.saturating_sub(PAGE),
        "Home" => FIRST_CHART_YEAR,
        "End" => LAST_CHART_YEAR,
        _ => return false,
    };
    event.prevent_default();
    to(state, next);
    true
}
