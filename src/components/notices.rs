//! Sentences about what of the link was not understood.

use crate::state::AppState;
use crate::view::parts;
use leptos::prelude::*;

#[component]
pub fn Notices(state: AppState) -> impl IntoView {
    let html = Signal::derive(move || state.notices.with(|sentences| parts::notices(sentences)));
    view! { <div role="status" translate="no" inner_html=html></div> }
}
