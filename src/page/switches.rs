//! The switches beside a chart, a list each: what the chart shows is read off them in one line, also on a phone.

use super::{AppState, use_state};
use crate::chart::ChartName;
use crate::chart::selection::{Choice, Switch};
use crate::session::change::Change;
use leptos::prelude::*;

/// The switches of the chart that stands in a frame.
#[component]
pub fn Switches(chart: Memo<ChartName>) -> impl IntoView {
    move || {
        let switches = crate::chart::chart(chart.get()).switches;
        switches.iter().map(|switch| view! { <List switch=*switch/> }).collect_view()
    }
}

/// The choice of a switch, as the reader or the scenario has made it.
fn chosen(state: AppState, switch: Switch) -> usize {
    state.view.with(|view| view.selection(&state.focus.get())).get(switch)
}

#[component]
fn List(switch: Switch) -> impl IntoView {
    let state = use_state();
    // A scenario that is hit elsewhere leaves most lists as they are, and an option that is written anew costs a layout.
    let chosen = Memo::new(move |_| chosen(state, switch));
    let option = move |(position, choice): (usize, &'static Choice)| {
        let is_chosen = move || chosen.get() == position;
        view! { <option value=choice.slug selected=is_chosen prop:selected=is_chosen>{choice.label}</option> }
    };
    view! {
        <select
            class="pick"
            data-switch=switch as u8
            aria-label=switch.label()
            autocomplete="off"
            on:change=move |event| {
                if let Some(position) = switch.position(&event_target_value(&event)) {
                    state.ask(Change::Choose(switch, position));
                }
            }
        >
            {switch.choices().iter().enumerate().map(option).collect_view()}
        </select>
    }
}
