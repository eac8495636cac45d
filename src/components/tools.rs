//! Above the levers: the search among them, the switch that holds moves until they are run, and which of two scenarios they move.

use super::bind::follow;
use crate::scenario::pair::Side;
use crate::session::Change;
use crate::state::AppState;
use crate::view::board::{GROUPS, matches, no_answer};
use crate::web::nodes::{all, find, hit, input, on, set_flag, set_text, within};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Signs of a search that are repeated.
const QUOTED: usize = 24;

pub fn tools(board: &Element, state: AppState) {
    search(board);
    hold(board, state);
    sides(board, state);
}

/// What is typed leaves only the levers that answer to it; their groups open, and close again as they were.
fn search(board: &Element) {
    let Some(field) = input(board, "#find") else { return };
    let groups: Vec<Option<Element>> =
        GROUPS.iter().map(|group| within(board, &format!("[data-group=\"{}\"]", group.key))).collect();
    let were_open: RefCell<Vec<bool>> = RefCell::default();
    let (place, status) = (board.clone(), within(board, "#found"));
    let typed = field.clone();
    let look = move || {
        let text = typed.value();
        let is_searching = !text.trim().is_empty();
        let mut were_open = were_open.borrow_mut();
        if is_searching && were_open.is_empty() {
            *were_open = groups.iter().flatten().map(|node| node.has_attribute("open")).collect();
        }
        let mut n_found = 0;
        for (i, (group, node)) in GROUPS.iter().zip(&groups).enumerate() {
            let mut n_in_group = 0;
            for lever in group.levers() {
                let is_found = matches(group, lever, &text);
                n_in_group += usize::from(is_found);
                if let Some(node) = within(&place, &format!("[data-key=\"{}\"]", lever.row().key)) {
                    set_flag(&node, "hidden", !is_found);
                }
            }
            n_found += n_in_group;
            if let Some(node) = node {
                set_flag(node, "hidden", n_in_group == 0);
                let is_open = if is_searching { Some(true) } else { were_open.get(i).copied() };
                if let Some(is_open) = is_open {
                    set_flag(node, "open", is_open);
                }
            }
        }
        if !is_searching {
            were_open.clear();
        }
        if let Some(status) = &status {
            let n_all = GROUPS.iter().flat_map(|group| group.levers()).count();
            set_text(
                status,
                &match n_found {
                    _ if !is_searching => String::new(),
                    0 => {
                        let quoted: String = text.trim().chars().take(QUOTED).collect();
                        no_answer(&text, &quoted)
                    }
                    n => format!("{n} of {n_all} levers"),
                },
            );
        }
    };
    let look = std::rc::Rc::new(look);
    // What the reader typed before the program was there counts.
    look();
    let again = look.clone();
    on(&field, "input", move |_| again());
    let cleared = field.clone();
    on(&field, "keydown", move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if key.key() == "Escape" && !cleared.value().is_empty() {
            event.prevent_default();
            cleared.set_value("");
            look();
        }
    });
}

fn hold(board: &Element, state: AppState) {
    let Some(switch) = input(board, "#hold") else { return };
    if switch.checked() {
        state.ask(Change::Hold(true));
    }
    let asked = switch.clone();
    on(&switch, "change", move |_| state.ask(Change::Hold(asked.checked())));
    let line = find("#waits");
    follow(move || {
        state.n_returns.track();
        switch.set_checked(state.is_held.get());
        if let Some(line) = &line {
            set_flag(line, "hidden", !state.is_waiting.get());
        }
    });
}

fn sides(board: &Element, state: AppState) {
    let Some(place) = within(board, "#sides") else { return };
    let letters: Vec<HtmlInputElement> = all(&place, "input").into_iter().filter_map(|x| x.dyn_into().ok()).collect();
    on(&place, "change", move |event| {
        let letter = hit(event, "input").and_then(|x| x.dyn_into::<HtmlInputElement>().ok());
        let letter = letter.map(|letter| letter.value());
        if let Some(side) = Side::ALL.into_iter().find(|side| Some(side.letter()) == letter.as_deref()) {
            state.ask(Change::Side(side));
        }
    });
    follow(move || {
        state.n_returns.track();
        set_flag(&place, "hidden", !state.page.with(|page| page.is_comparing));
        let side = state.side.get();
        for letter in &letters {
            letter.set_checked(letter.value() == side.letter());
        }
    });
}
