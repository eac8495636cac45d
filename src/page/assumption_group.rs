//! A group of assumptions that folds. It opens where a link has moved something in it, for paper, and while something is looked for.

use super::assumption_panel::AssumptionPanel;
use super::assumption_row::AssumptionRow;
use super::folded_group::{Fold, GroupHead};
use crate::session::change::Change;
use crate::tables::kinds::Named;
use crate::words::assumptions::{Group, members};
use leptos::prelude::*;

#[component]
pub fn AssumptionGroup(panel: AssumptionPanel, group: &'static Group) -> impl IntoView {
    let Group { key, title, hint } = group;
    let n_moved = Memo::new(move |_| panel.moved.with(|moved| members(*key).filter(|i| moved.contains(i)).count()));
    let is_asked = Signal::derive(move || panel.rows.is_hydrated.get() | panel.rows.is_printed.get());
    let fold = Fold::new(false, n_moved, is_asked, Signal::derive(move || panel.is_searched()));
    let is_found = move || panel.is_found.with(|rows| members(*key).any(|i| rows[i]));
    view! {
        <details
            class="group"
            data-assume-group=key.name()
            open=fold.is_open
            hidden=move || !is_found()
            node_ref=fold.details
            on:toggle=move |_| fold.follow()
        >
            <GroupHead
                title
                hint
                n=members(*key).count()
                n_moved
                on_reset=Box::new(move || panel.state.ask(Change::ResetAssumptions(members(*key).collect())))
                key=key.name()
            />
            {members(*key).map(|index| view! { <AssumptionRow panel index/> }).collect_view()}
        </details>
    }
}
