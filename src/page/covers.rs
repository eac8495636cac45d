//! Under a group of levers, what of its subject is in the model and what is not, where readers tend to ask.

#[cfg(feature = "ssr")]
use super::root::to_root;
use crate::view::board::Group;
use leptos::prelude::*;

/// The part of the document on the model that says more, what it is about, and a sentence or two.
struct Subject {
    href: String,
    name: &'static str,
    words: &'static str,
}

#[component]
pub fn Covers(group: &'static Group) -> impl IntoView {
    subject(group.key).map(|Subject { href, name, words }| {
        view! { <p class="group__covers small">{words}" "<a href=href>"More on "{name}</a></p> }
    })
}

#[cfg(feature = "ssr")]
fn subject(group: &str) -> Option<Subject> {
    let of_group = crate::view::covers::of_group(group);
    of_group.map(|covers| Subject {
        href: to_root(&format!("how.html#{}", covers.id)),
        name: covers.name,
        words: covers.words,
    })
}

/// Served texts never change, so the browser's program does without them: the same nodes, without words.
#[cfg(not(feature = "ssr"))]
fn subject(group: &str) -> Option<Subject> {
    let is_told = matches!(group, "export limits" | "new supply" | "stockpiles" | "demand and recycling");
    is_told.then_some(Subject { href: String::new(), name: "", words: "" })
}
