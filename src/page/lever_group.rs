//! The groups of the lever board, an island each: on a slow phone the browser can answer between two of them.

use super::covers::Covers;
use super::lever::BoardLever;
use super::lever_parts::is_touched;
use super::state::set_if_changed;
use super::terms::Terms;
use super::use_state;
use crate::session::change::Change;
use crate::tables::kinds::Named;
use crate::words::board::{GROUPS, Group, found_in};
use crate::words::search;
use leptos::html;
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
    let n_moved = Memo::new(move |_| group.levers().filter(|lever| is_touched(state, *lever)).count());
    let is_open = RwSignal::new(group.is_open || n_moved.get_untracked() > 0);
    let details = NodeRef::<html::Details>::new();
    let summary = NodeRef::<html::Summary>::new();
    follow_details(is_open, details);
    // A link shows what it has moved.
    Effect::new(move |_| {
        if state.is_live.get() && n_moved.get_untracked() > 0 {
            is_open.set(true);
        }
    });
    open_for_search(state.search, is_open);
    let reset = move |_| {
        state.ask(Change::ResetGroup(group));
        // The button goes with what it has reset.
        if let Some(summary) = summary.get_untracked() {
            let _ = summary.focus();
        }
    };
    view! {
        <details
            class="group"
            data-group=group.key.name()
            open=is_open
            hidden=move || state.search.with(|search| found_in(group, search) == 0)
            node_ref=details
            on:toggle=move |_| read_details(is_open, details)
        >
            <summary node_ref=summary>
                <h3>{group.title}</h3>
                <span class="count" class:is-on=move || n_moved.get() != 0>
                    {move || format!("{} of {} moved", n_moved.get(), group.levers().count())}
                </span>
            </summary>
            <p class="group__hint">
                {group.hint}
                " "
                <button
                    class="act"
                    type="button"
                    data-reset-group=group.key.name()
                    disabled=move || n_moved.get() == 0
                    on:click=reset
                >
                    "Reset group"
                </button>
            </p>
            {group.levers().map(|lever| view! { <BoardLever lever group/> }).collect_view()}
            <Terms ids=group.terms class="fold group__terms"/>
            <Covers group/>
        </details>
    }
}

fn read_details(is_open: RwSignal<bool>, details: NodeRef<html::Details>) {
    if let Some(details) = details.get_untracked() {
        set_if_changed(is_open, details.open());
    }
}

/// The reader may have opened or closed the group before the program was there.
fn follow_details(is_open: RwSignal<bool>, details: NodeRef<html::Details>) {
    Effect::new(move |_| {
        details.track();
        read_details(is_open, details);
    });
}

/// A search opens the group; without one it is again as it was.
fn open_for_search(search: RwSignal<String>, is_open: RwSignal<bool>) {
    let before = StoredValue::new(None::<bool>);
    Effect::watch(
        move || search.with(|search| !search::is_empty(search)),
        move |is_searching, _, _| {
            let was_open = before.get_value();
            if *is_searching {
                before.set_value(was_open.or(Some(is_open.get_untracked())));
                is_open.set(true);
            } else if let Some(was_open) = was_open {
                before.set_value(None);
                is_open.set(was_open);
            }
        },
        false,
    );
}
