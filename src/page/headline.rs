//! The sentence on top, with the small line above it: what is shown, that it is a sandbox, and up to which day its data go.

use super::changed::Changed;
use super::root::to_root;
use super::served_only::served_only;
use super::use_state;
use crate::session::compared::name;
use crate::tables::dates::{DATA_TO, NOT_KNOWN};
use crate::words::headline::Span;
use leptos::either::Either;
use leptos::prelude::*;

/// For whoever reads the headline: it leads to what the figures in it rest on.
#[component]
pub fn Sources() -> impl IntoView {
    view! { <a href=to_root("data.html#figures")>"Where these numbers come from"</a> }
}

/// An element of its own, also for what is not strong: next to a text that a translator has taken out of the page nothing can be put.
#[component]
fn Words(span: Span) -> impl IntoView {
    if span.is_strong {
        Either::Left(view! { <b translate="no">{span.text}</b> })
    } else {
        Either::Right(view! { <span>{span.text}</span> })
    }
}

/// A sentence; its figures are strong, and are not translated.
#[component]
pub fn Sentence(spans: Vec<Span>) -> impl IntoView {
    spans.into_iter().map(|span| view! { <Words span/> }).collect_view()
}

/// Up to which day the data go. What is not known after it unfolds where the line has no room for it.
fn data_date() -> impl IntoView {
    view! {
        <span class="eyebrow__date">{DATA_TO}" "{NOT_KNOWN}</span>
        <details class="eyebrow__fold fold">
            <summary>{DATA_TO}</summary>
            <span>{NOT_KNOWN}</span>
        </details>
    }
}

#[island]
pub fn Headline() -> impl IntoView {
    let state = use_state();
    let is_comparing = Memo::new(move |_| state.is_comparing());
    let is_at_rest = Memo::new(move |_| state.is_at_rest());
    let moved = Memo::new(move |_| {
        if is_comparing.get() {
            return "A and B compared".to_string();
        }
        state.scenario.with(|scenario| if scenario.is_neutral() { String::new() } else { name(scenario) })
    });
    view! {
        <div class="eyebrow">
            <b id="moved" title=moved hidden=move || moved.with(String::is_empty)>{moved}</b>
            <span id="at-rest" hidden=move || !is_at_rest.get()>"Today’s path"</span>
            <span>"A sandbox, not a forecast"</span>
            <span class="eyebrow__from"><Sources/></span>
            <div class="eyebrow__data">{served_only(data_date)}</div>
        </div>
        <h1 class="headline" class:headline--rest=is_at_rest data-headline="">
            {move || view! { <Sentence spans=state.headline.get()/> }}
        </h1>
        <Changed class="not-phone"/>
    }
}
