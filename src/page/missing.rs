//! Under the large chart, while something for the charts is missing, the code of some or the outlines of the map: that it is on its way, or
//! why it did not arrive, with a button to ask again.

use super::arrival::Arrival;
use super::chart_in_place::name_in;
use super::fetch_status::FetchStatus;
use super::late_charts::fetch_late_charts;
use super::place::Place;
use super::use_state;
use super::world::{MAP, fetch_world};
use crate::browser::window::focus;
use crate::chart::{Make, chart};
use leptos::prelude::*;
use leptos::task::spawn_local;

#[component]
pub fn MissingParts() -> impl IntoView {
    let state = use_state();
    // How far it has come, and the name of what is missing.
    let missing = Memo::new(move |_| {
        let (main, late) = (name_in(state, Place::Main), state.late_charts.get());
        let is_late = chart(main).is_some_and(|chart| matches!(chart.make, Make::Late));
        match late {
            Arrival::Waiting if is_late => (late, "chart"),
            _ if late.has_failed() => (late, if is_late { "chart" } else { "charts below" }),
            _ if main == MAP => (state.outlines.get(), "map"),
            _ => (Arrival::There, ""),
        }
    });
    let arrival = move || missing.get().0;
    let on_retry = move || {
        if state.late_charts.get_untracked().has_failed() {
            spawn_local(fetch_late_charts(state));
        }
        if name_in(state, Place::Main) == MAP {
            fetch_world(state);
        }
        // The button goes while what was asked for is on its way.
        focus("table-main");
    };
    view! {
        <p class="small" hidden=move || matches!(arrival(), Arrival::Expected | Arrival::There)>
            <FetchStatus
                sentence=Signal::derive(move || {
                    let (arrival, what) = missing.get();
                    arrival.sentence(what)
                })
                has_failed=Signal::derive(move || arrival().has_failed())
                on_retry
            />
        </p>
    }
}
