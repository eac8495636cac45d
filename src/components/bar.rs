//! The bar: name, stories, undo and redo, share.

use super::Presets;
use super::icons;
use crate::scenario::Scenario;
use crate::scenario::presets::Preset;
use crate::state::app_state;
use crate::view::drain::Change;
use crate::web::window::{document, window};
use leptos::prelude::*;

#[component]
pub fn Bar() -> impl IntoView {
    let state = app_state();
    let story = Memo::new(move |_| {
        state.scenario.with(|scenario| Preset::of(scenario).map_or("Your scenario", |preset| preset.title))
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
        state.ask(Change::Scenario(Box::new(Scenario::default())));
    };
    view! {
        <header class="bar">
            <div class="bar__in">
                <a class="bar__name" href="?" on:click=to_start>"Chokepoint"</a>
                <details
                    class="presets bar__story"
                    node_ref=menu
                    on:keydown=move |event| if event.key() == "Escape" { close() }
                >
                    <summary class="btn">
                        <span class="not-phone">{move || story.get()}</span>
                        <span class="only-phone">"Stories"</span>
                    </summary>
                    <div class="story-menu" on:click=move |_| close()><Presets /></div>
                </details>
                <div class="bar__end">
                    <button
                        class="btn btn--icon"
                        type="button"
                        aria-label="Undo"
                        data-action="undo"
                        disabled=move || !state.can_undo.get()
                        on:click=move |_| state.ask(Change::Undo)
                    >
                        {icons::undo()}
                    </button>
                    <button
                        class="btn btn--icon"
                        type="button"
                        aria-label="Redo"
                        data-action="redo"
                        disabled=move || !state.can_redo.get()
                        on:click=move |_| state.ask(Change::Redo)
                    >
                        {icons::redo()}
                    </button>
                    <button class="btn btn--line" type="button" data-action="share" on:click=move |_| share(shared)>
                        "Share"
                    </button>
                </div>
            </div>
            <p class="sr" role="status">{move || shared.get()}</p>
            <Show when=move || !shared.with(String::is_empty)>
                <p class="notice notice--bar"><span>{move || shared.get()}</span></p>
            </Show>
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
    let promise = clipboard.write_text(&link);
    leptos::task::spawn_local(async move {
        let copied = wasm_bindgen_futures::JsFuture::from(promise).await.is_ok();
        said.set(if copied {
            "The link of what you see was copied.".to_string()
        } else {
            format!("Copy this link: {link}")
        });
        if copied {
            gloo_timers::future::TimeoutFuture::new(4000).await;
            said.set(String::new());
        }
    });
}

/// The address as it stands: the engine has written the scenario into it.
fn app_link() -> String {
    document().and_then(|document| document.url().ok()).unwrap_or_default()
}
