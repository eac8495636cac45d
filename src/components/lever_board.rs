//! The lever board: one listener for each kind of event, and after a change only the levers that differ are written.

use super::bind::follow;
use super::card::cards;
use super::lever::LeverNodes;
use crate::decimal;
use crate::scenario::{Lever, Scenario};
use crate::state::AppState;
use crate::view::board::GROUPS;
use crate::view::drain::Change;
use crate::web::nodes::{find, hit, hit_attribute, on, set_class, set_flag, set_text, within};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

pub fn lever_board(state: AppState) {
    let Some(board) = find("#levers") else { return };
    let nodes: Rc<Vec<LeverNodes>> =
        Rc::new(Lever::all().filter_map(|lever| LeverNodes::find(&board, lever)).collect());
    for lever in nodes.iter() {
        if let Some(value) = lever.early_value() {
            state.set_lever(lever.lever, value);
            state.ask(Change::Commit);
        }
    }
    open_moved_groups(&board, state);
    show_levers(&nodes, state);
    show_counts(&board, state);
    let of = move |event: &Event| {
        let key = hit_attribute(event, "data-key")?;
        nodes.iter().position(|lever| lever.lever.row().key == key).map(|i| (nodes.clone(), i))
    };
    let of = Rc::new(of);
    let on_board = |event: &'static str, act: fn(&Event, &LeverNodes, AppState)| {
        let of = of.clone();
        on(&board, event, move |event| {
            if let Some((nodes, i)) = of(event) {
                act(event, &nodes[i], state);
            }
        });
    };
    on_board("input", on_input);
    on_board("change", on_change);
    on_board("click", on_click);
    cards(&board);
}

/// A group with a moved lever in it opens with the page: a link shows what it has changed.
fn open_moved_groups(board: &Element, state: AppState) {
    let scenario = state.scenario.get_untracked();
    for group in GROUPS.iter().filter(|group| group.n_moved(&scenario) > 0) {
        if let Some(node) = within(board, &format!("[data-group=\"{}\"]", group.key)) {
            set_flag(&node, "open", true);
        }
    }
}

fn show_levers(nodes: &Rc<Vec<LeverNodes>>, state: AppState) {
    let nodes = nodes.clone();
    let shown = RefCell::new((Scenario::default(), 0));
    follow(move || {
        let n_returns = state.n_returns.get();
        state.scenario.with(|scenario| {
            let (before, n_before) = &mut *shown.borrow_mut();
            let differs = |lever: Lever| n_returns != *n_before || scenario.get(lever) != before.get(lever);
            for lever in nodes.iter().filter(|lever| differs(lever.lever) || lever.lever.folded().any(differs)) {
                lever.show(scenario);
            }
            (*before, *n_before) = (scenario.clone(), n_returns);
        });
    });
}

fn show_counts(board: &Element, state: AppState) {
    let counts: Vec<(Option<Element>, Cell<usize>)> = GROUPS
        .iter()
        .map(|group| (within(board, &format!("[data-group=\"{}\"] .count", group.key)), Cell::new(0)))
        .collect();
    follow(move || {
        state.scenario.with(|scenario| {
            for (group, (count, shown)) in GROUPS.iter().zip(&counts) {
                let n_moved = group.n_moved(scenario);
                let Some(count) = count.as_ref().filter(|_| shown.replace(n_moved) != n_moved) else { continue };
                set_text(count, &format!("{n_moved} of {} moved", group.levers().count()));
                set_class(count, "is-on", n_moved > 0);
            }
        });
    });
}

fn on_input(event: &Event, lever: &LeverNodes, state: AppState) {
    if hit(event, "[data-lever]").is_none() {
        return;
    }
    if let Some(value) = lever.slider_value() {
        lever.tell("");
        state.set_lever(lever.lever, lever.lever.on_step(value));
    }
}

fn on_change(event: &Event, lever: &LeverNodes, state: AppState) {
    if hit(event, "[data-lever]").is_some() {
        state.ask(Change::Commit);
    } else if let Some(option) = hit(event, "[data-option]").and_then(|x| x.dyn_into::<HtmlInputElement>().ok()) {
        if let Some(value) = decimal::parse(&option.value()) {
            commit(state, lever.lever, value);
        }
    } else if hit(event, "[data-number]").is_some() {
        match lever.read_number(current(state, lever.lever)) {
            Ok(value) => {
                lever.tell("");
                commit(state, lever.lever, value);
            }
            Err(sentence) => lever.tell(&sentence),
        }
    }
}

fn on_click(event: &Event, lever: &LeverNodes, state: AppState) {
    if let Some(by) = hit_attribute(event, "data-step").and_then(|by| decimal::parse(&by)) {
        lever.tell("");
        let value = current(state, lever.lever) + by * lever.lever.row().step;
        commit(state, lever.lever, lever.lever.on_step(value));
    } else if hit(event, "[data-reset]").is_some() {
        lever.tell("");
        state.ask(Change::ResetLever(lever.lever));
    }
}

fn current(state: AppState, lever: Lever) -> f64 {
    state.scenario.with_untracked(|scenario| scenario.get(lever))
}

/// A change that is a step of its own.
fn commit(state: AppState, lever: Lever, value: f64) {
    state.set_lever(lever, value);
    state.ask(Change::Commit);
}
