//! What is said of something that is fetched or made once it is wanted: that it is on its way, or why it did not arrive, with a button to ask
//! again. It stands in a line of its own, behind which may stand what belongs to it, such as a link to the same elsewhere.

use leptos::prelude::*;

/// `on_retry` also moves the focus, as the button goes while what was asked for is on its way.
#[component]
pub fn FetchStatus(sentence: Signal<String>, has_failed: Signal<bool>, on_retry: impl Fn() + 'static) -> impl IntoView {
    view! {
        <span role="status">{sentence}</span>
        " "
        <button class="act" type="button" data-retry hidden=move || !has_failed.get() on:click=move |_| on_retry()>
            "Retry"
        </button>
    }
}
