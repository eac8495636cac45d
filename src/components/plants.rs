//! The list of named mines and plants: fetched when it comes near, then bound: the reader's own choices, filters and order, and the
//! effects that the engine finds while the reader rests.

use super::bind::follow;
use super::heard::say;
use super::plant_row::PlantRow;
use crate::charts::order::sort;
use crate::data::PROJECTS;
use crate::engine::Engine;
use crate::engine::effects::News;
use crate::scenario::LONGEST_DELAY;
use crate::session::Change;
use crate::state::AppState;
use crate::units::parse_number;
use crate::view::plants::{plants as outlooks, read_delay, shown};
use crate::web::fetch;
use crate::web::nodes::{all, find, hit, hit_attribute, input, on, set_attribute, set_flag, set_text, within};
use crate::web::view_watch::on_near;
use crate::web::window::window;
use gloo_events::EventListener;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

/// The list, as the native command has written it.
const LIST: &str = "data/plants.html";
/// The filters that are lists; each names an attribute of a row.
const FILTERS: [&str; 3] = ["country", "step", "material"];

pub fn plants(state: AppState) {
    let Some(place) = find("#plants") else { return };
    let Some(section) = place.parent_element() else { return };
    let is_near = RwSignal::new(false);
    let (is_asked, is_lost) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(false)));
    let (asked, lost) = (is_asked.clone(), is_lost.clone());
    on_near(&section, move |is| {
        // What did not arrive is asked for again.
        if is && lost.take() {
            asked.set(false);
        }
        is_near.set(is);
        if let Some(engine) = state.engine() {
            Engine::set_effects_near(&engine, is);
        }
    });
    follow(move || {
        // Paper needs what the reader has chosen, also where the list has never been near.
        let is_wanted = is_near.get() || state.scenario.with(|scenario| scenario.moved_projects().next().is_some());
        if !is_wanted || is_asked.replace(true) {
            return;
        }
        let (place, is_lost) = (place.clone(), is_lost.clone());
        fetch::text(LIST, move |html| {
            set_attribute(&place, "class", "proj");
            if html.is_empty() {
                is_lost.set(true);
            } else {
                place.set_inner_html(&html);
                bind(&place, state, is_near);
            }
        });
    });
}

fn bind(place: &Element, state: AppState, is_near: RwSignal<bool>) {
    let board = Rc::new(Board { place: place.clone(), rows: rows(place) });
    let shown = board.clone();
    follow(move || {
        // Far away nothing is written; what has changed until then is written when it comes near.
        if is_near.get() {
            shown.show(state);
        }
    });
    if let Some(window) = window() {
        let printed = board.clone();
        EventListener::new(&window, "beforeprint", move |_| printed.show(state)).forget();
    }
    let listen = |event: &'static str, act: fn(&Event, &Board, AppState)| {
        let board = board.clone();
        on(place, event, move |event| act(event, &board, state));
    };
    listen("change", on_change);
    listen("click", on_click);
    listen("keydown", on_key);
    if let Some(engine) = state.engine() {
        Engine::tell_effects(&engine, move |news| board.hear(news));
    }
}

/// The rows in the order of `PROJECTS`.
fn rows(place: &Element) -> Vec<PlantRow> {
    let mut rows: Vec<PlantRow> = all(place, "[data-index]").into_iter().filter_map(PlantRow::new).collect();
    sort(&mut rows, |a, b| a.project < b.project);
    rows
}

struct Board {
    place: Element,
    rows: Vec<PlantRow>,
}

impl Board {
    fn row(&self, event: &Event) -> Option<&PlantRow> {
        let project: usize = hit_attribute(event, "data-index")?.parse().ok()?;
        self.rows.get(project)
    }

    /// Shows the plants as they stand in the scenario.
    fn show(&self, state: AppState) {
        let n_returns = state.n_returns.get();
        state.scenario.with(|scenario| {
            for (i, (row, plant)) in self.rows.iter().zip(outlooks(scenario)).enumerate() {
                row.show(n_returns, (scenario.switch(i), scenario.delay(i)), &plant.outlook);
            }
            if let Some(button) = within(&self.place, "[data-reset-plants]") {
                set_flag(&button, "disabled", scenario.moved_projects().next().is_none());
            }
        });
        self.arrange(false);
    }

    fn filter(&self, name: &str) -> String {
        list(&self.place, &format!("[data-filter={name}]")).map(|list| list.value()).unwrap_or_default()
    }

    /// Shows the rows that the filters leave, in the order that is chosen. Unless `is_asked`, nothing moves under the reader's hand.
    fn arrange(&self, is_asked: bool) {
        let has_focus = within(&self.place, ".proj__rows :focus").is_some();
        if has_focus && !is_asked {
            return;
        }
        let wanted = FILTERS.map(|name| self.filter(name));
        let moved = input(&self.place, "[data-filter=moved]").is_some_and(|only| only.checked());
        let mut n_shown = 0;
        for row in &self.rows {
            let fits = |(name, wanted): (&str, &String)| {
                let own = row.root.get_attribute(&format!("data-{name}")).unwrap_or_default();
                wanted.is_empty() || own == *wanted || own.split(' ').any(|own| own == wanted)
            };
            let is_shown = FILTERS.into_iter().zip(&wanted).all(fits) && (!moved || row.is_moved());
            set_flag(&row.root, "hidden", !is_shown);
            n_shown += usize::from(is_shown);
        }
        if let Some(count) = within(&self.place, ".proj__n") {
            set_text(&count, &shown(n_shown));
        }
        if let Some(button) = within(&self.place, "[data-all]") {
            set_flag(&button, "disabled", !moved && wanted.iter().all(String::is_empty));
        }
        self.sort();
    }

    fn sort(&self) {
        let is_by_effect = list(&self.place, "[data-order]").is_some_and(|list| !list.value().is_empty());
        let key = |row: &PlantRow| if is_by_effect { -row.effect.get() } else { PROJECTS[row.project].start };
        let mut order: Vec<&PlantRow> = self.rows.iter().collect();
        sort(&mut order, |a, b| key(a) < key(b));
        // A row that already follows the one before it stays, and with it what has the focus.
        let mut last = within(&self.place, ".proj__head");
        for row in order {
            let Some(before) = last else { return };
            if before.next_element_sibling().as_ref() != Some(&row.root) {
                let _ = before.after_with_node_1(&row.root);
            }
            last = Some(row.root.clone());
        }
    }

    fn hear(&self, news: News) {
        match news {
            News::Begun(measure) => {
                if let Some(about) = within(&self.place, ".proj__about") {
                    set_text(&about, &measure.sentence());
                }
                set_attribute(&self.place, "aria-busy", "true");
            }
            News::Known(project, measure, effect) => {
                if let Some(row) = self.rows.get(project) {
                    row.tell_effect(&measure.text(effect), effect.size.abs());
                }
            }
            News::Done => {
                let _ = self.place.remove_attribute("aria-busy");
                self.arrange(false);
            }
        }
    }

    /// Says under a row what is wrong with an entry; an empty sentence takes that back.
    fn tell(&self, row: &PlantRow, sentence: &str) {
        let Some(problem) = within(&self.place, "#plant-problem") else { return };
        // There is one sentence for all rows: the row that had it shows its delay again.
        let had = self.rows.iter().find(|row| problem.parent_element().as_ref() == Some(&row.root));
        if let Some(had) = had {
            had.mark(false);
        }
        row.mark(!sentence.is_empty());
        let _ = row.root.append_child(&problem);
        set_flag(&problem, "hidden", sentence.is_empty());
        set_text(&problem, sentence);
        if !sentence.is_empty() {
            say(sentence);
        }
    }

    /// Sets the delay of a plant, and with it what is in its box.
    fn set_delay(&self, row: &PlantRow, years: f64, state: AppState) {
        self.tell(row, "");
        row.show_delay(years.clamp(0.0, LONGEST_DELAY));
        state.ask(Change::ProjectDelay(row.project, years));
    }
}

fn list(place: &Element, selector: &str) -> Option<HtmlSelectElement> {
    within(place, selector)?.dyn_into().ok()
}

fn on_change(event: &Event, board: &Board, state: AppState) {
    if hit(event, "[data-filter], [data-order]").is_some() {
        return board.arrange(true);
    }
    let Some(row) = board.row(event) else { return };
    if let Some(switch) = hit(event, ".switch").and_then(|x| x.dyn_into::<HtmlInputElement>().ok()) {
        let chance = if switch.checked() { 1.0 } else { 0.0 };
        state.ask(Change::Project(row.project, Some(chance)));
        return;
    }
    let current = delay(row, state);
    match read_delay(&row.typed(), current) {
        Ok(years) => board.set_delay(row, years, state),
        // What was typed stays, so that it can be mended.
        Err(sentence) => board.tell(row, &sentence),
    }
}

fn on_click(event: &Event, board: &Board, state: AppState) {
    if hit(event, "[data-all]").is_some() {
        for list in FILTERS.iter().filter_map(|name| list(&board.place, &format!("[data-filter={name}]"))) {
            list.set_value("");
        }
        if let Some(only) = input(&board.place, "[data-filter=moved]") {
            only.set_checked(false);
        }
        board.arrange(true);
        // The button that was pressed can be pressed no more.
        focus(within(&board.place, "[data-filter]"));
    } else if hit(event, "[data-reset-plants]").is_some() {
        state.ask(Change::ResetProjects(None));
        focus(within(&board.place, "[data-filter]"));
    }
    let Some(row) = board.row(event) else { return };
    if let Some(by) = hit_attribute(event, "data-late").and_then(|by| parse_number(&by)) {
        board.set_delay(row, delay(row, state) + by, state);
    } else if hit(event, "[data-undo]").is_some() {
        state.ask(Change::ResetProjects(Some(row.project)));
        focus(within(&row.root, ".switch"));
    } else if hit(event, ".proj__more").is_some() {
        row.unfold();
    }
}

/// The arrows up and down change a delay by a year.
fn on_key(event: &Event, board: &Board, state: AppState) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|_| hit(event, ".proj__late input").is_some()) else {
        return;
    };
    let by = match key.key().as_str() {
        "ArrowUp" => 1.0,
        "ArrowDown" => -1.0,
        _ => return,
    };
    event.prevent_default();
    if let Some(row) = board.row(event) {
        board.set_delay(row, delay(row, state) + by, state);
    }
}

fn delay(row: &PlantRow, state: AppState) -> f64 {
    state.scenario.with_untracked(|scenario| scenario.delay(row.project))
}

fn focus(node: Option<Element>) {
    if let Some(node) = node.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _ = node.focus();
    }
}
