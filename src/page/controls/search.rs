//! Above a list that can be filtered: the field for words, the box that leaves only what the reader has changed, and the
//! line about what is left.

use crate::page::use_state;
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// What is typed goes to `on_search`; `text` is what is searched for. Escape empties the field.
#[component]
pub fn SearchField(
    id: &'static str,
    label: &'static str,
    text: RwSignal<String>,
    on_search: Callback<String>,
    node: NodeRef<html::Input>,
) -> impl IntoView {
    let is_live = use_state().is_live;
    let searched_for = move || text.get();
    Effect::new(move |was_live: Option<bool>| {
        let (searched_for, is_live) = (searched_for(), is_live.get());
        let Some(field) = node.get().filter(|_| is_live) else { return false };
        if was_live != Some(true) && searched_for.is_empty() && !field.value().is_empty() {
            // What the reader typed before the program was there counts.
            on_search.run(field.value());
        } else if field.value() != searched_for {
            field.set_value(&searched_for);
        }
        true
    });
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && text.with_untracked(|text| !text.is_empty()) {
            event.prevent_default();
            on_search.run(String::new());
        }
    };
    view! {
        <input
            class="find"
            id=id
            type="search"
            placeholder=label
            aria-label=label
            autocomplete="off"
            spellcheck="false"
            node_ref=node
            on:input=move |event| on_search.run(event_target_value(&event))
            on:keydown=on_key
        />
    }
}

/// What the search or the filters have left, also where that is nothing.
#[component]
pub fn Hits(id: &'static str, line: Signal<String>) -> impl IntoView {
    view! { <p class="small" id=id role="status">{line}</p> }
}

/// Leaves only what the reader has changed; attributes are added where it stands.
#[component]
pub fn OnlyChanged(
    label: &'static str,
    is_on: Signal<bool>,
    on_change: Box<dyn Fn(bool)>,
    #[prop(optional)] id: Option<&'static str>,
    #[prop(optional)] filter: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="only">
            <input
                type="checkbox"
                id=id
                data-filter=filter
                autocomplete="off"
                prop:checked=is_on
                on:change=move |event| on_change(event_target_checked(&event))
            />
            {label}
        </label>
    }
}
