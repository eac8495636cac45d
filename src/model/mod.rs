//! The model: params in, outcome out. A monthly stock-and-flow model of the rare-earth chain, 2005 to 2040.
//!
//! It has never heard of levers, links, clocks or words. History runs once per set of assumptions; a policy reruns only the
//! months after the fork from a snapshot.

mod assimilation;
mod availability;
mod coefficients;
mod figures;
mod flows;
mod forcing;
pub mod hindcast;
mod initial;
mod investment;
pub mod keys;
mod limits;
mod magnet_orders;
mod magnets;
mod math;
mod mining;
mod origin;
pub mod outcome;
mod oxide_use;
pub mod params;
mod price;
mod recycling;
mod reserves;
mod separation;
mod shipments;
mod state;
mod step;
mod thrift;
mod trade;

use coefficients::Coefficients;
use flows::Flows;
use forcing::Forcing;
pub use forcing::outlook::{Outlook, outlook};
use keys::{FORK, N_MAGNET_MATERIALS, N_MONTHS};
use outcome::{Groups, Outcome};
use params::{Assumptions, Params};
use price::Observed;
use state::State;
use step::BaselineFactors;

/// All columns of the free months under `params`.
pub fn run(params: &Params) -> Outcome {
    let mut workspace = Workspace::default();
    run_into(params, Groups::ALL, &mut workspace);
    workspace.outcome
}

/// Runs the free months and leaves the figures of `groups` in the workspace. Allocates only where the assumptions have changed.
pub fn run_into(params: &Params, groups: Groups, workspace: &mut Workspace) {
    if params.assumptions != workspace.reference.assumptions {
        workspace.reference = Reference::new(&params.assumptions);
    }
    let reference = &mut workspace.reference;
    reference.forcing.apply(&params.policy);
    workspace.state.clone_from(&reference.snapshot);
    for t in FORK..N_MONTHS {
        let factors = &reference.factors[t - FORK];
        step::step(
            &reference.coefficients,
            &reference.forcing,
            t,
            groups.tracked(),
            None,
            Some(factors),
            &mut workspace.state,
            &mut workspace.flows,
        );
        if t + 1 == N_MONTHS {
            step::check_balance(&mut workspace.state);
        }
        let view = figures::View {
            p: &reference.coefficients,
            run: &reference.forcing.run,
            row: &reference.forcing.months[t],
            state: &workspace.state,
            flows: &workspace.flows,
        };
        figures::write(&view, groups, workspace.outcome.row_mut(t));
    }
}

/// What does not depend on a policy: history, the baseline, and the state between them.
struct Reference {
    assumptions: Assumptions,
    coefficients: Coefficients,
    forcing: Forcing,
    snapshot: State,
    factors: Vec<BaselineFactors>,
    history: Outcome,
    baseline: Outcome,
}

impl Reference {
    fn new(assumptions: &Assumptions) -> Self {
        let coefficients = Coefficients::new(assumptions);
        let forcing = Forcing::new(&coefficients, &Params::default().policy);
        let mut state = initial::initial_state(&coefficients, &forcing);
        let mut history = Outcome::new(0, FORK);
        let observed = assimilation::recent();
        free_run(&coefficients, &forcing, 0..FORK, &observed, &mut state, &mut history);
        let snapshot = state.clone();
        let mut baseline = Outcome::new(FORK, N_MONTHS);
        let factors = free_run(&coefficients, &forcing, FORK..N_MONTHS, &[], &mut state, &mut baseline);
        Self { assumptions: *assumptions, coefficients, forcing, snapshot, factors, history, baseline }
    }
}

/// Runs months against their own prices; prices are assimilated where `observed` (by month) has any. Returns the demand factors.
fn free_run(
    coefficients: &Coefficients,
    forcing: &Forcing,
    months: std::ops::Range<usize>,
    observed: &[Observed],
    state: &mut State,
    outcome: &mut Outcome,
) -> Vec<BaselineFactors> {
    let mut flows = Flows::default();
    let end = months.end;
    months
        .map(|t| {
            step::step(coefficients, forcing, t, N_MAGNET_MATERIALS, observed.get(t), None, state, &mut flows);
            if t + 1 == end {
                step::check_balance(state);
            }
            let view =
                figures::View { p: coefficients, run: &forcing.run, row: &forcing.months[t], state, flows: &flows };
            figures::write(&view, Groups::ALL, outcome.row_mut(t));
            BaselineFactors { response: flows.response, magnets: flows.magnet_response }
        })
        .collect()
}

/// Memory of a run, made once and reused for every frame.
pub struct Workspace {
    reference: Reference,
    state: State,
    flows: Flows,
    outcome: Outcome,
}

impl Default for Workspace {
    fn default() -> Self {
        let reference = Reference::new(&Assumptions::default());
        let state = reference.snapshot.clone();
        let outcome = reference.baseline.clone();
        Self { reference, state, flows: Flows::default(), outcome }
    }
}

impl Workspace {
    pub fn new() -> Self {
        Self::default()
    }

    /// January 2005 to the month before the fork, all columns.
    pub fn history(&self) -> &Outcome {
        &self.reference.history
    }

    /// The free months on today's path, all columns.
    pub fn baseline(&self) -> &Outcome {
        &self.reference.baseline
    }

    /// The free months of the last run; only the groups asked for are fresh.
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }
}
