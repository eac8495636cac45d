//! A choice: every option in view.

use super::card::{About, AboutButton};
use super::control::{is_moved, lever_control};
use super::script_input::ScriptInput;
use crate::page::controls::Control;
use crate::scenario::Lever;
use crate::words::lever_words::{options, says};
use leptos::html;
use leptos::prelude::*;

/// A choice that folds under another lever.
#[component]
pub fn ChoiceLever(lever: Lever) -> impl IntoView {
    let control = lever_control(lever);
    view! {
        <div class="lever" data-key=lever.row().key class:is-moved=move || is_moved(control.state, lever)>
            <Options lever control first=NodeRef::new()/>
        </div>
    }
}

/// The options of a choice under its name. `first` is the first of them; `about` is there for a lever that has a card.
#[component]
pub fn Options(
    lever: Lever,
    control: Control,
    first: NodeRef<html::Input>,
    #[prop(optional)] about: Option<About>,
) -> impl IntoView {
    let row = lever.row();
    let option = move |(i, (name, _)): (usize, &'static (&'static str, &'static str))| {
        let code = i as f64;
        let node = if i == 0 { first } else { NodeRef::new() };
        view! {
            <label>
                <input
                    type="radio"
                    name=row.key
                    value=i
                    data-option=row.key
                    autocomplete="off"
                    checked=control.value_now() == code
                    prop:checked=move || control.value() == code
                    node_ref=node
                    on:change=move |_| control.set(code)
                />
                {*name}
            </label>
        }
    };
    view! {
        <fieldset aria-describedby=about.map(|_| format!("{}-says", row.key))>
            <legend class="lever__label">{row.short}</legend>
            {about.map(|about| view! { <AboutButton lever about/> <Says lever control/> })}
            <div class="seg">{options(lever).iter().enumerate().map(option).collect_view()}</div>
            <ScriptInput lever control/>
        </fieldset>
    }
}

/// What is chosen, as a sentence.
#[component]
fn Says(lever: Lever, control: Control) -> impl IntoView {
    let words = Memo::new(move |_| {
        control.state.lever(lever).track();
        control.state.scenario.with_untracked(|scenario| says(scenario, lever))
    });
    view! { <output class="lever__says" aria-live="off" id=format!("{}-says", lever.row().key)>{words}</output> }
}
