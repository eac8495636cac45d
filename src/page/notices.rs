//! Sentences about what of the link was not understood. Each can be closed; all go with the next choice of a story.

use super::use_state;
use crate::browser::window::focus;
use leptos::prelude::*;

#[island]
pub fn Notices() -> impl IntoView {
    let state = use_state();
    let notice = move |sentence: String| {
        let own = sentence.clone();
        let label = format!("Close: {sentence}");
        let close = move |_| {
            state.notices.update(|notices| notices.retain(|other| *other != own));
            // The button goes with its notice.
            focus("levers");
        };
        view! {
            <p class="notice">
                <span>{sentence}</span>
                <button class="act" type="button" aria-label=label on:click=close>"Close"</button>
            </p>
        }
    };
    view! {
        <div id="notices" role="status">
            {move || state.notices.get().into_iter().map(notice).collect_view()}
        </div>
    }
}
