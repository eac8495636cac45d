//! One month, as each mechanism is handed it: what is known before it begins, and the state and flows that the mechanisms write in turn.

use super::coefficients::Coefficients;
use super::flows::Flows;
use super::forcing::{MonthForcing, RunForcing};
use super::keys::{FORK, N_BLOCS, N_MATERIALS};
use super::state::{ByMarket, State};

/// Recorded ln prices in China of a month, where there are any (assimilation).
pub type Observed = [Option<f64>; N_MATERIALS];

/// Demand factors of the baseline in a month: unserved demand refers to what would be wanted at its prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaselineFactors {
    /// Short-run price response by market and material.
    pub response: ByMarket,
    /// Price response of magnet demand by bloc.
    pub magnets: [f64; N_BLOCS],
}

impl BaselineFactors {
    /// Those that a month has come to.
    pub(super) fn of(flows: &Flows) -> Self {
        Self { response: flows.response, magnets: flows.magnet_response }
    }
}

pub(super) struct Month<'a> {
    /// Months since January 2005.
    pub t: usize,
    pub coefficients: &'a Coefficients,
    /// What comes from outside in this month, and in all months of the run.
    pub row: &'a MonthForcing,
    pub run: &'a RunForcing,
    pub observed: Option<&'a Observed>,
    /// None where the run is the baseline itself.
    pub baseline: Option<&'a BaselineFactors>,
    /// Of how many magnet materials the origin is followed; it feeds nothing back, so a run may leave it out.
    pub tracked: usize,
    pub state: &'a mut State,
    pub flows: &'a mut Flows,
}

impl Month<'_> {
    /// A policy may change it.
    pub fn is_free(&self) -> bool {
        self.t >= FORK
    }
}
