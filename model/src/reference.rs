//! What does not depend on a policy: history, the baseline, and the state between them.

use super::coefficients::Coefficients;
use super::course::Course;
use super::figures;
use super::flows::Flows;
use super::forcing::Forcing;
use super::keys::{FORK, N_MAGNET_MATERIALS, N_MONTHS};
use super::month::{BaselineFactors, Observed};
use super::outcome::{Groups, Outcome};
use super::params::{Assumptions, Policy};
use super::state::State;
use super::{assimilation, initial};

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
    /// From January 2005 to the last month.
    pub fn new(assumptions: &Assumptions) -> Self {
        let coefficients = Coefficients::new(assumptions);
        let forcing = Forcing::new(&coefficients, &Policy::default());
        let mut state = initial::initial_state(&coefficients, &forcing);
        let (mut history, mut baseline) = (Outcome::new(0, FORK), Outcome::new(FORK, N_MONTHS));
        free_run(&coefficients, &forcing, 0..FORK, &assimilation::recent(), &mut state, &mut history);
        let snapshot = state.clone();
        let factors = free_run(&coefficients, &forcing, FORK..N_MONTHS, &[], &mut state, &mut baseline);
        Self { assumptions: *assumptions, coefficients, forcing, snapshot, factors, history, baseline }
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
    let course = Course { coefficients, forcing, observed, factors: None, tracked: N_MAGNET_MATERIALS };
    let mut factors = Vec::with_capacity(months.len());
    course.run(months, state, &mut Flows::default(), |t, view| {
        figures::write(view, Groups::ALL, outcome.row_mut(t));
        factors.push(BaselineFactors::of(view.flows));
    });
    factors
}
