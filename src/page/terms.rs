//! Terms of the field, explained where they are met: a fold with their meanings under the charts and under each group of levers.

use super::root::to_root;
use super::served_only::served_only;
use crate::words::glossary::{Term, terms};
use leptos::prelude::*;

/// `ids` are of the glossary.
#[component]
pub fn Terms(ids: &'static [&'static str], class: &'static str) -> impl IntoView {
    let list = move || {
        let term = |Term { name, meaning, .. }: &Term| view! { <dt>{*name}</dt><dd>{*meaning}</dd> };
        view! {
            <summary>"Terms"</summary>
            <dl class="terms">{terms(ids).map(term).collect_view()}</dl>
            <p class="small"><a href=to_root("how.html#words")>"All terms"</a></p>
        }
    };
    view! { <details class=class>{served_only(list)}</details> }
}
