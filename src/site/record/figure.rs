//! A figure of the back-test within a sentence or a table: rounded for people, with its name and its unrounded value in the markup.

use super::results::results;
use super::words::{side, size};
use leptos::prelude::*;

/// A miss smaller than half a percent of the record is zero when rounded.
const MET: f64 = 0.005;

/// A figure by its name.
#[component]
pub fn Figure(#[prop(into)] name: String, words: fn(f64) -> String) -> impl IntoView {
    let value = results().value(&name);
    view! { <data data-figure=name value=value.to_string()>{words(value)}</data> }
}

/// A relative miss by its name: `68 % too low`, or `met` where nothing is left when it is rounded.
#[component]
pub fn RelativeMiss(#[prop(into)] name: String) -> impl IntoView {
    let value = results().value(&name);
    if value.abs() < MET {
        return view! { <Figure name words=|_| "met".to_string()/> }.into_any();
    }
    view! { <Figure name words=size/>" "{side(value)} }.into_any()
}

/// A figure as a cell of a table: the measure `model` of the stem `price.dy.2011`.
pub fn cell(stem: &str, measure: &str, words: fn(f64) -> String) -> AnyView {
    view! { <Figure name=format!("{stem}.{measure}") words/> }.into_any()
}

/// Two figures of one stem: `16.9 kt to 18.6 kt`; `None` where one of them does not exist.
pub fn range(stem: &str, ends: [&str; 2], words: fn(f64) -> String) -> Option<impl IntoView + use<>> {
    let [low, high] = ends.map(|end| format!("{stem}.{end}"));
    let is_known = results().has(&low) && results().has(&high);
    is_known.then(|| view! { <Figure name=low words/>" to "<Figure name=high words/> })
}
