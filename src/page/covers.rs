//! Under a group of levers, what of its subject is in the model and what is not, where readers tend to ask.

use super::root::to_root;
use crate::view::board::Group;
use leptos::prelude::*;

/// The part of the document on the model that says more, what it is about, and a sentence or two.
struct Subject {
    href: &'static str,
    name: &'static str,
    words: &'static str,
}

#[component]
pub fn Covers(group: &'static Group) -> impl IntoView {
    subject(group.key).map(|subject| {
        view! {
            <p class="group__covers small">{subject.words}" "<a href=to_root(subject.href)>"More on "{subject.name}</a></p>
        }
    })
}

#[cfg(feature = "ssr")]
fn subject(group: &str) -> Option<Subject> {
    let (href, name, words) = match group {
        "export limits" => (
            "how.html#covers-retaliation",
            "retaliation",
            "One answer is in: a limit on heavy materials and magnets after price floors, public money or feed bans, of an \
             assumed size. Answers in other goods, and motives, are not.",
        ),
        "new supply" => (
            "how.html#covers-environment",
            "the environment",
            "Waste and carbon dioxide are tonnes times a typical number, orders of magnitude; the standard makes new mines \
             and plants dearer, later and cleaner. Water, residues and single sites are not in.",
        ),
        "stockpiles" => (
            "how.html#covers-allies",
            "allies",
            "Plants, money, price floors and reserves of allies are in. Treaties, joint ventures and purchase promises \
             count only as far as they move a chance, a date or a stock.",
        ),
        "demand and recycling" => ("how.html#covers-battery", "battery minerals", crate::view::board::BATTERY),
        _ => return None,
    };
    Some(Subject { href, name, words })
}

/// Served texts never change, so the browser's program does without them: the same nodes, without words.
#[cfg(not(feature = "ssr"))]
fn subject(group: &str) -> Option<Subject> {
    let is_told = matches!(group, "export limits" | "new supply" | "stockpiles" | "demand and recycling");
    is_told.then_some(Subject { href: "", name: "", words: "" })
}
