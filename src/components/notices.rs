//! Sentences about what of the link was not understood.

use crate::state::AppState;
use leptos::prelude::*;

#[component]
pub fn Notices(state: AppState) -> impl IntoView {
    move || {
        state
            .notices
            .get()
            .into_iter()
            .map(|sentence| view! { <p class="notice" role="status" translate="no"><span>{sentence}</span></p> })
            .collect_view()
    }
}
