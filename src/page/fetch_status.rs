//! What is said of something that is fetched or made once it is wanted: that it is on its way, or why it did not arrive, with a button to ask
//! again. It stands in a line of its own, behind which may stand what belongs to it, such as a link to the same elsewhere.

use leptos::html;
use leptos::prelude::*;

/// The button goes while what was asked for is on its way: the focus stays on what is said of it, which also says how that ended. Whoever
/// takes the line away moves the focus on.
#[component]
pub fn FetchStatus(sentence: Signal<String>, has_failed: Signal<bool>, on_retry: impl Fn() + 'static) -> impl IntoView {
    let status = NodeRef::<html::Span>::new();
    let retry = move |_| {
        if let Some(status) = status.get_untracked() {
            let _ = status.focus();
        }
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

/// On paper, behind what is said of something that is on its way.
#[component]
pub fn NotPrinted(is_waiting: Signal<bool>) -> impl IntoView {
    move || is_waiting.get().then(|| view! { <span class="on-paper">"Not there yet when this was printed."</span> })
}
