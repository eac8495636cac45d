//! Months in a row: each is stepped, then handed out with its state and flows. History, today's path and every policy run by it.

use super::coefficients::Coefficients;
use super::figures::View;
use super::flows::Flows;
use super::forcing::Forcing;
use super::keys::FORK;
use super::month::{BaselineFactors, Month, Observed};
use super::state::State;
use super::step;
use std::ops::Range;

/// What the months of a run have in common.
pub(super) struct Course<'a> {
    pub coefficients: &'a Coefficients,
    pub forcing: &'a Forcing,
    /// Recorded prices by month, from January 2005 on; those of a month beyond the end are free.
    pub observed: &'a [Observed],
    /// Those of the free months; none where the run is the baseline itself.
    pub factors: Option<&'a [BaselineFactors]>,
    /// Of how many magnet materials the origin is followed.
    pub tracked: usize,
}

impl Course<'_> {
    /// Leaves `state` at the end of the months. The books are checked at their end, and at the end of each year.
    pub fn run(&self, months: Range<usize>, state: &mut State, flows: &mut Flows, mut see: impl FnMut(usize, &View)) {
        let end = months.end;
        for t in months {
            let row = &self.forcing.months[t];
            step::step(&mut Month {
                t,
                coefficients: self.coefficients,
                row,
                run: &self.forcing.run,
                observed: self.observed.get(t),
                baseline: self.factors.map(|factors| &factors[t - FORK]),
                tracked: self.tracked,
                state,
                flows,
            });
            if t + 1 == end {
                step::check_balance(state);
            }
            see(t, &View { p: self.coefficients, run: &self.forcing.run, row, state, flows });
        }
    }
}
