//! For whoever comes for the first time: what this is, what to try, and how far to trust it, folded into one line. It can be closed for
//! this visit; nothing is stored.

use super::root::to_root;
use super::served_only::served_only;
use crate::browser::window::focus;
use leptos::prelude::*;

#[island]
pub fn Intro() -> impl IntoView {
    let is_closed = RwSignal::new(false);
    let close = move |_| {
        is_closed.set(true);
        // The button goes with what it closes.
        focus("levers");
    };
    view! {
        <div class="intro off-paper" hidden=is_closed>
            <details class="fold">
                <summary>
                    "New here? "
                    <span class="not-phone">"What this is, what to try, how far to trust it"</span>
                    <span class="only-phone">"What this is"</span>
                </summary>
                <div class="intro__text">{served_only(text)}</div>
            </details>
            <button class="act" type="button" aria-label="Close the introduction" on:click=close>
                "Close"
            </button>
        </div>
    }
}

fn text() -> impl IntoView {
    view! {
        <p>
            <b>"What this is."</b>
            " A model of the world’s rare earths, from the mine to the magnet, which runs month by month to 2040 in your browser."
        </p>
        <p>
            <b>"What to try."</b>
            " Move a lever, such as a limit on exports, or choose a story: the headline and the charts follow at once."
        </p>
        <p>
            <b>"How far to trust it."</b>
            " It is a sandbox, not a forecast: it shows what follows from its assumptions, which you can change, and "
            <a href=to_root("record.html")>"its errors about the past"</a>
            " are on record."
        </p>
    }
}
