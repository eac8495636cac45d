//! The list of named mines and plants: the reader's own choice for each.

use super::bind::follow;
use crate::state::AppState;
use crate::view::drain::Change;
use crate::view::plants::opens;
use crate::web::nodes::{all, find, hit, on, set_class, set_text, within};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

pub fn plants(state: AppState) {
    let Some(list) = find("#plants") else { return };
    let rows = all(&list, "[data-project]");
    // What the reader chose before the program was there counts.
    for (project, row) in rows.iter().enumerate() {
        if let Some(select) = within(row, "select").and_then(|x| x.dyn_into::<HtmlSelectElement>().ok())
            && !select.value().is_empty()
        {
            state.ask(Change::Project(project, chance(&select)));
        }
    }
    let shown: RefCell<Vec<(Option<f64>, f64)>> = RefCell::default();
    follow(move || {
        let wanted: Vec<(Option<f64>, f64)> =
            state.scenario.with(|scenario| (0..rows.len()).map(|i| (scenario.switch(i), scenario.delay(i))).collect());
        for (project, (row, (chance, delay))) in rows.iter().zip(&wanted).enumerate() {
            if shown.borrow().get(project) == wanted.get(project) {
                continue;
            }
            set_class(row, "is-moved", chance.is_some() || *delay != 0.0);
            set_class(row, "is-out", *chance == Some(0.0));
            if let Some(node) = within(row, ".proj__odds") {
                set_text(&node, &opens(project, *delay));
            }
            if let Some(select) = within(row, "select").and_then(|x| x.dyn_into::<HtmlSelectElement>().ok()) {
                select.set_value(match chance {
                    Some(chance) if *chance >= 1.0 => "1",
                    Some(chance) if *chance <= 0.0 => "0",
                    _ => "",
                });
            }
        }
        shown.replace(wanted);
    });
    on(&list, "change", move |event| {
        let row = hit(event, "[data-project]").and_then(|row| row.get_attribute("data-index")?.parse().ok());
        let select = hit(event, "select").and_then(|x| x.dyn_into::<HtmlSelectElement>().ok());
        if let (Some(project), Some(select)) = (row, select) {
            state.ask(Change::Project(project, chance(&select)));
        }
    });
}

fn chance(select: &HtmlSelectElement) -> Option<f64> {
    match select.value().as_str() {
        "1" => Some(1.0),
        "0" => Some(0.0),
        _ => None,
    }
}
