//! The lever board: one listener for each kind of event, and after a change only the levers that differ are written.

use super::bind::follow;
use super::card::cards;
use super::lever::LeverNodes;
use super::menus::focus;
use super::tools::tools;
use super::touch::{Heard, Touch};
use super::year::is_with_modifier;
use crate::scenario::{Lever, Scenario};
use crate::session::Change;
use crate::state::AppState;
use crate::units::parse_number;
use crate::view::board::{GROUPS, Group};
use crate::web::nodes::{find, hit, hit_attribute, on, set_class, set_flag, set_text, within};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

/// Steps of a slider that the page keys move it by.
const PAGE: f64 = 10.0;

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
    let touch = Touch::default();
    for event in ["pointerdown", "pointermove", "pointerup", "pointercancel", "input", "change"] {
        let (of, touch) = (of.clone(), touch.clone());
        on(&board, event, move |event| {
            let Some((nodes, i)) = of(event) else { return };
            let lever = &nodes[i];
            let is_slider = hit(event, "[data-lever]").is_some();
            match touch.hear(event, is_slider) {
                Heard::Taken => return,
                Heard::Back => return lever.show(&state.scenario.get_untracked()),
                // The thumb has moved while the finger had not yet chosen.
                Heard::Goes => on_input(lever, state),
                Heard::Ends => {
                    on_input(lever, state);
                    state.ask(Change::Commit);
                }
                Heard::Other => {}
            }
            match event.type_().as_str() {
                "input" if is_slider => on_input(lever, state),
                "change" => on_change(event, lever, state),
                _ => {}
            }
        });
    }
    on_board("click", on_click);
    on_board("keydown", on_key);
    on(&board, "click", move |event| {
        let key = hit_attribute(event, "data-reset-group");
        if let Some(group) = key.and_then(|key| GROUPS.iter().find(|group| group.key == key)) {
            state.ask(Change::ResetGroup(group));
            focus(hit(event, ".group").and_then(|group| within(&group, "summary")));
        }
    });
    cards(&board);
    tools(&board, state);
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
            let needs = |lever: Lever| lever.row().needs.split_whitespace().filter_map(Lever::from_key);
            let concerns = |lever: Lever| differs(lever) || lever.folded().any(differs) || needs(lever).any(differs);
            for lever in nodes.iter().filter(|lever| concerns(lever.lever)) {
                lever.show(scenario);
            }
            (*before, *n_before) = (scenario.clone(), n_returns);
        });
    });
}

fn show_counts(board: &Element, state: AppState) {
    let find = |group: &Group, part: &str| within(board, &format!("[data-group=\"{}\"] {part}", group.key));
    let counts: Vec<_> =
        GROUPS.iter().map(|group| ((find(group, ".count"), find(group, "[data-reset-group]")), Cell::new(0))).collect();
    follow(move || {
        state.scenario.with(|scenario| {
            for (group, (count, shown)) in GROUPS.iter().zip(&counts) {
                let n_moved = group.n_moved(scenario);
                let (count, reset) = count;
                let Some(count) = count.as_ref().filter(|_| shown.replace(n_moved) != n_moved) else { continue };
                set_text(count, &format!("{n_moved} of {} moved", group.levers().count()));
                set_class(count, "is-on", n_moved > 0);
                if let Some(reset) = reset {
                    set_flag(reset, "hidden", n_moved == 0);
                }
            }
        });
    });
}

fn on_input(lever: &LeverNodes, state: AppState) {
    if let Some(value) = lever.slider_value() {
        lever.tell("");
        state.set_lever(lever.lever, lever.lever.on_step(value));
    }
}

fn on_change(event: &Event, lever: &LeverNodes, state: AppState) {
    if hit(event, "[data-lever]").is_some() {
        state.ask(Change::Commit);
    } else if let Some(option) = hit(event, "[data-option]").and_then(|x| x.dyn_into::<HtmlInputElement>().ok()) {
        if let Some(value) = parse_number(&option.value()) {
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
    if let Some(by) = hit_attribute(event, "data-step").and_then(|by| parse_number(&by)) {
        move_by(lever, state, by);
    } else if hit(event, "[data-reset]").is_some() {
        lever.tell("");
        state.ask(Change::ResetLever(lever.lever));
        // The button goes with what it has reset.
        lever.focus();
    }
}

/// The page keys move a slider by ten steps, the arrows a number box by one.
fn on_key(event: &Event, lever: &LeverNodes, state: AppState) {
    let key: &KeyboardEvent = event.unchecked_ref();
    let is_slider = hit(event, "[data-lever]").is_some();
    let n_steps = match key.key().as_str() {
        _ if is_with_modifier(key) => return,
        "PageUp" if is_slider => PAGE,
        "PageDown" if is_slider => -PAGE,
        "ArrowUp" if !is_slider && hit(event, "[data-number]").is_some() => 1.0,
        "ArrowDown" if !is_slider && hit(event, "[data-number]").is_some() => -1.0,
        _ => return,
    };
    event.prevent_default();
    move_by(lever, state, n_steps);
}

fn move_by(lever: &LeverNodes, state: AppState, n_steps: f64) {
    lever.tell("");
    let value = current(state, lever.lever) + n_steps * lever.lever.row().step;
    commit(state, lever.lever, lever.lever.on_step(value));
}

fn current(state: AppState, lever: Lever) -> f64 {
    state.scenario.with_untracked(|scenario| scenario.get(lever))
}

/// A change that is a step of its own.
fn commit(state: AppState, lever: Lever, value: f64) {
    state.set_lever(lever, value);
    state.ask(Change::Commit);
}
