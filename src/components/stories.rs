//! The stories to start from: a plain click stays on the page.

use super::bind::follow;
use crate::scenario::Scenario;
use crate::scenario::presets::{PRESETS, Preset};
use crate::session::Change;
use crate::state::AppState;
use crate::web::nodes::{all, find, hit_attribute, on, set_text};
use crate::web::window::document;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

pub fn stories(state: AppState) {
    let Some(body) = document().and_then(|document| document.body()) else { return };
    let links = all(&body, "[data-preset]");
    let name = find("#story");
    let scenarios: Vec<Scenario> = PRESETS.iter().map(Preset::scenario).collect();
    let shown = Cell::new(None);
    follow(move || {
        let at = state.scenario.with(|scenario| scenarios.iter().position(|preset| preset == scenario));
        let current = at.map(|at| &PRESETS[at]);
        if shown.replace(Some(current.map(|preset| preset.slug))) == Some(current.map(|preset| preset.slug)) {
            return;
        }
        for link in &links {
            let slug = link.get_attribute("data-preset");
            if slug.is_some() && slug.as_deref() == current.map(|preset| preset.slug) {
                let _ = link.set_attribute("aria-current", "true");
            } else {
                let _ = link.remove_attribute("aria-current");
            }
        }
        if let Some(name) = &name {
            set_text(name, current.map_or("Your scenario", |preset| preset.title));
        }
    });
    on(&body, "click", move |event| {
        let Some(slug) = hit_attribute(event, "data-preset") else { return };
        let mouse: &MouseEvent = event.unchecked_ref();
        if mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.button() != 0 {
            return;
        }
        if let Some(preset) = PRESETS.iter().find(|preset| preset.slug == slug) {
            event.prevent_default();
            state.ask(Change::Scenario(Box::new(preset.scenario())));
        }
    });
}
