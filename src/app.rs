//! The page takes over: the HTML that was served stays, its parts are bound one by one.

use crate::components::{
    assumptions, bar, charts, compare, headline, lever_board, menus, notices, plants, sources, steps, stories, tabs,
    year,
};
use crate::engine::Engine;
use crate::model::params::Assumptions;
use crate::model::{Preparation, Workspace};
use crate::scenario::link;
use crate::scenario::pair::Pair;
use crate::scenario::warning::sentences;
use crate::session::Change;
use crate::session::view::View;
use crate::state::AppState;
use crate::view::parts;
use crate::web::{crash, nodes, size, url, window};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Months that are run in one go while the program starts: few enough that a slow phone can answer in between.
const MONTHS_AT_ONCE: usize = 110;

/// Starts the program on the page: history and today's path in slices, then the page is taken over.
pub fn start() {
    crash::install();
    prepare(Preparation::new(&Assumptions::default()));
}

fn prepare(mut preparation: Preparation) {
    Timeout::new(0, move || {
        if preparation.advance(MONTHS_AT_ONCE) {
            take_over(preparation.into_workspace());
        } else {
            prepare(preparation);
        }
    })
    .forget();
}

/// Binds the page that is in the document.
pub fn take_over(workspace: Workspace) {
    start_effects();
    // Everything lives as long as the page.
    let owner = Owner::new();
    owner.with(|| bind(workspace));
    std::mem::forget(owner);
}

/// Effects run once something is mounted: nothing, in an element that is nowhere.
fn start_effects() {
    let nowhere = window::document().and_then(|document| document.create_element("div").ok());
    if let Some(nowhere) = nowhere.and_then(|element| element.dyn_into().ok()) {
        leptos::mount::mount_to(nowhere, || ()).forget();
    }
}

fn bind(workspace: Workspace) {
    let (engine, warnings) = Engine::new(workspace, &url::query());
    let state = AppState::new(engine);
    state.notices.set(parts::notices(&warnings));
    notices(state);
    bar(state);
    headline(state);
    tabs(state);
    year(state);
    charts(state);
    lever_board(state);
    plants(state);
    assumptions(state);
    stories(state);
    steps(state);
    sources(state);
    menus();
    compare(state);
    if let Some(engine) = state.engine() {
        Engine::first(&engine, state);
    }
    listen(state);
    if let Some(root) = window::root() {
        let _ = root.set_attribute("data-bound", "true");
    }
}

/// What comes from outside the page: steps in its history, another theme, another screen, paper, a page that wakes up again.
fn listen(state: AppState) {
    url::on_step(move |query| {
        // A step to another place of the same page is none in the scenario.
        if state.engine().is_some_and(|engine| engine.borrow().is_at(&query)) {
            return;
        }
        let (link, mut warnings) = link::decode(&query);
        let (page, page_warnings) = View::from_link(&link);
        warnings.extend(page_warnings);
        state.notices.set(parts::notices(&sentences(&warnings)));
        state.ask(Change::Stepped(Box::new(Pair { a: link.scenario, b: link.second }), page));
    });
    size::on_pixel_ratio(move || restyle(state));
    for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
        let list = window::window().and_then(|window| window.match_media(query).ok().flatten());
        if let Some(list) = list {
            EventListener::new(&list, "change", move |_| restyle(state)).forget();
        }
    }
    // A browser that had to take a canvas away gives it back empty.
    if let Some(page) = nodes::find("#page") {
        nodes::on(&page, "contextrestored", move |_| restyle(state));
    }
    let Some(window) = window::window() else { return };
    EventListener::new(&window, "beforeprint", move |_| {
        with_engine(state, |engine| engine.print());
    })
    .forget();
    EventListener::new(&window, "pageshow", move |event| {
        restyle(state);
        // Some browsers put controls back when they take a page from their memory, also after this event.
        if js_sys::Reflect::get(event, &"persisted".into()).is_ok_and(|is_persisted| is_persisted.is_truthy()) {
            Timeout::new(0, move || state.n_returns.update(|n| *n += 1)).forget();
        }
    })
    .forget();
}

fn with_engine(state: AppState, act: impl FnOnce(&mut Engine)) {
    if let Some(engine) = state.engine()
        && let Ok(mut engine) = engine.try_borrow_mut()
    {
        act(&mut engine);
    }
}

fn restyle(state: AppState) {
    with_engine(state, |engine| engine.restyle());
    state.ask(Change::Repaint);
}
