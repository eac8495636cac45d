//! Many sets of assumptions, each with a history of its own that is run once: what is kept of it is the state at the fork, from which
//! policies are run. All sets share the memory of a run, so that hundreds of them fit into a browser.

use super::coefficients::Coefficients;
use super::course::Course;
use super::figures;
use super::flows::Flows;
use super::forcing::{Forcing, MonthForcing, tables};
use super::keys::{FORK, N_MAGNET_MATERIALS, N_MONTHS};
use super::month::{BaselineFactors, Observed};
use super::outcome::Groups;
use super::params::{Assumptions, Policy};
use super::state::State;
use super::{assimilation, initial};
use crate::tables::N_COLUMNS;

/// A set of assumptions and the state of the world at the fork that follows from it.
pub struct Fork {
    coefficients: Coefficients,
    state: State,
}

/// A month of a run: its figures (those of the groups that were asked for), and its demand factors.
pub struct Seen<'a> {
    /// Months since January 2005.
    pub t: usize,
    pub figures: &'a [f64; N_COLUMNS],
    pub factors: BaselineFactors,
}

/// Memory of one run at a time, of any set.
pub struct Runner {
    tables: Vec<MonthForcing>,
    recorded: Vec<Observed>,
    forcing: Forcing,
    state: State,
    flows: Flows,
    figures: Box<[f64; N_COLUMNS]>,
}

impl Default for Runner {
    fn default() -> Self {
        let coefficients = Coefficients::new(&Assumptions::default());
        let forcing = Forcing::new(&coefficients, &Policy::default());
        Self {
            tables: tables(),
            recorded: assimilation::recent(),
            state: initial::initial_state(&coefficients, &forcing),
            forcing,
            flows: Flows::default(),
            figures: Box::new([0.0; N_COLUMNS]),
        }
    }
}

impl Runner {
    /// Runs the history of a set, from January 2005 to the month before the fork, with recorded prices assimilated.
    pub fn fork(&mut self, assumptions: &Assumptions) -> Fork {
        let coefficients = Coefficients::new(assumptions);
        self.forcing.begin(&self.tables, &coefficients);
        let mut state = initial::initial_state(&coefficients, &self.forcing);
        let history = Course {
            coefficients: &coefficients,
            forcing: &self.forcing,
            observed: &self.recorded,
            factors: None,
            tracked: N_MAGNET_MATERIALS,
        };
        history.run(0..FORK, &mut state, &mut self.flows, |_, _| ());
        Fork { coefficients, state }
    }

    /// Runs the free months of a set under a policy and hands out each. Unserved demand refers to what is wanted at the prices of the
    /// baseline, whose demand factors a run without `factors` makes itself: then it is its own baseline. Allocates nothing.
    pub fn run(
        &mut self,
        fork: &Fork,
        policy: &Policy,
        groups: Groups,
        factors: Option<&[BaselineFactors]>,
        mut see: impl FnMut(Seen),
    ) {
        let Self { tables, forcing, state, flows, figures, .. } = self;
        forcing.branch(tables, &fork.coefficients, policy);
        state.clone_from(&fork.state);
        let course =
            Course { coefficients: &fork.coefficients, forcing, observed: &[], factors, tracked: groups.tracked() };
        course.run(FORK..N_MONTHS, state, flows, |t, view| {
            figures::write(view, groups, figures);
            see(Seen { t, figures, factors: BaselineFactors::of(view.flows) });
        });
    }
}
