//! The groups of the lever board, an island each: on a slow phone the browser can answer between two of them.

use super::covers::Covers;
use super::folded_group::{Fold, GroupHead};
use super::lever::{BoardChoice, BoardLever};
use super::lever_parts::is_touched;
use super::terms::Terms;
use super::use_state;
use crate::scenario::Lever;
use crate::session::change::Change;
use crate::tables::kinds::{LeverKind, Named};
use crate::words::board::{GROUPS, Group, found_in};
use crate::words::search;
use leptos::either::Either;
use leptos::prelude::*;

#[island]
pub fn ExportLimits() -> impl IntoView {
    view! { <LeverGroup group=&GROUPS[0]/> }
}

#[island]
pub fn ChinaMyanmar() -> impl IntoView {
    view! { <LeverGroup group=&GROUPS[1]/> }
}

#[island]
pub fn NewSupply() -> impl IntoView {
    view! { <LeverGroup group=&GROUPS[2]/> }
}

#[island]
pub fn PublicMoney() -> impl IntoView {
    view! { <LeverGroup group=&GROUPS[3]/> }
}

#[island]
pub fn Stockpiles() -> impl IntoView {
    view! { <LeverGroup group=&GROUPS[4]/> }
}

#[island]
pub fn DemandRecycling() -> impl IntoView {
    view! { <LeverGroup group=&GROUPS[5]/> }
}

#[component]
fn LeverGroup(group: &'static Group) -> impl IntoView {
    let state = use_state();
    let control = move |lever: Lever| match lever.row().kind {
        LeverKind::Choice => Either::Left(view! { <BoardChoice lever group/> }),
        _ => Either::Right(view! { <BoardLever lever group/> }),
    };
    let n_moved = Memo::new(move |_| group.levers().filter(|lever| is_touched(state, *lever)).count());
    let is_searched = Signal::derive(move || state.search.with(|search| !search::is_empty(search)));
    let fold = Fold::new(group.is_open, n_moved, state.is_live.into(), is_searched);
    view! {
        <details
            class="group"
            data-group=group.key.name()
            open=fold.is_open
            hidden=move || state.search.with(|search| found_in(group, search) == 0)
            node_ref=fold.details
            on:toggle=move |_| fold.follow()
        >
            <GroupHead
                title=group.title
                hint=group.hint
                n=group.levers().count()
                n_moved
                on_reset=Box::new(move || state.ask(Change::ResetGroup(group)))
                key=group.key.name()
            />
            {group.levers().map(control).collect_view()}
            <Terms ids=group.terms class="fold group__terms"/>
            <Covers group/>
        </details>
    }
}
