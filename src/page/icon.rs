//! Icons of one stroke in a box of 16 by 16, in the color of the text.

use leptos::prelude::*;

pub const MINUS: &str = "M3.5 8h9";
pub const PLUS: &str = "M3.5 8h9M8 3.5v9";
pub const UNDO: &str = "M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H7";
pub const REDO: &str = "m10 3 3 3-3 3M13 6H7a4 4 0 0 0 0 8h2";

#[component]
pub fn Icon(path: &'static str) -> impl IntoView {
    view! { <svg class="ico" viewBox="0 0 16 16" aria-hidden="true"><path d=path></path></svg> }
}

/// The letter i in a circle.
#[component]
pub fn Info() -> impl IntoView {
    view! {
        <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.5"></circle>
            <path d="M8 7.2v4M8 4.8v.1"></path>
        </svg>
    }
}
