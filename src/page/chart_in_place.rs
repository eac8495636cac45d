//! Which chart stands in a place, and the reference to its canvases.

use super::AppState;
use super::mounted::Mounted;
use super::place::Place;
use crate::chart::{Chart, ChartName, chart};
use crate::session::view::View;
use leptos::prelude::*;
use std::rc::Rc;

/// A reference to the canvases of a frame, once they are on the page.
pub type MountedRef = StoredValue<Option<Rc<Mounted>>, LocalStorage>;

/// The chart in a frame.
pub fn chart_in(state: AppState, place: Place) -> &'static Chart {
    place.chart(chart(state.view.with(View::chart)))
}

/// The name of the chart in a frame.
pub fn name_in(state: AppState, place: Place) -> ChartName {
    chart_in(state, place).name
}
