//! What is needed late, as two pieces of the program: the charts that no page opens with and what reads entries, which are fetched after
//! the first answer; and the list of plants, the assumptions, the comparison, source cards, saving a chart, which are fetched with the first
//! of them.
//!
//! Each piece is a wasm file of its own: nothing but one function names what is in it, and `wasm-split-cli` cuts the program there. This is
//! the library's own splitting in its fallible form, because Leptos' `#[lazy]` panics, and so ends the page, when a file does not arrive.

use super::assumptions::Assumptions;
use super::comparison::Comparison;
use super::pieces::{Deferred, Late, LoadError, Pieces};
use super::place::Place;
use super::plants::Plants;
use super::save::SaveButtons;
use super::source_card::show_card;
use super::{AppState, hydrated};
use crate::browser::painter::ALL_FORMS;
use crate::chart::LATE_CHARTS;
use crate::words::number_box;
use leptos::prelude::*;
use web_sys::HtmlElement;

static LATE: Late = Late { charts: LATE_CHARTS, painter: ALL_FORMS, read_entry: number_box::read };
static DEFERRED: Deferred = Deferred { plants, assumptions, comparison, card: show_card, save };

/// Where the program is cut: with the feature `split` this becomes a function that fetches the piece first.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(deferred, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn load() -> Result<&'static Deferred, LoadError> {
    Ok(&DEFERRED)
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(charts, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn load_charts() -> Result<Late, LoadError> {
    Ok(LATE)
}

/// The pieces as they are fetched.
pub const PIECES: Pieces = Pieces { deferred: || Box::pin(deferred()), late: || Box::pin(late()) };

async fn deferred() -> Result<&'static Deferred, LoadError> {
    #[cfg(feature = "split")]
    return load().await;
    #[cfg(not(feature = "split"))]
    load()
}

async fn late() -> Result<Late, LoadError> {
    #[cfg(feature = "split")]
    return load_charts().await;
    #[cfg(not(feature = "split"))]
    load_charts()
}

fn plants(room: HtmlElement, state: AppState, html: &str) {
    hydrated::hydrate(room, html, state, || view! { <Plants/> });
}

fn assumptions(room: HtmlElement, state: AppState, html: &str) {
    hydrated::hydrate(room, html, state, || view! { <Assumptions/> });
}

fn comparison(room: HtmlElement, state: AppState) {
    hydrated::mount(room, state, || view! { <Comparison/> });
}

fn save(room: HtmlElement, state: AppState, place: Place) {
    hydrated::mount(room, state, move || view! { <SaveButtons place/> });
}
