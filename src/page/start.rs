//! The start in the browser: history and the served scenario in slices, then `public/boot.js` hydrates the islands one by one, then the frame
//! answers, first to the address and to what the reader has done meanwhile.

use super::AppState;
use super::early;
use super::frame::Frame;
use super::{page_classes, shortcuts, stories};
use crate::browser::{crash, measure, print, size, url, window};
use crate::model::Preparation;
use crate::model::params::Assumptions;
use crate::scenario::link::PageKey;
use crate::scenario::presets::Preset;
use crate::scenario::warning::sentences;
use crate::session::Session;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::PageTransitionEvent;

/// Months that are run in one go while the program starts: few enough that a slow phone can answer in between.
const MONTHS_AT_ONCE: usize = 110;

/// The story whose page was served; `None` on the page of today's path.
fn story() -> Option<&'static Preset> {
    window::root()?.get_attribute("data-preset").and_then(|slug| Preset::from_slug(&slug))
}

thread_local! {
    static PREPARED: RefCell<Option<Session>> = const { RefCell::new(None) };
}

/// Prepares the model and the state that the page was served with. The islands hydrate next, each in a task of its own.
#[wasm_bindgen]
pub async fn prepare() {
    crash::install();
    let mut preparation = Preparation::new(&Assumptions::default());
    while !preparation.advance(MONTHS_AT_ONCE) {
        TimeoutFuture::new(0).await;
    }
    TimeoutFuture::new(0).await;
    let session = Session::new(preparation.into_workspace(), story());
    // Sets the owner and the executor that every island uses.
    leptos::mount::hydrate_islands();
    provide_context(AppState::new(&session));
    PREPARED.set(Some(session));
}

/// The islands stand as they were served: from here on the page answers. `found` is what the reader did before (see `early`).
#[wasm_bindgen]
pub fn start(found: js_sys::Array) {
    let (Some(mut session), Some(state)) = (PREPARED.take(), use_context::<AppState>()) else { return };
    state.notices.set(sentences(&session.open(&url::query(), story())));
    if session.kept(PageKey::Measure) == Some("1") {
        measure::turn_on();
    }
    let frame = Frame::start(state, session);
    // What was found in an island is older than what has been asked of it since.
    let since = state.take_changes();
    early::changes(&found).into_iter().chain(since).for_each(|change| state.ask(change));
    listen(state, &frame);
    state.is_live.set(true);
    if let Some(root) = window::root() {
        let _ = root.set_attribute("data-bound", "true");
    }
}

/// What comes from outside the page: steps in its history, another theme, another screen, paper, a page that wakes up again. The page
/// listens as long as it lives.
fn listen(state: AppState, frame: &Rc<Frame>) {
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
        if let Ok(Some(list)) = window.match_media(query) {
            let restyle = restyle.clone();
            EventListener::new(&list, "change", move |_| restyle()).forget();
        }
    }
    print_with(frame);
    let shown = restyle.clone();
    EventListener::new(&window, "pageshow", move |event| {
        shown();
        // Some browsers put controls back when they take a page from their memory, also after this event.
        if event.unchecked_ref::<PageTransitionEvent>().persisted() {
            Timeout::new(0, move || state.refresh_controls()).forget();
        }
    })
    .forget();
    // A browser that had to take a canvas away gives it back empty. The event does not bubble.
    if let Some(document) = window.document() {
        let capture = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document, "contextrestored", capture, move |_| restyle()).forget();
    }
}

/// Pictures for paper, just before it is printed.
fn print_with(frame: &Rc<Frame>) {
    let frame = Rc::downgrade(frame);
    let on_print = move |is_on_paper: bool| {
        if let Some(frame) = frame.upgrade().filter(|_| is_on_paper) {
            frame.print();
        }
    };
    print::on_print(on_print).into_iter().for_each(EventListener::forget);
}
