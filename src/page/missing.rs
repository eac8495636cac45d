//! Under the large chart, while something for the charts is missing, the code of some or the outlines of the map: that it is on its way, or
//! why it did not arrive, with a button to ask again.

use super::arrival::Arrival;
use super::chart_in_place::chart_in;
use super::late_code::fetch_late_code;
use super::place::Place;
use super::status_and_retry::ArrivalStatus;
use super::use_state;
use super::world::fetch_world;
use crate::browser::window::{focus, holds_focus};
use crate::chart::ChartName;
use leptos::html;
use leptos::prelude::*;

/// The charts that stand in frames of their own.
const BELOW: &str = "charts below";

#[component]
pub fn MissingParts() -> impl IntoView {
    let state = use_state();
    // How far it has come, and the name of what is missing.
    let missing = Memo::new(move |_| {
        let (main, late) = (chart_in(state, Place::Main), state.late_code.get());
        if late.is_missing() {
            (late, if main.is_late() { "chart" } else { BELOW })
        } else if main.name == ChartName::Map {
            (state.outlines.get(), "map")
        } else {
            (Arrival::There, "")
        }
    });
    let arrival = move || missing.get().0;
    // The reader has asked for it, and is told here.
    let is_asked = RwSignal::new(false);
    let on_retry = move || {
        is_asked.set(true);
        fetch_late_code(state);
        if chart_in(state, Place::Main).name == ChartName::Map {
            fetch_world(state);
        }
    };
    let line = NodeRef::<html::P>::new();
    Effect::new(move |_| {
        // The line goes, and the focus goes on to what follows it.
        if !arrival().is_missing() && line.get().is_some_and(|line| holds_focus(&line)) {
            focus("table-main");
        }
    });
    let is_waiting = move || arrival() == Arrival::Waiting;
    view! {
        <p
            class="small"
            // Their frames say that they load; paper does not show those frames.
            class:on-paper=move || is_waiting() && missing.get().1 == BELOW && !is_asked.get()
            hidden=move || !arrival().is_missing()
            node_ref=line
        >
            <ArrivalStatus arrival=missing on_retry=Box::new(on_retry)/>
        </p>
    }
}
