//! The start in the browser: history, then the served scenario; `public/boot.js` hydrates the islands that the reader sees, then
//! the frame answers, first to the address and to what the reader has done meanwhile, and the other islands follow.

use super::AppState;
use super::as_served::ServedValues;
use super::deferred::PIECES;
use super::early;
use super::late_code::fetch_late_code;
use super::render_loop::RenderLoop;
use super::{page_classes, shortcuts, stories};
use crate::browser::{crash, kept, measure, print, size, url, window};
use crate::model::Workspace;
use crate::scenario::link::PageKey;
use crate::scenario::presets::{self, Preset};
use crate::scenario::warning::sentences;
use crate::session::{Change, Session};
use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The story whose page was served; `None` on the page of today's path.
fn story() -> Option<&'static Preset> {
    window::root()?.get_attribute("data-preset").and_then(|slug| presets::by_slug(&slug))
}

thread_local! {
    static WORKSPACE: RefCell<Option<Workspace>> = const { RefCell::new(None) };
    static PREPARED: RefCell<Option<Session>> = const { RefCell::new(None) };
    /// Until the last island is hydrated.
    static SERVED: RefCell<Option<ServedValues>> = const { RefCell::new(None) };
}

/// Runs the model over history, which every scenario goes on from.
#[wasm_bindgen]
pub fn run_history() {
    crash::install();
    WORKSPACE.set(Some(Workspace::new()));
}

/// Prepares the state that the page was served with. The islands hydrate next.
#[wasm_bindgen]
pub fn prepare() {
    let Some(workspace) = WORKSPACE.take() else { return };
    let session = Session::new(workspace, story());
    // Sets the owner and the executor that every island uses.
    leptos::mount::hydrate_islands();
    let state = AppState::new(&session);
    PIECES.install();
    provide_context(state);
    SERVED.set(Some(ServedValues::of(state)));
    PREPARED.set(Some(session));
}

/// Hydrates an island: `hydrate` is its exported function, bound to its element. Gives on what the function throws.
#[wasm_bindgen]
pub fn hydrate_island(hydrate: &js_sys::Function) -> Result<(), JsValue> {
    SERVED.with_borrow(|served| {
        let hydrate = || hydrate.call0(&JsValue::UNDEFINED).map(|_| ());
        served.as_ref().map_or(Ok(()), |served| served.during(hydrate))
    })
}

/// The islands in view stand as they were served: from here on the page answers. `found` is what the reader did before (see `early`).
#[wasm_bindgen]
pub fn start(found: js_sys::Array) {
    let (Some(mut session), Some(state)) = (PREPARED.take(), use_context::<AppState>()) else { return };
    state.notices.set(sentences(&session.open(&url::query(), story())));
    if session.kept(PageKey::Measure) == Some("1") {
        measure::turn_on();
    }
    let frame = RenderLoop::start(state, session);
    // What was found in an island is older than what has been asked of it since.
    let since = state.take_changes();
    early::changes(&found).into_iter().chain(since).for_each(|change| state.ask(change));
    listen(state, &frame);
    state.is_live.set(true);
    fetch_late_code(state);
}

/// What the reader did to an island that has been hydrated after the start.
#[wasm_bindgen]
pub fn follow(found: js_sys::Array) {
    if let Some(state) = use_context::<AppState>() {
        early::changes(&found).into_iter().for_each(|change| state.ask(change));
    }
}

/// Every island is hydrated.
#[wasm_bindgen]
pub fn finish() {
    SERVED.take();
    if let Some(state) = use_context::<AppState>() {
        state.is_whole.set(true);
        state.ask(Change::Repaint);
    }
    if let Some(root) = window::root() {
        let _ = root.set_attribute("data-bound", "true");
    }
}

/// What comes from outside the page: steps in its history, another theme, another screen, paper, a page that wakes up again. The page
/// listens as long as it lives.
fn listen(state: AppState, frame: &Rc<RenderLoop>) {
    page_classes::follow(state);
    stories::listen(state);
    shortcuts::listen(state);
    let stepped = frame.clone();
    let home = url::path();
    let on_step = url::on_step(move |query| {
        // Back at the address of a story's page, its own scenario is meant.
        let story = story().filter(|_| url::path() == home);
        let step = stepped.session().step_to(&query, story);
        if let Some((change, warnings)) = step {
            state.notices.set(sentences(&warnings));
            state.ask(change);
        }
    });
    on_step.into_iter().for_each(EventListener::forget);
    let restyle = {
        let frame = frame.clone();
        move || frame.restyle()
    };
    size::on_pixel_ratio(restyle.clone());
    let Some(window) = window::window() else { return };
    for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
        if let Some(list) = window::media_list(query) {
            let restyle = restyle.clone();
            EventListener::new(&list, "change", move |_| restyle()).forget();
        }
    }
    print_with(frame);
    let shown = restyle.clone();
    EventListener::new(&window, "pageshow", move |_| shown()).forget();
    kept::keep_controls();
    // A browser that had to take a canvas away gives it back empty. The event does not bubble.
    if let Some(document) = window.document() {
        let capture = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document, "contextrestored", capture, move |_| restyle()).forget();
    }
}

/// Pictures for paper, just before it is printed.
fn print_with(frame: &Rc<RenderLoop>) {
    let frame = Rc::downgrade(frame);
    let on_print = move |is_on_paper: bool| {
        if let Some(frame) = frame.upgrade() {
            frame.print(is_on_paper);
        }
    };
    print::on_print(on_print).into_iter().for_each(EventListener::forget);
}
