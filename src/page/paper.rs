//! Printing a scenario: the button, and on the sheet the link of what it shows.

use super::use_state;
use crate::browser::print::{on_print, print};
use leptos::prelude::*;

#[island]
pub fn PrintButton() -> impl IntoView {
    view! { <button class="act" type="button" data-action="print" on:click=move |_| print()>"Print this scenario"</button> }
}

#[island]
pub fn Printed() -> impl IntoView {
    let state = use_state();
    let link = RwSignal::new(String::new());
    // Effects run in the browser only. The listener ends with the owner of the value.
    Effect::new(move |_| {
        StoredValue::new_local(on_print(move |is_on_paper| {
            if is_on_paper {
                link.set(state.link_now());
            }
        }));
    });
    view! { <span id="printed" translate="no">{link}</span> }
}
