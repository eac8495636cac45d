//! The bar: name, stories, undo and redo, share.

use super::Presets;
use super::bind::{flag, text, when};
use super::icons;
use crate::scenario::presets::Preset;
use crate::state::app_state;
use crate::view::drain::Change;
use crate::web::window::{document, window};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// How long a short message stays, ms.
const SAID_MS: u32 = 4000;

#[component]
pub fn Bar() -> impl IntoView {
    let state = app_state();
    let story = text(move || {
        state.scenario.with(|scenario| Preset::of(scenario).map_or("Your scenario", |preset| preset.title).to_string())
    });
    let shared = RwSignal::new(String::new());
    // The menu closes once a story has been chosen, or with Escape.
    let menu = NodeRef::<leptos::html::Details>::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let to_start = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        state.ask(Change::Scenario(Box::default()));
    };
    view! {
        <header class="bar">
            <div class="bar__in">
                <a class="bar__name" href="?" on:click=when(to_start)>"Chokepoint"</a>
                <details
                    class="presets bar__story"
                    node_ref=menu
                    on:keydown=when(move |event: leptos::ev::KeyboardEvent| if event.key() == "Escape" { close() })
                >
                    <summary class="btn">
                        <span class="not-phone">{story}</span>
                        <span class="only-phone">"Stories"</span>
                    </summary>
                    <div class="story-menu" on:click=when(move |_| close())><Presets /></div>
                </details>
                <div class="bar__end">
                    <button
                        class="btn btn--icon"
                        type="button"
                        aria-label="Undo"
                        data-action="undo"
                        disabled=flag(move || !state.can_undo.get())
                        on:click=when(move |_| state.ask(Change::Undo))
                    >
                        {icons::undo()}
                    </button>
                    <button
                        class="btn btn--icon not-phone"
                        type="button"
                        aria-label="Redo"
                        data-action="redo"
                        disabled=flag(move || !state.can_redo.get())
                        on:click=when(move |_| state.ask(Change::Redo))
                    >
                        {icons::redo()}
                    </button>
                    <button class="btn btn--line" type="button" data-action="share" on:click=when(move |_| share(shared))>
                        "Share"
                    </button>
                </div>
            </div>
            <p class="sr" role="status">{shared}</p>
            {move || {
                let said = shared.get();
                (!said.is_empty()).then(|| view! { <p class="notice notice--bar"><span>{said}</span></p> })
            }}
        </header>
    }
}

/// Copies the link; where the browser refuses, shows it to be copied by hand.
fn share(said: RwSignal<String>) {
    let link = app_link();
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

/// The address as it stands: the engine has written the scenario into it.
fn app_link() -> String {
    document().and_then(|document| document.url().ok()).unwrap_or_default()
}
