//! Under a group of levers, what of its subject is in the model and what is not, where readers tend to ask.

use super::root::to_root;
use super::served_only::served_only;
use crate::words::board::Group;
use crate::words::covers::{self, of_group};
use leptos::prelude::*;

#[component]
pub fn Covers(group: &'static Group) -> impl IntoView {
    let words = move || {
        of_group(group.key).map(|covers::Covers { id, name, words, .. }| {
            view! { {*words}" "<a href=to_root(&format!("how.html#{id}"))>"More on "{*name}</a> }
        })
    };
    group.has_covers.then(|| view! { <p class="group__covers small">{served_only(words)}</p> })
}
