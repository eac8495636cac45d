//! The headline sentence, with the line above it and its copy for screen readers.

use crate::state::app_state;
use crate::view::headline::moved;
use leptos::prelude::*;

/// The sentence changes in every frame of a drag; what is read aloud follows when the reader rests.
#[component]
pub fn Headline() -> impl IntoView {
    let state = app_state();
    let is_at_rest = Memo::new(move |_| state.scenario.with(|scenario| scenario.is_neutral()));
    let eyebrow = Memo::new(move |_| state.scenario.with(moved));
    view! {
        <p class="eyebrow">
            {move || eyebrow.get().map(|text| view! { <b>{format!("Your scenario: {text}")}</b> })}
            {move || is_at_rest.get().then(|| view! { <span>"Today’s path"</span> })}
            <span>"A sandbox, not a forecast"</span>
        </p>
        <h1 class="headline" class:headline--rest=is_at_rest data-headline="" translate="no">
            {move || {
                state
                    .headline
                    .get()
                    .into_iter()
                    .map(|part| if part.is_strong { view! { <b>{part.text}</b> }.into_any() } else { part.text.into_any() })
                    .collect_view()
            }}
        </h1>
        <p class="sr" role="status" translate="no">{state.spoken}</p>
    }
}
