//! What is needed late, as two pieces of the program: the charts that no page opens with, which are fetched after the first answer; and the
//! list of plants, the assumptions, the comparison, source cards, saving a chart, which are fetched with the first of them.
//!
//! Each piece is a wasm file of its own: nothing but one function names what is in it, and `wasm-split-cli` cuts the program there. This is
//! the library's own splitting in its fallible form, because Leptos' `#[lazy]` panics, and so ends the page, when a file does not arrive.

use super::assumptions::Assumptions;
use super::comparison::Comparison;
use super::place::Place;
use super::plants::Plants;
use super::save::SaveButtons;
use super::source_card::{Subject, show_card};
use super::{AppState, hydrated};
use crate::browser::painter::{ALL_FORMS, Painter};
use crate::chart::{LATE_CHARTS, LateCharts};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The functions of the deferred piece.
pub struct Deferred {
    /// Hydrates the list of plants in the element that it was put into.
    pub plants: fn(HtmlElement, AppState),
    /// The same for the panel of assumptions.
    pub assumptions: fn(HtmlElement, AppState),
    /// Shows what stands in the section of a comparison.
    pub comparison: fn(HtmlElement, AppState),
    /// Shows a source card in an element, out of the file with all cards, and keeps it up to date for as long as the current owner lives.
    pub card: fn(HtmlElement, AppState, Subject, &str),
    /// Shows the buttons that save what stands in a place.
    pub save: fn(HtmlElement, AppState, Place),
}

static DEFERRED: Deferred = Deferred { plants, assumptions, comparison, card: show_card, save };

/// A piece did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for LoadError {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

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
fn load_charts() -> Result<(LateCharts, Painter), LoadError> {
    Ok((LATE_CHARTS, ALL_FORMS))
}

/// The charts that no page opens with and what paints them, asked for and waited for like [`deferred`].
pub async fn late_charts() -> Result<(LateCharts, Painter), LoadError> {
    #[cfg(feature = "split")]
    return load_charts().await;
    #[cfg(not(feature = "split"))]
    load_charts()
}

/// The deferred piece. Whoever asks while it is on its way waits for the same file; what did not arrive is asked for again.
pub async fn deferred() -> Result<&'static Deferred, LoadError> {
    #[cfg(feature = "split")]
    return load().await;
    #[cfg(not(feature = "split"))]
    load()
}

fn plants(place: HtmlElement, state: AppState) {
    hydrated::hydrate(place, state, || view! { <Plants/> });
}

fn assumptions(place: HtmlElement, state: AppState) {
    hydrated::hydrate(place, state, || view! { <Assumptions/> });
}

fn comparison(place: HtmlElement, state: AppState) {
    hydrated::mount(place, state, || view! { <Comparison/> });
}

fn save(room: HtmlElement, state: AppState, place: Place) {
    hydrated::mount(room, state, move || view! { <SaveButtons place/> });
}
