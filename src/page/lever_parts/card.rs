//! The card of a lever: what it means, what its ends stand for, how far its scale can be trusted. It unfolds in place; the cards of all levers
//! are a file that is rendered when the site is built and fetched with the first card that opens.

use crate::browser::marked;
use crate::page::focus::focus_on;
use crate::page::icon::Info;
use crate::page::panel::{Panel, Source};
use crate::scenario::Lever;
use leptos::html;
use leptos::prelude::*;

const CARDS: Source =
    Source { file: Some("levers.html"), what: "notes on the levers", link: ("how.html", "How it works") };

/// Whether the card of a lever is open, and the button that opens it.
#[derive(Clone, Copy, Default)]
pub struct About {
    pub is_open: RwSignal<bool>,
    button: NodeRef<html::Button>,
}

impl About {
    /// Folds the card and puts the focus back on what has unfolded it.
    pub fn close(self) {
        if self.is_open.get_untracked() {
            self.is_open.set(false);
            focus_on(self.button);
        }
    }
}

#[component]
pub fn AboutButton(lever: Lever, about: About) -> impl IntoView {
    let About { is_open, button } = about;
    view! {
        <button
            class="info"
            type="button"
            data-about=lever.row().key
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            aria-label=format!("About: {}", lever.name())
            node_ref=button
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            <Info/>
        </button>
    }
}

#[component]
pub fn Card(lever: Lever) -> impl IntoView {
    let key = lever.row().key;
    view! {
        <div role="group" aria-label=format!("About: {}", lever.name())>
            <div class="card">
                <Panel
                    source=CARDS
                    is_wanted=Box::new(|| true)
                    put=Box::new(move |_, room, text| {
                        marked::put(&room, &marked::piece(text, "data-card", key).unwrap_or_default());
                    })
                />
            </div>
        </div>
    }
}
