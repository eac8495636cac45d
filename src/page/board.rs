//! The lever board: its header, the tools, and the groups. Only what answers to the reader is in the browser's program.

use super::lever_group::{ChinaMyanmar, DemandRecycling, ExportLimits, NewSupply, PublicMoney, Stockpiles};
use super::tools::{Found, ResetAll, Sides, Tools, Waits};
use leptos::prelude::*;

#[component]
pub fn Board() -> impl IntoView {
    view! {
        <aside class="board-levers" id="levers" tabindex="-1" aria-label="Levers">
            <header>
                <h2>"Levers"</h2>
                <Sides/>
                <ResetAll/>
            </header>
            <Notes/>
            <Tools/>
            <Found/>
            <ExportLimits/>
            <ChinaMyanmar/>
            <NewSupply/>
            <PublicMoney/>
            <Stockpiles/>
            <DemandRecycling/>
            <Waits/>
        </aside>
    }
}

/// Why the levers are off: `public/boot.js` shows one of these sentences where the program does not start.
#[component]
fn Notes() -> impl IntoView {
    view! {
        <p class="fallback__note" data-note="plain">
            "The levers need JavaScript, WebAssembly and a moment to load. Until then today’s path stands here as plain text and tables."
        </p>
        <Note name="wasm">
            " this browser does not run WebAssembly, or has it switched off. Today’s path and its tables stand here as plain text."
        </Note>
        <Note name="policy">
            " the server sends this page with a Content-Security-Policy that forbids WebAssembly. It has to allow "
            <code>"'wasm-unsafe-eval'"</code>
            " for scripts. Today’s path and its tables stand here as plain text."
        </Note>
        <Note name="file">
            " browsers load no program for a page that is opened from a disk. From any web server, for example "
            <code>"python3 -m http.server"</code>
            " in its folder, the page is complete. Today’s path and its tables stand here as plain text."
        </Note>
        <Note name="frame">
            " this frame does not let the page load its program. "
            <a href="" target="_blank">"Open it in a window of its own"</a>
            ", or read today’s path and its tables here as plain text."
        </Note>
        <Note name="load">
            " a part of the page did not arrive. "
            <a href="">"Try again"</a>
            ", or read today’s path and its tables here as plain text."
        </Note>
        <Note name="start">
            " the model could not start in this browser. A newer browser may help. Today’s path and its tables stand here as plain text."
        </Note>
    }
}

/// One of the reasons; `name` is what the script calls it.
#[component]
fn Note(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <p class="fallback__note" data-note=name hidden>
            <b>"The levers are off:"</b>
            {children()}
        </p>
    }
}
