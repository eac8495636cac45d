//! What is said to those who do not see the page change, politely, at the end of the page, where nobody reads it twice: the headline once
//! it has come to rest, and what the cursor of a chart stands on or what is wrong with an entry.

use super::use_state;
use leptos::prelude::*;

#[island]
pub fn Spoken() -> impl IntoView {
    let state = use_state();
    view! {
        <p role="status" id="spoken">{state.spoken}</p>
        <p role="status" id="announced">{state.announced}</p>
    }
}
