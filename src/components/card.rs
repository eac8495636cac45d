//! The card of a lever: what it means, what its ends stand for, how far its scale can be trusted. It unfolds in place, and Escape folds it.

use super::menus::focus;
use crate::scenario::Lever;
use crate::view::parts;
use crate::web::fetch;
use crate::web::nodes::{hit, on, set_attribute, within};
use crate::web::window::document;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

const TABLE: &str = "data/levers.csv";

/// The cards that are unfolded, and the table of notes once it has been fetched; empty where it did not arrive.
#[derive(Default)]
struct Cards {
    open: Vec<(Lever, Element)>,
    table: Option<String>,
}

/// Cards unfold at the end of their lever and are taken off again.
pub fn cards(board: &Element) {
    let cards: Rc<RefCell<Cards>> = Rc::default();
    let of_keys = cards.clone();
    on(board, "click", move |event| {
        if let (Some(button), Some(place)) = (hit(event, "[data-about]"), hit(event, ".lever")) {
            turn(&button, &place, &cards);
        }
    });
    on(board, "keydown", move |event| {
        if event.unchecked_ref::<KeyboardEvent>().key() != "Escape" {
            return;
        }
        let Some(place) = hit(event, ".group > .lever") else { return };
        if let Some(button) = within(&place, "[aria-expanded=true]") {
            turn(&button, &place, &of_keys);
            focus(Some(button));
        }
    });
}

/// Unfolds the card of a button, or folds it.
fn turn(button: &Element, place: &Element, cards: &Rc<RefCell<Cards>>) {
    let Some(lever) = button.get_attribute("data-about").and_then(|key| Lever::from_key(&key)) else { return };
    let at = cards.borrow().open.iter().position(|(other, _)| *other == lever);
    match at {
        Some(at) => cards.borrow_mut().open.swap_remove(at).1.remove(),
        None => unfold(place, lever, cards),
    }
    set_attribute(button, "aria-expanded", if at.is_none() { "true" } else { "false" });
}

/// The first card fetches the table for all of them.
fn unfold(place: &Element, lever: Lever, cards: &Rc<RefCell<Cards>>) {
    let Some(card) = document().and_then(|document| document.create_element("div").ok()) else { return };
    set_attribute(&card, "role", "group");
    set_attribute(&card, "aria-label", &format!("About: {}", lever.name()));
    set_attribute(&card, "translate", "no");
    let _ = place.append_child(&card);
    tell(lever, &card, &cards.borrow().table);
    cards.borrow_mut().open.push((lever, card));
    if cards.borrow().table.is_none() {
        let cards = cards.clone();
        fetch::text(TABLE, move |table| {
            let mut cards = cards.borrow_mut();
            cards.table = Some(table);
            cards.open.iter().for_each(|(lever, card)| tell(*lever, card, &cards.table));
        });
    }
}

fn tell(lever: Lever, card: &Element, table: &Option<String>) {
    card.set_inner_html(&parts::card(lever, table.as_deref()));
}
