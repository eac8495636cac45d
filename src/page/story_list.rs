//! The stories to start from: links, so that they can be opened elsewhere and copied. Under each, what the model makes of it.
//! Rendered natively; in the browser `stories` marks the current one.

use super::root::to_root;
use super::use_state;
use crate::scenario::Scenario;
use crate::scenario::presets::{Preset, Section};
use crate::words::stories::stories;
use leptos::either::Either;
use leptos::prelude::*;

/// Where a story has its page: today's path is the sandbox itself.
fn address(preset: &Preset) -> String {
    if preset.query.is_empty() { to_root("") } else { to_root(&format!("s/{}/", preset.slug)) }
}

/// The sections have headings, except in the menu, which stands before the page's own heading.
#[component]
pub fn StoryList(#[prop(optional)] has_headings: bool) -> impl IntoView {
    let section = |section: Section| {
        let title = section.title();
        let title = if has_headings {
            Either::Left(view! { <h3 class="stories__title">{title}</h3> })
        } else {
            Either::Right(view! { <p class="stories__title">{title}</p> })
        };
        let own = stories().filter(|(preset, _)| preset.section == section);
        view! {
            <section>
                {title}
                {own.map(|(preset, outcome)| view! { <Story preset outcome/> }).collect_view()}
            </section>
        }
    };
    view! { <div class="stories">{Section::ALL.map(section).collect_view()}</div> }
}

#[component]
fn Story(preset: &'static Preset, outcome: &'static str) -> impl IntoView {
    let current = use_state().scenario.with(Scenario::preset);
    let is_current = current.is_some_and(|current| current.slug == preset.slug);
    view! {
        <a class="story" href=address(preset) data-preset=preset.slug aria-current=is_current.then_some("true")>
            <b>{preset.title}</b>
            <span>{preset.sentence}</span>
            {(!outcome.is_empty()).then(|| view! { <i>{outcome}</i> })}
        </a>
    }
}
