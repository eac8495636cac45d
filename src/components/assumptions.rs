//! The panel of assumptions: fetched when it comes near or when something in it has moved, then bound: rows, counts, search and resets.

use super::assumption_row::AssumptionRow;
use super::bind::{bind_html, follow};
use super::menus::focus;
use super::touch::{Heard, Touch};
use super::year::is_with_modifier;
use crate::session::Change;
use crate::state::AppState;
use crate::units::parse_number;
use crate::view::assumptions::{count_line, found, moved_by};
use crate::web::fetch;
use crate::web::nodes::{
    all, find, hit, hit_attribute, input, on, set_attribute, set_class, set_flag, set_text, within,
};
use crate::web::view_watch::on_near;
use crate::web::window::window;
use gloo_events::EventListener;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// The panel, as the native command has written it.
const PANEL: &str = "data/assumptions.html";
const LOST: &str = "<p class=\"small\">The assumptions did not arrive. They are asked for again when this comes into view; all of them stand in <a href=\"data.html#table-parameters\">Data and sources</a>.</p>";

pub fn assumptions(state: AppState) {
    let Some(place) = find("#assume") else { return };
    let is_near = RwSignal::new(false);
    let (is_asked, is_lost) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(false)));
    let (asked, lost) = (is_asked.clone(), is_lost.clone());
    on_near(&place, move |is| {
        // What did not arrive is asked for again.
        if is && lost.take() {
            asked.set(false);
        }
        is_near.set(is);
    });
    follow(move || {
        let is_wanted = is_near.get() || state.scenario.with(|scenario| scenario.moved_assumptions().next().is_some());
        if !is_wanted || is_asked.replace(true) {
            return;
        }
        let (place, is_lost) = (place.clone(), is_lost.clone());
        fetch::text(PANEL, move |html| {
            set_attribute(&place, "class", "assume");
            if html.is_empty() {
                is_lost.set(true);
                place.set_inner_html(LOST);
            } else {
                place.set_inner_html(&html);
                bind(&place, state);
            }
        });
    });
}

struct Group {
    root: Element,
    count: Element,
    reset: Element,
    /// Positions of its rows on the board.
    rows: Vec<usize>,
}

struct Board {
    place: Element,
    rows: Vec<AssumptionRow>,
    groups: Vec<Group>,
    /// Which rows are shown as moved, a bit for each.
    moved: Cell<u64>,
    /// Which groups were open before a search opened others.
    were_open: RefCell<Vec<bool>>,
}

fn bind(place: &Element, state: AppState) {
    let Some(board) = Board::new(place) else { return };
    let board = Rc::new(board);
    for (card, figure) in all(place, ".assume__figs > div").into_iter().zip(state.figures) {
        bind_html(card, figure);
    }
    if let Some(line) = within(place, ".assume__changed") {
        follow(move || {
            let held = "Held: press Run at the levers to see what this changes.";
            set_text(&line, &if state.is_waiting.get() { held.to_string() } else { state.changed.get() });
        });
    }
    let shown = board.clone();
    follow(move || shown.show(state));
    // A link shows what it has moved, and so does paper.
    board.open_moved(state);
    if let Some(window) = window() {
        let printed = board.clone();
        EventListener::new(&window, "beforeprint", move |_| printed.open_moved(state)).forget();
    }
    let listen = |event: &'static str, act: fn(&Event, &Board, AppState)| {
        let board = board.clone();
        on(place, event, move |event| act(event, &board, state));
    };
    listen("click", on_click);
    listen("keydown", on_key);
    let touch = Touch::default();
    for event in ["pointerdown", "pointermove", "pointerup", "pointercancel", "input", "change"] {
        let (board, touch) = (board.clone(), touch.clone());
        on(place, event, move |event| match board.row(event) {
            Some(row) => on_hand(event, row, &touch, state),
            None if matches!(event.type_().as_str(), "input" | "change") => board.arrange(),
            None => {}
        });
    }
}

impl Board {
    fn new(place: &Element) -> Option<Self> {
        let rows: Vec<AssumptionRow> =
            all(place, "[data-assumption]").into_iter().filter_map(AssumptionRow::new).collect();
        let group = |root: Element| {
            let is_own = |row: &AssumptionRow| row.root.parent_element().as_ref() == Some(&root);
            let own = rows.iter().enumerate().filter(|(_, row)| is_own(row)).map(|(i, _)| i).collect();
            let (count, reset) = (within(&root, ".count")?, within(&root, "[data-reset-assumptions]")?);
            Some(Group { rows: own, count, reset, root })
        };
        let groups = all(place, "[data-assume-group]").into_iter().filter_map(group).collect();
        Some(Self { place: place.clone(), rows, groups, moved: Cell::default(), were_open: RefCell::default() })
    }

    fn row(&self, event: &Event) -> Option<&AssumptionRow> {
        let index: usize = hit_attribute(event, "data-assumption")?.parse().ok()?;
        self.rows.iter().find(|row| row.index == index)
    }

    /// Shows the assumptions as they stand in the scenario: only rows that differ are written.
    fn show(&self, state: AppState) {
        let n_returns = state.n_returns.get();
        state.scenario.with(|scenario| self.rows.iter().for_each(|row| row.show(n_returns, scenario)));
        let moved = self.rows.iter().filter(|row| row.is_moved()).fold(0, |bits, row| bits | 1_u64 << row.index);
        if self.moved.replace(moved) != moved {
            self.count();
            // A row stays under the hand that resets it.
            if self.only_moved() && within(&self.place, ".assume__row :focus").is_none() {
                self.arrange();
            }
        }
    }

    fn count(&self) {
        let is_moved = |i: &&usize| self.rows[**i].is_moved();
        for group in &self.groups {
            let n_moved = group.rows.iter().filter(is_moved).count();
            set_text(&group.count, &count_line(n_moved, group.rows.len()));
            set_class(&group.count, "is-on", n_moved > 0);
            set_flag(&group.reset, "hidden", n_moved == 0);
        }
        let n_moved = self.rows.iter().filter(|row| row.is_moved()).count();
        if let Some(line) = within(&self.place, "#assume-n") {
            set_text(&line, &count_line(n_moved, self.rows.len()));
        }
        if let Some(button) = within(&self.place, ".assume__bar > [data-reset-assumptions]") {
            set_flag(&button, "disabled", n_moved == 0);
        }
    }

    fn open_moved(&self, state: AppState) {
        state.scenario.with_untracked(|scenario| {
            let is_moved = |i: &usize| scenario.is_assumption_moved(self.rows[*i].index);
            for group in self.groups.iter().filter(|group| group.rows.iter().any(is_moved)) {
                set_flag(&group.root, "open", true);
            }
        });
    }

    fn only_moved(&self) -> bool {
        input(&self.place, "#assume-moved").is_some_and(|only| only.checked())
    }

    /// Leaves the rows that the search and the filter ask for. Their groups open, and close again as they were.
    fn arrange(&self) {
        let search = input(&self.place, "#assume-find").map(|field| field.value()).unwrap_or_default();
        let only_moved = self.only_moved();
        let words = search.to_lowercase();
        let is_asked = only_moved || !words.trim().is_empty();
        let mut were_open = self.were_open.borrow_mut();
        if is_asked && were_open.is_empty() {
            *were_open = self.groups.iter().map(|group| group.root.has_attribute("open")).collect();
        }
        let mut n_found = 0;
        for (i, group) in self.groups.iter().enumerate() {
            let mut n_in_group = 0;
            for row in group.rows.iter().map(|i| &self.rows[*i]) {
                let answers = words.split_whitespace().all(|word| row.words.contains(word));
                let is_found = answers && (!only_moved || row.is_moved());
                n_in_group += usize::from(is_found);
                set_flag(&row.root, "hidden", !is_found);
            }
            n_found += n_in_group;
            set_flag(&group.root, "hidden", n_in_group == 0);
            if let Some(is_open) = if is_asked { Some(true) } else { were_open.get(i).copied() } {
                set_flag(&group.root, "open", is_open);
            }
        }
        if !is_asked {
            were_open.clear();
        }
        if let Some(status) = within(&self.place, "#assume-found") {
            set_text(&status, &found(n_found, &search, only_moved));
        }
    }
}

/// What a hand does to the slider or the number box of a row.
fn on_hand(event: &Event, row: &AssumptionRow, touch: &Touch, state: AppState) {
    let is_slider = hit(event, ".range").is_some();
    let drag = || {
        if let Some(value) = row.dragged() {
            row.tell("");
            state.ask(Change::Assumption(row.index, value));
        }
    };
    match touch.hear(event, is_slider) {
        Heard::Taken => return,
        Heard::Back => return state.scenario.with_untracked(|scenario| row.write(scenario)),
        // The thumb has moved while the finger had not yet chosen.
        Heard::Goes => drag(),
        Heard::Ends => {
            drag();
            state.ask(Change::Commit);
        }
        Heard::Other => {}
    }
    match event.type_().as_str() {
        "input" if is_slider => drag(),
        "change" if is_slider => {
            row.settle();
            state.ask(Change::Commit);
        }
        "change" => match row.typed(current(row, state)) {
            Ok(value) => commit(row, state, value),
            Err(sentence) => row.tell(&sentence),
        },
        _ => {}
    }
}

fn on_click(event: &Event, board: &Board, state: AppState) {
    if hit(event, "[data-reset-assumptions]").is_some() {
        let group = hit(event, "[data-assume-group]");
        let own = board.groups.iter().find(|own| Some(&own.root) == group.as_ref());
        let which = match own {
            Some(own) => own.rows.iter().map(|i| board.rows[*i].index).collect(),
            None => board.rows.iter().map(|row| row.index).collect(),
        };
        state.ask(Change::ResetAssumptions(which));
        // The button that was pressed can be pressed no more.
        focus(group.map_or_else(|| Some(board.place.clone()), |group| within(&group, "summary")));
        return;
    }
    let Some(row) = board.row(event) else { return };
    if let Some(by) = hit_attribute(event, "data-by").and_then(|by| parse_number(&by)) {
        commit(row, state, moved_by(row.index, current(row, state), by));
    } else if hit(event, "[data-undo]").is_some() {
        state.ask(Change::ResetAssumptions(vec![row.index]));
        row.tell("");
        row.focus();
    }
}

/// A slider without steps of its own moves as each browser likes, so all its keys are heard here.
fn on_key(event: &Event, board: &Board, state: AppState) {
    let key: &KeyboardEvent = event.unchecked_ref();
    if is_with_modifier(key) {
        return;
    }
    if let Some(field) = hit(event, "#assume-find").and_then(|_| input(&board.place, "#assume-find"))
        && key.key() == "Escape"
        && !field.value().is_empty()
    {
        event.prevent_default();
        field.set_value("");
        return board.arrange();
    }
    let (is_slider, is_number) = (hit(event, ".range").is_some(), hit(event, ".numbox").is_some());
    let Some(row) = board.row(event).filter(|_| is_slider || is_number) else { return };
    if let Some(value) = row.by_key(&key.key(), is_slider, current(row, state)) {
        event.prevent_default();
        commit(row, state, value);
    }
}

fn current(row: &AssumptionRow, state: AppState) -> f64 {
    state.scenario.with_untracked(|scenario| scenario.assumption(row.index))
}

/// A change that is a step of its own.
fn commit(row: &AssumptionRow, state: AppState, value: f64) {
    row.tell("");
    state.ask(Change::Assumption(row.index, value));
    state.ask(Change::Commit);
}
