//! The section for two scenarios side by side, hidden until it is asked for. What stands in it comes with the deferred piece.

use super::focus::focus_on;
use super::panel::{Panel, Source};
use super::pieces::Deferred;
use super::use_state;
use crate::browser::window::focus;
use crate::session::change::Change;
use leptos::prelude::*;

const COMPARISON: Source = Source { file: None, what: "comparison", link: ("how.html", "How it works") };

#[island]
pub fn Compare() -> impl IntoView {
    let state = use_state();
    let is_comparing = Memo::new(move |_| state.is_comparing());
    let stop = move |_| {
        state.ask(Change::Compare(false));
        // On a phone the button lies in a menu that is closed, and takes no focus.
        focus("levers");
        focus_on(state.compare_button);
    };
    view! {
        <section class="compare later" id="compare" aria-labelledby="compare-title" hidden=move || !is_comparing.get()>
            <header>
                <h2 id="compare-title">"A and B side by side"</h2>
                <div class="compare__acts">
                    <button class="act" type="button" data-action="swap" on:click=move |_| state.ask(Change::Swap)>
                        "Swap A and B"
                    </button>
                    <button class="act" type="button" data-action="copy" on:click=move |_| state.ask(Change::CopyToB)>
                        "Copy A to B"
                    </button>
                    <button class="act" type="button" data-action="compare" on:click=stop>"Stop comparing"</button>
                </div>
            </header>
            <div class="compare__parts">
                <Panel
                    source=COMPARISON
                    is_wanted=Box::new(move || is_comparing.get())
                    put=Box::new(move |deferred: &Deferred, room, _| (deferred.comparison)(room, state))
                />
            </div>
        </section>
    }
}
