//! Runs over the recorded years, for the back-test: the free run that never sees a price after January 2005, and forecasts that know
//! the prices up to the end of a year and nothing after. Policies, quotas and plants are known throughout (conditional runs).
//! Source: model.md section 12, protocols A and forecast skill.

use super::coefficients::Coefficients;
use super::forcing::Forcing;
use super::keys::{FIRST_YEAR, month_index};
use super::outcome::Outcome;
use super::params::{Assumptions, Policy};
use super::reference::free_run;
use super::{assimilation, initial};

/// Years of prices that a forecast starts from.
const ASSIMILATED_YEARS: usize = 5;
/// The first years are burn-in: no price before this year is assimilated.
const FIRST_ASSIMILATED: usize = 2008;
/// A forecast looks at most this many years ahead, and not beyond the last recorded year.
pub const HORIZON: usize = 3;
pub const LAST_RECORDED: usize = 2025;

/// January 2005 to December 2025 without any assimilation.
pub fn free_history(assumptions: &Assumptions) -> Outcome {
    let coefficients = Coefficients::new(assumptions);
    let forcing = Forcing::new(&coefficients, &Policy::default());
    let mut state = initial::initial_state(&coefficients, &forcing);
    let end = month_index(LAST_RECORDED, 12) + 1;
    let mut outcome = Outcome::new(0, end);
    free_run(&coefficients, &forcing, 0..end, &[], &mut state, &mut outcome);
    outcome
}

/// Up to three years after December of `origin`, which is the last month whose price is known.
pub fn forecast(assumptions: &Assumptions, origin: usize) -> Outcome {
    let coefficients = Coefficients::new(assumptions);
    let forcing = Forcing::new(&coefficients, &Policy::default());
    let mut state = initial::initial_state(&coefficients, &forcing);
    let from = (origin - ASSIMILATED_YEARS).max(FIRST_ASSIMILATED);
    let known = month_index(from, 1);
    let start = month_index(origin, 12) + 1;
    let end = month_index((origin + HORIZON).min(LAST_RECORDED), 12) + 1;
    let mut before = Outcome::new(month_index(FIRST_YEAR, 1), start);
    free_run(&coefficients, &forcing, 0..known, &[], &mut state, &mut before);
    free_run(&coefficients, &forcing, known..start, &assimilation::annual(origin), &mut state, &mut before);
    let mut ahead = Outcome::new(start, end);
    free_run(&coefficients, &forcing, start..end, &[], &mut state, &mut ahead);
    ahead
}
