//! The pieces of the program that are fetched when they are needed, as the parts of the page know them. What is in them stands in `deferred`,
//! which nothing but the start names.

use super::AppState;
use super::card_subject::Subject;
use super::place::Place;
use super::state::ReadEntry;
use crate::browser::painter::Painter;
use crate::chart::LateCharts;
use std::pin::Pin;
use std::sync::OnceLock;
use web_sys::HtmlElement;

/// The functions of the deferred piece.
pub struct Deferred {
    /// Puts the list of plants, which comes as HTML, into an element and hydrates it.
    pub plants: fn(HtmlElement, AppState, &str),
    /// The same for the panel of assumptions.
    pub assumptions: fn(HtmlElement, AppState, &str),
    /// Shows what stands in the section of a comparison.
    pub comparison: fn(HtmlElement, AppState),
    /// Shows a source card in an element, out of the file with all cards, and keeps it up to date for as long as the current owner lives.
    pub card: fn(HtmlElement, AppState, Subject, &str),
    /// Shows the buttons that save what stands in a place.
    pub save: fn(HtmlElement, AppState, Place),
}

/// What comes after the first answer: the charts that no page opens with, what paints them, and what reads the entries of the levers' boxes.
#[derive(Clone, Copy)]
pub struct Late {
    pub charts: LateCharts,
    pub painter: Painter,
    pub read_entry: ReadEntry,
}

/// A piece did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for LoadError {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// A piece on its way.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// How the pieces are fetched. Whoever asks while one is on its way waits for the same file; what did not arrive is asked for again.
#[derive(Clone, Copy)]
pub struct Pieces {
    pub deferred: fn() -> Loading<&'static Deferred>,
    pub late: fn() -> Loading<Late>,
}

/// Nothing until the start, nor where the page is rendered: there no piece arrives.
static INSTALLED: OnceLock<Pieces> = OnceLock::new();

#[cfg(feature = "hydrate")]
impl Pieces {
    /// How the pieces are fetched for as long as the program runs. A program has one way: a test that starts it again keeps that.
    pub fn install(self) {
        INSTALLED.get_or_init(|| self);
    }
}

/// The deferred piece.
pub async fn deferred() -> Result<&'static Deferred, LoadError> {
    let pieces = INSTALLED.get().ok_or(LoadError)?;
    (pieces.deferred)().await
}

/// What comes after the first answer.
pub async fn late() -> Result<Late, LoadError> {
    let pieces = INSTALLED.get().ok_or(LoadError)?;
    (pieces.late)().await
}
