//! What is said of something that is fetched or made once it is wanted: that it is on its way, or why it did not arrive, with a button to ask
//! again. It stands in a line of its own, behind which may stand what belongs to it, such as a link to the same elsewhere.

use super::arrival::Arrival;
use super::focus::focus_on;
use leptos::html;
use leptos::prelude::*;

/// The button goes while what was asked for is on its way: the focus stays on what is said of it, which also says how that ended. Whoever
/// takes the line away moves the focus on.
#[component]
pub fn StatusAndRetry(sentence: Signal<String>, has_failed: Signal<bool>, on_retry: Box<dyn Fn()>) -> impl IntoView {
    let status = NodeRef::<html::Span>::new();
    let retry = move |_| {
        focus_on(status);
        on_retry();
    };
    view! {
        <span role="status" tabindex="-1" node_ref=status>
            {sentence}
        </span>
        " "
        <button class="act" type="button" data-retry hidden=move || !has_failed.get() on:click=retry>
            "Retry"
        </button>
    }
}

/// The same of what is fetched, by how far it has come and its name behind “the”; paper says more of what is on its way.
#[component]
pub fn ArrivalStatus(arrival: Memo<(Arrival, &'static str)>, on_retry: Box<dyn Fn()>) -> impl IntoView {
    let is_waiting = move || arrival.get().0 == Arrival::Waiting;
    let not_printed = || view! { <span class="on-paper">"Not there yet when this was printed."</span> };
    view! {
        <StatusAndRetry
            sentence=Signal::derive(move || {
                let (arrival, what) = arrival.get();
                arrival.sentence(what)
            })
            has_failed=Signal::derive(move || arrival.get().0.has_failed())
            on_retry
        />
        " "
        {move || is_waiting().then(not_printed)}
    }
}
