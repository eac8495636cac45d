//! User Timing marks for whoever measures the page: `?measure=1` turns them on, each second clears them.

use super::window::{now, window};
use std::cell::Cell;

thread_local! {
    static IS_ON: Cell<bool> = const { Cell::new(false) };
    static CLEARED: Cell<f64> = const { Cell::new(0.0) };
}

const CLEAR_EVERY_MS: f64 = 1000.0;

pub fn turn_on() {
    IS_ON.set(true);
}

/// Runs `work` between two marks of that name.
pub fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let Some(performance) = IS_ON.get().then(|| window()?.performance()).flatten() else { return work() };
    let start = format!("{name}-start");
    let _ = performance.mark(&start);
    let result = work();
    let _ = performance.measure_with_start_mark(name, &start);
    result
}

/// Drops the marks of the seconds before, so that an open page does not grow.
pub fn clear_old() {
    if IS_ON.get() && now() - CLEARED.get() > CLEAR_EVERY_MS {
        CLEARED.set(now());
        if let Some(performance) = window().and_then(|window| window.performance()) {
            performance.clear_marks();
            performance.clear_measures();
        }
    }
}
