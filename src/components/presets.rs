//! The stories to start from, in three columns.

use super::bind::{attribute, when};
use crate::scenario::presets::{PRESETS, Preset, Section};
use crate::state::app_state;
use crate::view::drain::Change;
use leptos::prelude::*;

/// Links, so that they can be opened elsewhere and copied; a plain click stays on the page.
#[component]
pub fn Presets() -> impl IntoView {
    let state = app_state();
    let current = Memo::new(move |_| state.scenario.with(|scenario| Preset::of(scenario).map(|preset| preset.slug)));
    let open = move |event: leptos::ev::MouseEvent, preset: &'static Preset| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        state.ask(Change::Scenario(Box::new(preset.scenario())));
    };
    view! {
        <div class="stories">
            {Section::ALL
                .map(|section| {
                    view! {
                        <section>
                            <h3>{section.title()}</h3>
                            {PRESETS
                                .iter()
                                .filter(|preset| preset.section == section)
                                .map(|preset| {
                                    view! {
                                        <a
                                            class="story"
                                            href=format!("?preset={}", preset.slug)
                                            data-preset=preset.slug
                                            aria-current=attribute(move || (current.get() == Some(preset.slug)).then(|| "true".to_string()))
                                            on:click=when(move |event| open(event, preset))
                                        >
                                            <b>{preset.title}</b>
                                            <span>{preset.sentence}</span>
                                        </a>
                                    }
                                })
                                .collect_view()}
                        </section>
                    }
                })
                .collect_view()}
        </div>
    }
}
