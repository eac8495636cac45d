//! A month in parts: all that a mechanism may read or write, and the mechanisms run on it one by one.

use crate::coefficients::Coefficients;
use crate::figures;
use crate::flows::Flows;
use crate::forcing::{MonthForcing, RunForcing};
use crate::keys::*;
use crate::month::{BaselineFactors, Month, Observed as Recorded};
use crate::outcome::Groups;
use crate::params::{Assumptions, Policy};
use crate::reference::Reference;
use crate::state::State;
use crate::step;
use crate::tables::N_COLUMNS;
use crate::{assimilation, initial};

/// All that a mechanism may read or write in one month.
#[derive(Clone)]
pub(super) struct Moment {
    pub(super) t: usize,
    pub(super) p: Coefficients,
    pub(super) row: MonthForcing,
    pub(super) run: RunForcing,
    pub(super) recorded: Option<Recorded>,
    pub(super) baseline: Option<BaselineFactors>,
    pub(super) state: State,
    pub(super) flows: Flows,
    pub(super) figures: [f64; N_COLUMNS],
}

/// The mechanisms before the figures, which feed nothing back.
pub(super) const N_FED_BACK: usize = step::MECHANISMS.len();
const FIGURES: [&str; 2] = ["shortage", "figures"];
pub(super) const N_MECHANISMS: usize = N_FED_BACK + FIGURES.len();

/// The name of a mechanism.
pub(super) fn slug(mechanism: usize) -> &'static str {
    match mechanism.checked_sub(N_FED_BACK) {
        None => step::MECHANISMS[mechanism].0,
        Some(i) => FIGURES[i],
    }
}

impl Moment {
    pub(super) fn run(&mut self, mechanism: usize) {
        let Some(part) = mechanism.checked_sub(N_FED_BACK) else {
            return (step::MECHANISMS[mechanism].1)(&mut Month {
                t: self.t,
                coefficients: &self.p,
                row: &self.row,
                run: &self.run,
                observed: self.recorded.as_ref(),
                baseline: self.baseline.as_ref(),
                tracked: N_MAGNET_MATERIALS,
                state: &mut self.state,
                flows: &mut self.flows,
            });
        };
        let shortage = Groups::SHORTAGE.with(Groups::COVER);
        let others = [
            Groups::PRICES,
            Groups::MINES,
            Groups::SEPARATION,
            Groups::MAGNETS,
            Groups::TOTALS,
            Groups::FEED,
            Groups::SEPARATED,
            Groups::OXIDE_FLOW,
            Groups::MAGNET_FLOW,
            Groups::TRADE,
            Groups::SUPPLY,
        ];
        let groups = if part == 0 { shortage } else { others.into_iter().fold(Groups::NONE, Groups::with) };
        let view = figures::View { p: &self.p, run: &self.run, row: &self.row, state: &self.state, flows: &self.flows };
        figures::write(&view, groups, &mut self.figures);
    }
}

/// Runs from January 2005 under a policy, one mechanism at a time; `see` looks at each of `months` before any of them has run.
pub(super) fn walk(policy: &Policy, months: &[usize], mut see: impl FnMut(&Moment)) {
    let assumptions = Assumptions::default();
    let mut reference = Reference::new(&assumptions);
    reference.forcing.apply(&reference.coefficients, policy);
    let recorded = assimilation::recent();
    let state = initial::initial_state(&reference.coefficients, &reference.forcing);
    let mut moment = Moment {
        t: 0,
        p: reference.coefficients.clone(),
        row: reference.forcing.months[0],
        run: reference.forcing.run,
        recorded: None,
        baseline: None,
        state,
        flows: Flows::default(),
        figures: [0.0; N_COLUMNS],
    };
    let last = months.iter().copied().max().unwrap_or_default();
    for t in 0..=last {
        moment.t = t;
        moment.row = reference.forcing.months[t];
        moment.recorded = recorded.get(t).copied().filter(|_| t < FORK);
        moment.baseline = t.checked_sub(FORK).map(|free| reference.factors[free]);
        if months.contains(&t) {
            see(&moment);
        }
        for mechanism in 0..N_MECHANISMS {
            moment.run(mechanism);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params::Params;
    use crate::{Workspace, run_into};

    #[test]
    fn mechanisms_one_by_one_are_the_run() {
        let mut params = Params::default();
        params.policy.limits[1].share = 0.8.into();
        params.policy.limits[1].end = 2041.0.into();
        params.policy.limits[2].share = 0.9.into();
        params.policy.vault.budget = 4.0.into();
        params.policy.floor.price = 110.0.into();
        let mut workspace = Workspace::new();
        run_into(&params, Groups::ALL, &mut workspace);
        let last = N_MONTHS - 1;
        let mut n_seen = 0;
        walk(&params.policy, &[FORK, FORK + 40, last], |before| {
            let mut moment = before.clone();
            for mechanism in 0..N_MECHANISMS {
                moment.run(mechanism);
            }
            for (column, figure) in moment.figures.iter().enumerate() {
                let of_step = workspace.outcome().value(column, before.t);
                assert_eq!(figure.to_bits(), of_step.to_bits(), "column {column} in month {}", before.t);
            }
            n_seen += 1;
        });
        assert_eq!(n_seen, 3);
    }
}
