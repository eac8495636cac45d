//! The cursor of a chart: a pointer sets the year, the keys move year and series, and what it comes to rest on is announced.

use super::AppState;
use super::chart_in_place::MountedRef;
use super::year::year_key;
use crate::browser::events::is_with_modifier;
use crate::session::change::Change;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::{KeyboardEvent, MouseEvent, PointerEvent};

/// Pause after the last key until the figure is announced, ms.
const ANNOUNCED_MS: u32 = 400;

/// A tap or a click sets the year; a finger on its way down the page ends in neither.
pub fn on_click(state: AppState, mounted_ref: MountedRef, event: &MouseEvent) {
    set_year(state, mounted_ref, f64::from(event.offset_x()));
}

pub fn on_down(mounted_ref: MountedRef, event: &PointerEvent) {
    if let Some(chart) = mounted_ref.get_value() {
        chart.pressed.set((event.client_x(), event.client_y()));
        chart.set_whole(false);
    }
}

/// A mouse needs no button, a finger has to go sideways; two fingers zoom the page.
pub fn on_move(state: AppState, mounted_ref: MountedRef, event: &PointerEvent) {
    let Some((x, y)) = mounted_ref.get_value().map(|chart| chart.pressed.get()) else { return };
    let (along, across) = ((event.client_x() - x).abs(), (event.client_y() - y).abs());
    let is_drag = event.buttons() != 0 && event.is_primary() && along > across;
    if event.pointer_type() == "mouse" || is_drag {
        set_year(state, mounted_ref, f64::from(event.offset_x()));
    }
}

fn set_year(state: AppState, mounted_ref: MountedRef, x: f64) {
    if let Some(year) = mounted_ref.get_value().and_then(|chart| chart.year_at(x, state.painter.get_value())) {
        state.ask(Change::Year(year));
    }
}

pub fn on_key(state: AppState, mounted_ref: MountedRef, event: &KeyboardEvent) {
    thread_local! {
        static LAST_KEY: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    }
    let Some(chart) = mounted_ref.get_value() else { return };
    if is_with_modifier(event) {
        return;
    }
    match event.key().as_str() {
        "ArrowUp" => chart.step_series(-1),
        "ArrowDown" => chart.step_series(1),
        key => match year_key(key) {
            Some(change) => state.ask(change),
            None => return,
        },
    }
    event.prevent_default();
    state.ask(Change::Repaint);
    // One sentence after the last of several keys.
    let announce = Timeout::new(ANNOUNCED_MS, move || {
        chart.is_asked.set(true);
        state.ask(Change::Repaint);
    });
    LAST_KEY.set(Some(announce));
}
