//! What does not depend on a policy: history, the baseline, and the state between them. It can be prepared in one go, or in slices by
//! whoever has to answer others in between.

use super::coefficients::Coefficients;
use super::figures;
use super::flows::Flows;
use super::forcing::Forcing;
use super::keys::{FORK, N_MAGNET_MATERIALS, N_MONTHS};
use super::outcome::{Groups, Outcome};
use super::params::{Assumptions, Params};
use super::price::Observed;
use super::state::State;
use super::step::{self, BaselineFactors};
use super::{Workspace, assimilation, initial};

pub struct Reference {
    pub assumptions: Assumptions,
    pub coefficients: Coefficients,
    pub forcing: Forcing,
    /// The state at the fork.
    pub snapshot: State,
    pub factors: Vec<BaselineFactors>,
    pub history: Outcome,
    pub baseline: Outcome,
}

impl Reference {
    pub fn new(assumptions: &Assumptions) -> Self {
        let mut preparation = Preparation::new(assumptions);
        preparation.advance(N_MONTHS);
        preparation.reference
    }
}

/// A reference on its way from January 2005 to the last month.
pub struct Preparation {
    reference: Reference,
    observed: Vec<Observed>,
    state: State,
    next_month: usize,
}

impl Preparation {
    pub fn new(assumptions: &Assumptions) -> Self {
        let coefficients = Coefficients::new(assumptions);
        let forcing = Forcing::new(&coefficients, &Params::default().policy);
        let state = initial::initial_state(&coefficients, &forcing);
        let reference = Reference {
            assumptions: *assumptions,
            coefficients,
            forcing,
            snapshot: state.clone(),
            factors: Vec::with_capacity(N_MONTHS - FORK),
            history: Outcome::new(0, FORK),
            baseline: Outcome::new(FORK, N_MONTHS),
        };
        Self { reference, observed: assimilation::recent(), state, next_month: 0 }
    }

    /// Runs so many months more; true once there are none left. The figures are the same whatever the slices.
    pub fn advance(&mut self, n_months: usize) -> bool {
        let (from, to) = (self.next_month, (self.next_month + n_months).min(N_MONTHS));
        let reference = &mut self.reference;
        let (coefficients, forcing, state) = (&reference.coefficients, &reference.forcing, &mut self.state);
        if from < FORK {
            let months = from..to.min(FORK);
            free_run(coefficients, forcing, months, &self.observed, state, &mut reference.history);
        }
        if (from..=to).contains(&FORK) {
            reference.snapshot.clone_from(state);
        }
        if to > FORK {
            let months = from.max(FORK)..to;
            reference.factors.extend(free_run(coefficients, forcing, months, &[], state, &mut reference.baseline));
        }
        self.next_month = to;
        to == N_MONTHS
    }

    /// The memory of a run, on today's path. What is left of the months is run first.
    pub fn into_workspace(mut self) -> Workspace {
        self.advance(N_MONTHS);
        Workspace::of(self.reference)
    }
}

/// Runs months against their own prices; prices are assimilated where `observed` (by month) has any. Returns the demand factors.
pub fn free_run(
    coefficients: &Coefficients,
    forcing: &Forcing,
    months: std::ops::Range<usize>,
    observed: &[Observed],
    state: &mut State,
    outcome: &mut Outcome,
) -> Vec<BaselineFactors> {
    let mut flows = Flows::default();
    months
        .map(|t| {
            step::step(coefficients, forcing, t, N_MAGNET_MATERIALS, observed.get(t), None, state, &mut flows);
            if t + 1 == outcome.end() {
                step::check_balance(state);
            }
            let view =
                figures::View { p: coefficients, run: &forcing.run, row: &forcing.months[t], state, flows: &flows };
            figures::write(&view, Groups::ALL, outcome.row_mut(t));
            BaselineFactors { response: flows.response, magnets: flows.magnet_response }
        })
        .collect()
}
