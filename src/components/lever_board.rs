//! The lever board: groups that fold, each with the number of its levers that have been moved.

use super::bind::{flag, text, when};
use super::lever::{LeverControl, LeverKind};
use crate::scenario::Scenario;
use crate::state::app_state;
use crate::view::board::{GROUPS, Group};
use crate::view::drain::Change;
use leptos::prelude::*;

#[component]
pub fn LeverBoard() -> impl IntoView {
    let state = app_state();
    let is_neutral = flag(move || state.scenario.with(Scenario::is_neutral));
    view! {
        <aside class="board-levers" id="levers" aria-label="Levers">
            <header>
                <h2>"Levers"</h2>
                <button
                    class="btn"
                    type="button"
                    data-action="reset"
                    disabled=is_neutral
                    on:click=when(move |_| state.ask(Change::Scenario(Box::default())))
                >
                    "Reset all"
                </button>
            </header>
            {GROUPS.iter().map(|group| view! { <LeverGroup group /> }).collect_view()}
        </aside>
    }
}

#[component]
fn LeverGroup(group: &'static Group) -> impl IntoView {
    let state = app_state();
    let n = group.levers().count();
    let n_moved = Memo::new(move |_| state.scenario.with(|scenario| group.n_moved(scenario)));
    // A group with a moved lever in it opens with the page: a link shows what it has changed.
    let is_open = group.is_open || n_moved.get_untracked() > 0;
    view! {
        <details class="group" open=is_open data-group=group.key>
            <summary>
                {group.title}
                <span class="count" class:is-on=flag(move || n_moved.get() > 0) translate="no">
                    {text(move || format!("{} of {n} moved", n_moved.get()))}
                </span>
            </summary>
            <p class="group__hint">{group.hint}</p>
            {group.levers().map(|lever| view! { <LeverControl lever kind=LeverKind::Own /> }).collect_view()}
        </details>
    }
    .into_any()
}
