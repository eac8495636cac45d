//! Which chart stands in a place, and the handle to its canvases.

use super::AppState;
use super::mounted::Mounted;
use super::place::Place;
use crate::chart::{ALL_CHARTS, Chart, chart};
use leptos::prelude::*;
use std::rc::Rc;

/// A handle to the canvases of a frame, once they are on the page.
pub type Handle = StoredValue<Option<Rc<Mounted>>, LocalStorage>;

/// The chart in a frame.
pub fn chart_in(state: AppState, place: Place) -> &'static Chart {
    place.chart(state.view.with(|view| chart(view.chart())).unwrap_or(&ALL_CHARTS[0]))
}

/// The name of the chart in a frame.
pub fn name_in(state: AppState, place: Place) -> &'static str {
    chart_in(state, place).name
}
