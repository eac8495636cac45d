//! The history: the list of steps, each a way back or forward, the last change in a line of words, and its replay.

use super::bind::{bind_text, follow};
use super::menus::focus;
use crate::session::Change;
use crate::state::AppState;
use crate::view::parts;
use crate::web::nodes::{all, find, hit, hit_attribute, on, set_flag, within};
use crate::web::window::document;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, KeyboardEvent};

pub fn steps(state: AppState) {
    let Some(body) = document().and_then(|document| document.body()) else { return };
    for line in all(&body, "[data-changed] span") {
        bind_text(Some(line), state.changed);
    }
    let lines = all(&body, "[data-changed]");
    let replays = all(&body, "[data-action=replay]");
    follow(move || {
        let is_nothing = state.changed.with(String::is_empty);
        for line in &lines {
            set_flag(line, "data-empty", is_nothing);
        }
        for button in &replays {
            set_flag(button, "disabled", is_nothing || state.is_held.get());
        }
    });
    let (Some(menu), Some(list)) = (find("#steps"), find("#steps-list")) else { return };
    let Ok(menu) = menu.dyn_into::<HtmlDetailsElement>() else { return };
    let (is_open, opened) = (RwSignal::new(false), menu.clone());
    on(&menu, "toggle", move |_| is_open.set(opened.open()));
    // The list is written when it is looked at.
    follow(move || {
        state.scenario.track();
        state.can_undo.track();
        state.can_redo.track();
        if is_open.get()
            && let Some(engine) = state.engine()
            && let Ok(engine) = engine.try_borrow()
        {
            let (labels, at) = engine.steps();
            let had_focus = within(&list, ":focus").is_some();
            list.set_inner_html(&parts::steps(&labels, at));
            if had_focus {
                focus(within(&list, "[aria-current]"));
            }
        }
    });
    on(&menu, "click", move |event| {
        if let Some(n_steps) = hit_attribute(event, "data-travel").and_then(|n| n.parse().ok()) {
            state.ask(Change::Travel(n_steps));
        }
    });
    // Ctrl or Cmd with Z steps back, with Shift or with Y forward; in a field the keys are the field's, unless it is empty.
    on(&body, "keydown", move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        let is_text =
            hit(event, "input:not([type=range], [type=radio], [type=checkbox], :placeholder-shown), textarea")
                .is_some();
        if is_text || key.alt_key() || !(key.ctrl_key() || key.meta_key()) {
            return;
        }
        let n_steps = match key.key().to_ascii_lowercase().as_str() {
            "z" if key.shift_key() => 1,
            "z" => -1,
            "y" => 1,
            _ => return,
        };
        event.prevent_default();
        state.ask(Change::Travel(n_steps));
    });
}
