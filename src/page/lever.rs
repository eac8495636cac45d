//! A lever that stands by itself: name, sentence and controls, or the options of a choice; and a foot with the way back and what folds under it.

use super::controls::Control;
use super::focus::focus_on;
use super::lever_parts::{About, Card, LeverContainer, Options, Sliding, Timing, is_touched, lever_control};
use crate::scenario::Lever;
use crate::session::change::Change;
use crate::words::board::{Group, baseline_mark, matches};
use crate::words::lever_words::today;
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

#[component]
pub fn BoardLever(lever: Lever, group: &'static Group) -> impl IntoView {
    let (control, input, about) = (lever_control(lever), NodeRef::new(), About::default());
    let controls = view! { <Sliding lever control slider=input about/> };
    view! { <Standing lever group control input about controls/> }
}

/// A choice that stands by itself.
#[component]
pub fn BoardChoice(lever: Lever, group: &'static Group) -> impl IntoView {
    let (control, input, about) = (lever_control(lever), NodeRef::new(), About::default());
    let controls = view! { <Options lever control first=input about/> };
    view! { <Standing lever group control input about controls/> }
}

/// The controls of a lever of the board, its foot, and the card that explains it.
#[component]
fn Standing<V: IntoView>(
    lever: Lever,
    group: &'static Group,
    control: Control,
    input: NodeRef<html::Input>,
    about: About,
    controls: V,
) -> impl IntoView {
    let state = control.state;
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            about.close();
        }
    };
    let inside = view! {
        {controls}
        <Foot lever control input/>
        {move || about.is_open.get().then(|| view! { <Card lever/> })}
    };
    view! {
        <LeverContainer
            lever
            control
            inside
            attr:data-at=baseline_mark(lever)
            class:is-touched=move || is_touched(state, lever)
            attr:hidden=move || !state.search.with(|search| matches(group, lever, search))
            on:keydown=on_key
        />
    }
}

/// The lever as it is today, the way back to it, and what folds under the lever.
#[component]
fn Foot(lever: Lever, control: Control, input: NodeRef<html::Input>) -> impl IntoView {
    let row = lever.row();
    let reset = move |_| {
        control.ask(Change::ResetLever(lever));
        // The button goes with what it has reset.
        focus_on(input);
    };
    let has_fold = lever.folded().next().is_some();
    view! {
        <div class="lever__foot">
            <span class="lever__rest">{format!("Today’s path: {}", today(lever))}</span>
            <button
                class="act"
                type="button"
                data-reset=row.key
                aria-label=format!("Reset: {}", lever.name())
                on:click=reset
            >
                "Reset"
            </button>
            {has_fold.then(|| view! { <Timing lever/> })}
        </div>
    }
}
