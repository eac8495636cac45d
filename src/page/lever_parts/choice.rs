//! A choice: every option in view.

use super::control::{is_moved, lever_control};
use super::script_input::ScriptInput;
use crate::scenario::Lever;
use crate::words::lever_words::TARGETS;
use leptos::prelude::*;

#[component]
pub fn ChoiceLever(lever: Lever) -> impl IntoView {
    let control = lever_control(lever);
    let row = lever.row();
    let option = move |(i, (name, _)): (usize, &'static (&'static str, &'static str))| {
        let code = i as f64;
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
                    on:change=move |_| control.set(code)
                />
                {*name}
            </label>
        }
    };
    view! {
        <div class="lever" data-key=row.key class:is-moved=move || is_moved(control.state, lever)>
            <fieldset>
                <legend class="lever__label">{row.short}</legend>
                <div class="seg">{TARGETS.iter().enumerate().map(option).collect_view()}</div>
                <ScriptInput lever control/>
            </fieldset>
        </div>
    }
}
