//! What folds under a lever: whom it hits, when it starts and ends, how fast.

use super::bind::text;
use super::lever::{LeverControl, LeverKind};
use crate::scenario::Lever;
use crate::state::app_state;
use crate::view::lever_words::fold_line;
use leptos::prelude::*;

/// Nothing where a lever has no folded ones.
#[component]
pub fn Timing(lever: Lever) -> impl IntoView {
    let state = app_state();
    let folded: Vec<Lever> = lever.folded().collect();
    (!folded.is_empty()).then(|| {
        let line = text(move || format!(": {}", state.scenario.with(|scenario| fold_line(scenario, lever))));
        view! {
            <details class="fold" data-fold=lever.row().key>
                <summary>
                    "Timing and details" <span class="sr" translate="no">{line}</span>
                </summary>
                <div class="timing-levers">
                    {folded.into_iter().map(|lever| view! { <LeverControl lever kind=LeverKind::Folded /> }).collect_view()}
                </div>
            </details>
        }
    })
}
