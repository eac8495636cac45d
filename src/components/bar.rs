//! The bar: back to the start, undo and redo, share; and the reset of all levers, which is the same kind of button.

use super::bind::{bind_enabled, follow};
use super::compare;
use super::menus::focus;
use crate::scenario::Scenario;
use crate::session::Change;
use crate::state::AppState;
use crate::view::tables::escaped;
use crate::web::nodes::{all, find, hit_attribute, on, set_flag};
use crate::web::window::{document, window};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// How long a short message stays, ms.
const SAID_MS: u32 = 4000;

pub fn bar(state: AppState) {
    let Some(body) = document().and_then(|document| document.body()) else { return };
    for (action, is_enabled) in [("undo", state.can_undo), ("redo", state.can_redo)] {
        for button in all(&body, &format!("[data-action={action}]")) {
            bind_enabled(Some(button), is_enabled);
        }
    }
    if let Some(reset) = find("[data-action=reset]") {
        follow(move || set_flag(&reset, "disabled", state.scenario.with(Scenario::is_neutral)));
    }
    let said = RwSignal::new(String::new());
    if let Some(place) = find("#said") {
        follow(move || {
            let line = |said: &String| format!("<p class=\"notice notice--bar\"><span>{}</span></p>", escaped(said));
            place.set_inner_html(&said.with(|said| if said.is_empty() { String::new() } else { line(said) }));
        });
    }
    on(&body, "click", move |event| match hit_attribute(event, "data-action").as_deref() {
        Some("undo") => state.ask(Change::Travel(-1)),
        Some("redo") => state.ask(Change::Travel(1)),
        Some("replay") => state.ask(Change::Replay),
        Some("compare") => compare::toggle(state),
        Some("swap") => state.ask(Change::Swap),
        Some("copy") => state.ask(Change::CopyToB),
        Some("run") => {
            state.ask(Change::Run);
            focus(find("#hold"));
        }
        Some("reset") => {
            state.ask(Change::Scenario(Box::default()));
            focus(find("#levers"));
        }
        Some("start") => {
            event.prevent_default();
            state.ask(Change::Scenario(Box::default()));
        }
        Some("share") => share(state, said),
        Some("print") => {
            let _ = window().map(|window| window.print());
        }
        _ => {}
    });
}

/// Copies the link; where the browser refuses, shows it to be copied by hand.
fn share(state: AppState, said: RwSignal<String>) {
    let link = state.link();
    let clipboard = window().map(|window| window.navigator().clipboard());
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        said.set(format!("Copy this link: {link}"));
        return;
    };
    let copied = Closure::once(move |_: JsValue| {
        said.set("The link of what you see was copied.".to_string());
        Timeout::new(SAID_MS, move || said.set(String::new())).forget();
    });
    let promise = clipboard.write_text(&link);
    let refused = Closure::once(move |_: JsValue| said.set(format!("Copy this link: {link}")));
    let _ = promise.unchecked_ref::<js_sys::Promise>().then2(&copied, &refused);
    // The browser calls one of the two later; both have to live until then.
    copied.forget();
    refused.forget();
}
