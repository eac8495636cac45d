//! Two sentences for the page on how well the model met the past, and the way to this document.

use super::RECORD;
use super::figure::{Figure, RelativeMiss};
use super::results::results;
use super::words::{material, size};
use crate::analysis::figures::stem;
use crate::page::root::to_root;
use crate::analysis::misses::{Miss, Subject};
use leptos::prelude::*;

#[component]
pub fn RecordBrief() -> impl IntoView {
    let worst = |miss: &Miss| match miss.subject {
        Subject::Price(k) => Some(view! {
            " The worst: "{material(k)}" in "{miss.when.clone()}", "<RelativeMiss name=format!("{}.miss", stem(miss))/>"."
        }),
        _ => None,
    };
    view! {
        "Run over the past, the model missed half of the yearly prices of 2008 to 2025 by more than "
        <Figure name="prices.median-miss" words=size/>"."
        {results().worst(|miss| matches!(miss.subject, Subject::Price(_))).and_then(worst)}
        " "<a href=to_root(RECORD.file)>{RECORD.title}</a>
    }
}
