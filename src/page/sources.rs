//! Buttons that unfold where numbers come from, and the card that unfolds: under a figure or at the end of a chart's frame, one in each
//! place. The cards come with the first of them; the deferred piece shows them.

use super::card_subject::Subject;
use super::focus::focus_on;
use super::icon::Info;
use super::panel::{Panel, Source};
use super::place::Place;
use super::use_state;
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

const CARDS: Source = Source { file: Some("cards.html"), what: "sources", link: ("data.html", "Data and sources") };

/// A button and the card that it unfolds. The cards of one place share `open`, so that one of them stands open.
#[derive(Clone, Copy)]
pub struct CardSwitch {
    pub subject: Subject,
    open: RwSignal<Option<Subject>>,
    button: NodeRef<html::Button>,
}

impl CardSwitch {
    pub fn new(subject: Subject, open: RwSignal<Option<Subject>>) -> Self {
        Self { subject, open, button: NodeRef::new() }
    }

    fn is_open(self) -> bool {
        self.open.get() == Some(self.subject)
    }

    fn toggle(self) {
        self.open.update(|open| *open = if *open == Some(self.subject) { None } else { Some(self.subject) });
    }

    /// Escape closes the card and gives the focus back.
    fn on_key(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.open.get_untracked() == Some(self.subject) {
            self.open.set(None);
            focus_on(self.button);
        }
    }
}

fn expanded(switch: CardSwitch) -> &'static str {
    if switch.is_open() { "true" } else { "false" }
}

/// The button of a key figure; `mark` is the name of its card.
#[component]
pub fn SourceButton(switch: CardSwitch, mark: &'static str, name: &'static str) -> impl IntoView {
    view! {
        <button
            class="info"
            type="button"
            data-source=mark
            aria-expanded=move || expanded(switch)
            aria-label=format!("Sources: {name}")
            node_ref=switch.button
            on:click=move |_| switch.toggle()
            on:keydown=move |event| switch.on_key(&event)
        >
            <Info/>
        </button>
    }
}

/// The button of a chart, and its card behind it.
#[component]
pub fn ChartSources(place: Place) -> impl IntoView {
    let switch = CardSwitch::new(Subject::Chart(place), RwSignal::new(None));
    view! {
        <button
            class="act"
            type="button"
            data-source="chart"
            aria-expanded=move || expanded(switch)
            node_ref=switch.button
            on:click=move |_| switch.toggle()
            on:keydown=move |event| switch.on_key(&event)
        >
            "Sources"
        </button>
        <SourceCard switch/>
    }
}

/// The card, while it stands open.
#[component]
pub fn SourceCard(switch: CardSwitch) -> impl IntoView {
    let state = use_state();
    let is_open = Memo::new(move |_| switch.is_open());
    let card = move || {
        view! {
            <div
                class="card src-card"
                role="group"
                aria-label="Sources"
                on:keydown=move |event| switch.on_key(&event)
            >
                <Panel
                    source=CARDS
                    is_wanted=Box::new(|| true)
                    put=Box::new(move |deferred, room, text| (deferred.card)(room, state, switch.subject, text))
                />
            </div>
        }
    };
    move || is_open.get().then(card)
}
