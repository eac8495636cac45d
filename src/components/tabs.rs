//! The tabs: which chart stands in the large frame.

use super::bind::follow;
use super::year::is_with_modifier;
use crate::charts::{ALL_CHARTS, Chart};
use crate::session::Change;
use crate::session::view::View;
use crate::state::AppState;
use crate::web::nodes::{all, find, hit_attribute, on, set_attribute};
use crate::web::window::root;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

pub fn tabs(state: AppState) {
    let Some(list) = find("[role=tablist]") else { return };
    let buttons = all(&list, "[data-tab]");
    // What the reader chose before the program was there counts.
    let early = root().and_then(|root| root.get_attribute("data-tab"));
    if let Some(chart) = early.and_then(|name| crate::charts::chart(&name)) {
        state.ask(Change::Chart(chart.name));
    }
    let (strip, shown, panel) = (list.clone(), Cell::new(ALL_CHARTS[0].name), find("[role=tabpanel]"));
    follow(move || {
        let chosen = state.page.with(View::chart);
        if let Some(panel) = &panel {
            set_attribute(panel, "aria-labelledby", &format!("tab-{chosen}"));
        }
        for button in &buttons {
            let is_chosen = button.get_attribute("data-tab").as_deref() == Some(chosen);
            set_attribute(button, "aria-selected", if is_chosen { "true" } else { "false" });
            set_attribute(button, "tabindex", if is_chosen { "0" } else { "-1" });
            // On a phone the tabs stand in one line, which may begin left of the chosen one.
            if let Some(button) =
                button.dyn_ref::<HtmlElement>().filter(|_| is_chosen && shown.replace(chosen) != chosen)
            {
                strip.set_scroll_left(button.offset_left() - strip.client_width() / 3);
            }
        }
    });
    on(&list, "click", move |event| {
        let name = hit_attribute(event, "data-tab");
        if let Some(chart) = name.and_then(|name| crate::charts::chart(&name)) {
            state.ask(Change::Chart(chart.name));
        }
    });
    on(&list, "keydown", move |event| step(event.unchecked_ref(), state));
}

/// The arrows, Home and End move along the tabs.
fn step(event: &KeyboardEvent, state: AppState) {
    if is_with_modifier(event) {
        return;
    }
    let names: Vec<&str> = ALL_CHARTS.iter().filter(|chart| Chart::is_tab(chart)).map(|chart| chart.name).collect();
    let chosen = state.page.with_untracked(View::chart);
    let at = names.iter().position(|name| *name == chosen).unwrap_or(0);
    let next = match event.key().as_str() {
        "ArrowLeft" => (at + names.len() - 1) % names.len(),
        "ArrowRight" => (at + 1) % names.len(),
        "Home" => 0,
        "End" => names.len() - 1,
        _ => return,
    };
    event.prevent_default();
    state.ask(Change::Chart(names[next]));
    let tab = find(&format!("[data-tab={}]", names[next]));
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}
