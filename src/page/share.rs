//! Share: copies the link of what is on the screen. Where the browser refuses, the link stands in a field to be copied by hand.

use super::focus::focus_on;
use super::use_state;
use crate::browser::clipboard;
use gloo_timers::callback::Timeout;
use leptos::either::EitherOf3;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::KeyboardEvent;

/// How long the page says that the link was copied, ms.
const SAID_MS: u32 = 4000;

/// Mail programs, messengers and old servers cut links that are longer, characters.
const LONGEST_SAFE: usize = 2000;

/// What is to be said of a link that may not arrive whole.
fn too_long(n_signs: usize) -> String {
    if n_signs <= LONGEST_SAFE {
        return String::new();
    }
    format!(" It has {n_signs} characters: mail programs and messengers may cut it.")
}

/// What became of the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Nobody has asked for it.
    Nothing,
    /// So many characters.
    Copied(usize),
    /// The browser refused.
    ByHand,
}

#[component]
pub fn ShareButton(shared: RwSignal<Shared>, button: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    let going = StoredValue::new_local(None::<Timeout>);
    let share = move |_| {
        let link = state.link_now();
        spawn_local(async move {
            let is_copied = clipboard::copy(&link).await;
            shared.set(if is_copied { Shared::Copied(link.len()) } else { Shared::ByHand });
            let go = is_copied.then(|| Timeout::new(SAID_MS, move || shared.set(Shared::Nothing)));
            going.try_update_value(|going| *going = go);
        });
    };
    view! {
        <button class="btn btn--line" type="button" data-action="share" node_ref=button on:click=share>"Share"</button>
    }
}

/// The line under the bar that answers.
#[component]
pub fn ShareLine(shared: RwSignal<Shared>, button: NodeRef<html::Button>) -> impl IntoView {
    let answer = move || match shared.get() {
        Shared::Nothing => EitherOf3::A(()),
        Shared::Copied(n_signs) => EitherOf3::B(view! {
            <p class="notice notice--bar">
                <span>"The link of what you see was copied." {too_long(n_signs)}</span>
            </p>
        }),
        Shared::ByHand => EitherOf3::C(view! { <ByHand shared button/> }),
    };
    view! { <div id="said" role="status">{answer}</div> }
}

/// The link follows what is on the screen, so that it is never an old one.
#[component]
fn ByHand(shared: RwSignal<Shared>, button: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _ = field.focus();
            field.select();
        }
    });
    let select = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    let close = move || {
        shared.set(Shared::Nothing);
        // The field goes, and the focus with it.
        focus_on(button);
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <p class="notice notice--bar" on:keydown=on_key>
            <label class="by-hand">
                <span>"Copy this link:" {too_long(untrack(|| state.link()).len())}</span>
                <input type="text" readonly node_ref=field prop:value=move || state.link() on:focus=select/>
            </label>
            <button class="act" type="button" aria-label="Close the link" on:click=move |_| close()>
                "Close"
            </button>
        </p>
    }
}
