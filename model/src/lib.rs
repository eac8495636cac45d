//! The model: params in, outcome out. A monthly stock-and-flow model of the rare-earth chain, 2005 to 2040.
//!
//! It has never heard of levers, links, clocks or words. History runs once per set of assumptions; a policy reruns only the
//! months after the fork from a snapshot.

mod allied_sales;
#[cfg(not(target_arch = "wasm32"))]
pub mod anatomy;
mod assimilation;
mod availability;
pub mod bends;
mod by_products;
mod china_quota;
mod coefficients;
mod course;
mod figures;
mod flows;
mod forcing;
pub mod fork;
pub mod hindcast;
mod initial;
mod investment;
pub mod keys;
mod limits;
mod magnet_imports;
mod magnet_orders;
mod magnets;
mod math;
mod mining;
mod month;
mod origin;
pub mod outcome;
mod oxide_use;
pub mod params;
mod precaution;
mod price;
mod published_stocks;
mod quotes;
mod re_export;
mod recycling;
mod reference;
mod reserves;
mod response;
mod sales_to_china;
mod separation;
mod shipments;
mod signals;
mod state;
mod state_buying;
mod step;
mod substitution;
pub mod tables;
mod thrift;
mod trade;
pub mod units;
mod work_for_stock;

use course::Course;
use flows::Flows;
pub use forcing::outlook::{Outlook, outlook};
use keys::{FORK, N_MONTHS};
pub use month::BaselineFactors;
use outcome::{Groups, Outcome};
use params::{Assumptions, Params};
use reference::Reference;
use state::State;

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
    reference.forcing.apply(&reference.coefficients, &params.policy);
    workspace.state.clone_from(&reference.snapshot);
    let course = Course {
        coefficients: &reference.coefficients,
        forcing: &reference.forcing,
        observed: &[],
        factors: Some(&reference.factors),
        tracked: groups.tracked(),
    };
    let outcome = &mut workspace.outcome;
    course.run(FORK..N_MONTHS, &mut workspace.state, &mut workspace.flows, |t, view| {
        figures::write(view, groups, outcome.row_mut(t));
    });
}

/// Runs the free months beside the workspace's own outcome: the figures go into `aside`, the workspace keeps those of its last run.
pub fn run_aside(params: &Params, groups: Groups, workspace: &mut Workspace, aside: &mut Outcome) {
    std::mem::swap(&mut workspace.outcome, aside);
    run_into(params, groups, workspace);
    std::mem::swap(&mut workspace.outcome, aside);
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
        Self::of(Reference::new(&Assumptions::default()))
    }
}

impl Workspace {
    fn of(reference: Reference) -> Self {
        let state = reference.snapshot.clone();
        let outcome = reference.baseline.clone();
        Self { reference, state, flows: Flows::default(), outcome }
    }

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

    /// Takes another memory for the next run and hands out that of the last one.
    pub fn swap_outcome(&mut self, outcome: &mut Outcome) {
        std::mem::swap(&mut self.outcome, outcome);
    }
}
