//! The history: the steps as a list, each a way back or forward, and the last change once more. On a phone also what the bar has no room for.

use super::compare_button::CompareButton;
use super::menu::Menu;
use super::root::to_root;
use super::travel::Travel;
use super::use_state;
use crate::session::change::Change;
use crate::session::words::Steps;
use leptos::prelude::*;

#[component]
pub fn HistoryMenu() -> impl IntoView {
    let state = use_state();
    let is_open = RwSignal::new(false);
    // The list is made when it is looked at.
    Effect::watch(move || is_open.get(), move |is_open, _, _| state.show_steps(*is_open), false);
    let summary = view! {
        <span class="not-phone">"History"</span>
        <span class="only-phone" role="img" aria-label="More: undo, redo, compare, history">"•••"</span>
    };
    view! {
        <Menu id="steps" class="presets" body="steps-menu" summary is_open>
            <p class="only-phone">
                <Travel n_steps=-1 label="Undo" attr:class="btn btn--line"/>
                " "
                <Travel n_steps=1 label="Redo" attr:class="btn btn--line"/>
                " "
                <CompareButton class="btn btn--line"/>
                " "
                <a class="btn btn--line" href=to_root("how.html")>"Help"</a>
            </p>
            <p class="steps-menu__title" id="steps-title">"Your steps"</p>
            <p class="small">"The newest first; choose one to go back to it, or forward again."</p>
            <ol id="steps-list" aria-labelledby="steps-title">
                {move || view! { <List steps=state.steps.get()/> }}
            </ol>
            <button
                class="act"
                type="button"
                data-action="replay"
                disabled=move || state.is_held.get() || state.changed.with(String::is_empty)
                on:click=move |_| state.ask(Change::Replay)
            >
                "Replay the last change"
            </button>
        </Menu>
    }
}

/// The steps, newest first; each is a button that goes so many steps back or forward.
#[component]
fn List(steps: Steps) -> impl IntoView {
    let state = use_state();
    let Steps { labels, at } = steps;
    let step = move |(i, label): (usize, String)| {
        let n_steps = i as isize - at as isize;
        view! {
            <li class=(i > at).then_some("is-undone")>
                <button
                    type="button"
                    data-travel=n_steps
                    aria-current=(i == at).then_some("step")
                    on:click=move |_| state.ask(Change::Travel(n_steps))
                >
                    {label}
                </button>
            </li>
        }
    };
    labels.into_iter().enumerate().rev().map(step).collect_view()
}
