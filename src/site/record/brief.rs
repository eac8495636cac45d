//! Two sentences for the page on how well the model met the past, and the way to this document.

use super::figure::Figure;
use super::results::results;
use super::words::{material, side, size};
use crate::page::root::to_root;
use crate::site::documents::RECORD;
use crate::study::figures::stem;
use crate::study::misses::{Miss, Subject};
use leptos::either::Either;
use leptos::prelude::*;

#[component]
pub fn RecordBrief() -> impl IntoView {
    let worst = results().worst(|miss| matches!(miss.subject, Subject::Price(_)));
    let ending = match worst.map(|miss| (miss, miss.subject)) {
        Some((miss, Subject::Price(k))) => Either::Left(worst_price(miss, k)),
        _ => Either::Right("."),
    };
    view! {
        "Run over the past, the model missed half of the yearly prices of 2008 to 2025 by more than "
        <Figure name="prices.median-miss" words=size/>
        {ending}
        " "
        <a href=to_root(RECORD.file)>{RECORD.title}</a>
    }
}

/// The end of the sentence and the worst miss: `. The worst: cerium in 2013, 68 % too low.` Each text is one node, so that it is read in one.
fn worst_price(miss: &Miss, k: usize) -> impl IntoView + use<> {
    let name = format!("{}.miss", stem(miss));
    let direction = side(results().value(&name));
    view! {
        {format!(". The worst: {} in {}, ", material(k), miss.when)}
        <Figure name words=size/>
        {format!(" {direction}.")}
    }
}
