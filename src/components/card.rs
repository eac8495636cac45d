//! The card of a lever: what it means, what its ends stand for, how far its scale can be trusted. It unfolds in place.

use super::bind::follow;
use crate::scenario::Lever;
use crate::state::AppState;
use crate::view::parts;
use crate::web::fetch;
use crate::web::nodes::{hit, on, set_attribute};
use crate::web::window::document;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

const TABLE: &str = "data/levers.csv";

/// Cards unfold at the end of their lever and are taken off again.
pub fn cards(board: &Element, state: AppState) {
    let open: Rc<RefCell<Vec<(Lever, Element)>>> = Rc::default();
    let shown = open.clone();
    follow(move || {
        state.notes.with(|table| {
            for (lever, card) in shown.borrow().iter() {
                card.set_inner_html(&parts::card(*lever, table.as_deref()));
            }
        });
    });
    on(board, "click", move |event| {
        let Some(button) = hit(event, "[data-about]") else { return };
        let lever = button.get_attribute("data-about").and_then(|key| Lever::from_key(&key));
        let (Some(lever), Some(place)) = (lever, hit(event, ".lever")) else { return };
        let mut open = open.borrow_mut();
        let is_open = match open.iter().position(|(other, _)| *other == lever) {
            Some(at) => {
                open.swap_remove(at).1.remove();
                false
            }
            None => unfold(&place, lever, state).map(|card| open.push((lever, card))).is_some(),
        };
        set_attribute(&button, "aria-expanded", if is_open { "true" } else { "false" });
    });
}

/// The first card fetches the table for all of them.
fn unfold(place: &Element, lever: Lever, state: AppState) -> Option<Element> {
    let card = document()?.create_element("div").ok()?;
    set_attribute(&card, "role", "group");
    set_attribute(&card, "translate", "no");
    state.notes.with_untracked(|table| card.set_inner_html(&parts::card(lever, table.as_deref())));
    place.append_child(&card).ok()?;
    if state.notes.with_untracked(Option::is_none) {
        fetch::text(TABLE, move |table| state.notes.set(Some(table)));
    }
    Some(card)
}
