//! Source cards: what a number is, how it is computed, and the records and rows that it rests on. The file with all of them comes with
//! the first; a card unfolds in place, shows what is chosen beside its chart, and tells the figure as it stands.

use super::bind::follow;
use crate::charts::chart;
use crate::charts::selection::Switch;
use crate::data::ASSUMPTIONS;
use crate::state::AppState;
use crate::view::assumptions;
use crate::view::tables::escaped;
use crate::web::fetch;
use crate::web::nodes::{all, find, hit, on, set_attribute, set_flag, set_text, within};
use crate::web::window::document;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// The cards, as the native command has written them.
const FILE: &str = "data/cards.html";
/// The words of a chart come a frame after what was chosen.
const WORDS_MS: u32 = 300;

struct Card {
    button: Element,
    place: Element,
    node: Element,
    /// The name of what was copied into it; empty before that.
    shown: RefCell<String>,
}

/// What is unfolded, and the file once it has been fetched.
#[derive(Default)]
struct Cards {
    open: Vec<Card>,
    store: Option<Element>,
}

type Shared = Rc<RefCell<Cards>>;

pub fn sources(state: AppState) {
    let Some(page) = find("#page") else { return };
    let cards = Shared::default();
    let clicked = cards.clone();
    on(&page, "click", move |event| {
        if let Some(button) = hit(event, "[data-source]") {
            toggle(&button, &clicked, state);
        }
    });
    let pressed = cards.clone();
    on(&page, "keydown", move |event| {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        let Some(target) = hit(event, ".src-card, [data-source]").filter(|_| is_escape) else { return };
        let of_target = |card: &Card| card.node == target || card.button == target;
        let button = pressed.borrow().open.iter().find(|card| of_target(card)).map(|card| card.button.clone());
        if let Some(button) = button {
            toggle(&button, &pressed, state);
            if let Some(button) = button.dyn_ref::<HtmlElement>() {
                let _ = button.focus();
            }
        }
    });
    // One wait for all that comes in between: a drag writes the scenario in every frame.
    let wait: RefCell<Option<Timeout>> = RefCell::default();
    follow(move || {
        state.page.track();
        state.focus.track();
        state.spoken.track();
        state.scenario.track();
        if !cards.borrow().open.is_empty() {
            let cards = cards.clone();
            // Another chart may stand in the frame by now.
            *wait.borrow_mut() = Some(Timeout::new(WORDS_MS, move || fill(&cards, state)));
        }
    });
}

/// One card stands open in each place.
fn toggle(button: &Element, cards: &Shared, state: AppState) {
    let Some(place) = button.closest(".bench__figs, .chart__foot").ok().flatten() else { return };
    let mut was_open = false;
    cards.borrow_mut().open.retain(|card| {
        if card.place == place {
            card.node.remove();
            set_attribute(&card.button, "aria-expanded", "false");
            was_open |= card.button == *button;
        }
        card.place != place
    });
    let Some(node) = document().and_then(|document| document.create_element("div").ok()).filter(|_| !was_open) else {
        return;
    };
    set_attribute(&node, "class", "card src-card");
    set_attribute(&node, "role", "group");
    set_attribute(&node, "aria-label", "Sources");
    set_text(&node, "Loading the sources.");
    // Under the row of its own figure, so that it is read next, and seen on a small screen; under a chart at the end.
    let figure = button.closest(".fig").ok().flatten();
    let _ = match figure {
        Some(figure) => figure.insert_adjacent_element("afterend", &node).map(|_| ()),
        None => place.append_child(&node).map(|_| ()),
    };
    set_attribute(button, "aria-expanded", "true");
    cards.borrow_mut().open.push(Card { button: button.clone(), place, node, shown: RefCell::default() });
    if cards.borrow().store.is_some() {
        fill(cards, state);
        return;
    }
    let cards = cards.clone();
    fetch::text(FILE, move |html| {
        if let Some(store) = document().and_then(|document| document.create_element("div").ok()) {
            store.set_inner_html(&html);
            // What did not arrive is asked for again with the next card.
            cards.borrow_mut().store = Some(store).filter(|store| within(store, "[data-card]").is_some());
            fill(&cards, state);
        }
    });
}

fn fill(cards: &Shared, state: AppState) {
    let cards = cards.borrow();
    for card in &cards.open {
        match &cards.store {
            Some(store) if *card.shown.borrow() != name(card) => put(card, store),
            Some(_) => {}
            None => card.node.set_inner_html(
                "<p>The sources did not arrive; they are in <a href=\"data.html\">Data and sources</a>.</p>",
            ),
        }
        choose(card, state);
    }
}

/// Copies a card and the figures in it out of the file.
fn put(card: &Card, store: &Element) {
    let piece =
        |mark: &str, name: &str| within(store, &format!("[data-{mark}=\"{name}\"]")).map(|node| node.inner_html());
    let name = name(card);
    card.node.set_inner_html(&piece("card", &name).unwrap_or_default());
    *card.shown.borrow_mut() = name;
    for part in all(&card.node, "[data-part]") {
        let output = part.get_attribute("data-part").unwrap_or_default();
        part.set_inner_html(&piece("output", &output).unwrap_or_default());
    }
}

/// The name of a card: that of its button, for a chart that of the one in its frame.
fn name(card: &Card) -> String {
    match within(&card.place, "[data-chart-table]").and_then(|table| table.get_attribute("data-chart-table")) {
        Some(chart) => format!("chart-{chart}"),
        None => card.button.get_attribute("data-source").unwrap_or_default(),
    }
}

/// Shows what belongs to the choices beside the chart, and tells the figure.
fn choose(card: &Card, state: AppState) {
    let focus = state.focus.get_untracked();
    let name = name(card);
    let (slugs, now) = match name.strip_prefix("chart-").and_then(chart) {
        Some(chart) => {
            let selection = state.page.get_untracked().selection(&focus);
            let frame = card.button.closest(".stage__foot, figure").ok().flatten();
            let slugs = chart.switches.iter().map(|switch| selection.slug(*switch)).collect();
            (slugs, frame.map(|frame| texts(&frame, &[".readout"])))
        }
        None => {
            let figure = card.button.parent_element();
            let words = figure.map(|figure| texts(&figure, &["dt", ".n", "small", ".d", ".d b"]));
            (vec![focus.selection().slug(Switch::PriceMaterial)], words)
        }
    };
    for node in all(&card.node, "[data-of]") {
        let of = node.get_attribute("data-of").unwrap_or_default();
        let is_chosen = slugs.is_empty() || of.split(' ').any(|word| slugs.contains(&word));
        set_flag(&node, "hidden", !is_chosen);
    }
    if let Some(node) = within(&card.node, "[data-now]") {
        set_text(&node, &now.unwrap_or_default());
    }
    tell_moved(card, state);
}

/// Beside the standard value of an assumption, the one that the scenario runs with.
fn tell_moved(card: &Card, state: AppState) {
    all(&card.node, ".src__moved").iter().for_each(Element::remove);
    state.scenario.with_untracked(|scenario| {
        for i in scenario.moved_assumptions() {
            let link = within(&card.node, &format!("[href=\"data.html#{}\"]", ASSUMPTIONS[i].name));
            if let Some(row) = link.and_then(|link| link.parent_element()) {
                let words = format!(
                    "<b class=\"src__moved\"> Here {}.</b>",
                    escaped(&assumptions::value(i, scenario.assumption(i)))
                );
                let _ = row.insert_adjacent_html("beforeend", &words);
            }
        }
    });
}

/// The words of the parts of a node in one line.
fn texts(node: &Element, parts: &[&str]) -> String {
    let mut out = String::new();
    for part in parts {
        let Some(node) = within(node, part) else { continue };
        // What is bold or small in a line is a part of its own.
        let is_first = matches!(*part, ".d" | ".n");
        let text = if is_first { node.first_child().and_then(|text| text.text_content()) } else { node.text_content() };
        let Some(text) = text else { continue };
        let text = text.trim();
        let is_unit = *part == "small" && !text.starts_with(|sign: char| sign.is_ascii_digit());
        out.push_str(if out.is_empty() {
            ""
        } else if is_unit {
            " "
        } else {
            "; "
        });
        out.push_str(text);
    }
    out
}
