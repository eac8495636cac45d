//! The year of the cursor, shared by all charts: one slider under the large chart.

use super::icon::{Icon, MINUS, PLUS};
use super::place::Place;
use super::use_state;
use crate::chart::spec::{FIRST_CHART_YEAR, LAST_CHART_YEAR};
use crate::decimal::number_text;
use crate::session::change::Change;
use leptos::prelude::*;

#[component]
pub fn YearBar() -> impl IntoView {
    let state = use_state();
    let main = state.chart(Place::Main);
    let year = Memo::new(move |_| state.focus.with(|focus| state.view.with(|view| view.year(focus))));
    let edge = move |side: fn((f64, f64)) -> f64| {
        move || main.edges.get().map(|edges| format!("{}px", number_text(side(edges))))
    };
    let on_input = move |event| {
        if let Ok(year) = event_target_value(&event).parse::<usize>() {
            state.ask(Change::Year(year.clamp(FIRST_CHART_YEAR, LAST_CHART_YEAR)));
        }
    };
    view! {
        <div class="yearbar" style:--plot-left=edge(|edges| edges.0) style:--plot-right=edge(|edges| edges.1)>
            <label class="sr" for="year">"Year"</label>
            <input
                class="range"
                id="year"
                type="range"
                min=FIRST_CHART_YEAR
                max=LAST_CHART_YEAR
                step="1"
                value=year.get_untracked()
                autocomplete="off"
                prop:value=move || year.get().to_string()
                aria-valuetext=move || Some(main.readout.get()).filter(|text| !text.is_empty())
                on:input=on_input
            />
            <span class="yearbar__end">
                <button
                    class="step"
                    type="button"
                    aria-label="Year before"
                    data-year-step="-1"
                    on:click=move |_| state.ask(Change::YearBy(-1))
                >
                    <Icon path=MINUS/>
                </button>
                <b id="year-shown" translate="no">{year}</b>
                <button
                    class="step"
                    type="button"
                    aria-label="Year after"
                    data-year-step="1"
                    on:click=move |_| state.ask(Change::YearBy(1))
                >
                    <Icon path=PLUS/>
                </button>
            </span>
        </div>
    }
}

/// Years that the page keys move the cursor by.
const PAGE: isize = 5;

/// Left and right move the year, the page keys five of them, Home and End go to its ends; `None` for other keys.
pub fn year_key(key: &str) -> Option<Change> {
    Some(match key {
        "ArrowLeft" => Change::YearBy(-1),
        "ArrowRight" => Change::YearBy(1),
        "PageUp" => Change::YearBy(PAGE),
        "PageDown" => Change::YearBy(-PAGE),
        "Home" => Change::Year(FIRST_CHART_YEAR),
        "End" => Change::Year(LAST_CHART_YEAR),
        _ => return None,
    })
}
