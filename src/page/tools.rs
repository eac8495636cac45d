//! Above the levers: the search among them, the switch that holds moves until they are run, which of two scenarios they move, and the
//! way back to today's path; below them what waits to be run.

use super::controls::{Hits, SearchField};
use super::use_state;
use crate::browser::window::focus;
use crate::scenario::Scenario;
use crate::scenario::pair::Side;
use crate::session::change::Change;
use crate::words::board::found_line;
use leptos::prelude::*;

#[island]
pub fn ResetAll() -> impl IntoView {
    let state = use_state();
    let reset = move |_| {
        state.ask(Change::Scenario(Box::default()));
        // The button is disabled with what it has reset.
        focus("levers");
    };
    view! {
        <button
            class="btn"
            type="button"
            data-action="reset"
            disabled=move || state.scenario.with(Scenario::is_neutral)
            on:click=reset
        >
            "Reset all"
        </button>
    }
}

#[island]
pub fn Tools() -> impl IntoView {
    view! {
        <div class="tools later">
            <Search/>
            <HoldSwitch/>
        </div>
    }
}

/// Which of two scenarios the levers move. It stands beside the heading, whose line has room for it, so that no lever moves when it comes.
#[island]
pub fn Sides() -> impl IntoView {
    let state = use_state();
    let side = move |side: Side| {
        view! {
            <label>
                <input
                    type="radio"
                    name="side"
                    value=side.letter()
                    autocomplete="off"
                    checked=state.side.get_untracked() == side
                    prop:checked=move || state.side.get() == side
                    on:change=move |_| state.ask(Change::Side(side))
                />
                {side.letter()}
            </label>
        }
    };
    view! {
        <fieldset class="sides" id="sides" hidden=move || !state.view.with(|view| view.is_comparing)>
            // Behind the heading, which is the first word.
            <legend><span class="sr">"Levers "</span>"move"</legend>
            <div class="seg">{Side::ALL.map(side).collect_view()}</div>
        </fieldset>
    }
}

/// What is typed leaves only the levers that answer to it.
#[component]
fn Search() -> impl IntoView {
    let state = use_state();
    let on_search = Callback::new(move |text| state.search.set(text));
    view! { <SearchField id="find" label="Find a lever" text=state.search on_search node=NodeRef::new()/> }
}

/// How many levers the search has found.
#[island]
pub fn Found() -> impl IntoView {
    let state = use_state();
    let line = move || state.search.with(|search| found_line(search)).unwrap_or_default();
    view! { <Hits id="found" line=Signal::derive(line)/> }
}

/// Moves are collected and run together.
#[component]
fn HoldSwitch() -> impl IntoView {
    let state = use_state();
    view! {
        <label class="hold" title="Set several levers, then run them together">
            <input
                type="checkbox"
                role="switch"
                id="hold"
                autocomplete="off"
                prop:checked=state.is_held
                on:change=move |event| state.ask(Change::Hold(event_target_checked(&event)))
            />
            "Hold moves"
        </label>
    }
}

/// Says that moves wait to be run.
#[island]
pub fn Waits() -> impl IntoView {
    let state = use_state();
    let run = move |_| {
        state.ask(Change::Run);
        // The button goes with what it has run.
        focus("hold");
    };
    view! {
        <div class="waits" id="waits" hidden=move || !state.is_waiting.get()>
            <span role="status">"Held: the charts still show what was before."</span>
            <button class="btn btn--line" type="button" data-action="run" on:click=run>"Run"</button>
        </div>
    }
}
