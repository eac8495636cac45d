//! The year of the cursor, shared by all charts: one slider under the main chart.

use super::bind::follow;
use crate::charts::spec::{FIRST_CHART_YEAR, LAST_CHART_YEAR};
use crate::session::Change;
use crate::session::view::FIRST_YEAR_SHOWN;
use crate::state::AppState;
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
        Some("-1") => state.ask(Change::YearBy(-1)),
        Some(_) => state.ask(Change::YearBy(1)),
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

/// Alt, Ctrl and the like are the browser's.
pub fn is_with_modifier(event: &KeyboardEvent) -> bool {
    event.alt_key() || event.ctrl_key() || event.meta_key()
}

/// Years that the page keys move the cursor by.
const PAGE: isize = 5;

/// Left and right move the year, the page keys five of them, Home and End go to its ends. True if the key was one of them.
pub fn step(event: &KeyboardEvent, state: AppState) -> bool {
    let change = match event.key().as_str() {
        "ArrowLeft" => Change::YearBy(-1),
        "ArrowRight" => Change::YearBy(1),
        "PageUp" => Change::YearBy(PAGE),
        "PageDown" => Change::YearBy(-PAGE),
        "Home" => Change::Year(FIRST_CHART_YEAR),
        "End" => Change::Year(LAST_CHART_YEAR),
        _ => return false,
    };
    event.prevent_default();
    state.ask(change);
    true
}
