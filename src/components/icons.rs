//! The few icons, drawn in the colour of the text.

use leptos::prelude::*;

/// An icon of one stroke; `path` is in a box of 16 by 16.
fn stroke(path: &'static str) -> impl IntoView {
    view! { <svg class="ico" viewBox="0 0 16 16" aria-hidden="true"><path d=path /></svg> }
}

pub fn minus() -> impl IntoView {
    stroke("M3.5 8h9")
}

pub fn plus() -> impl IntoView {
    stroke("M3.5 8h9M8 3.5v9")
}

pub fn undo() -> impl IntoView {
    stroke("M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H7")
}

pub fn redo() -> impl IntoView {
    stroke("m10 3 3 3-3 3M13 6H7a4 4 0 0 0 0 8h2")
}

pub fn info() -> impl IntoView {
    view! {
        <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.5" />
            <path d="M8 7.2v4M8 4.8v.1" />
        </svg>
    }
}
