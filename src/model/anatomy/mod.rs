//! What depends on what: the mechanisms of a month one by one, and the named quantities that they read and write.
//!
//! Native only: the documents describe the model, and a test holds the description against what is observed here. The list below is
//! the order of `step`; a test holds that the list and the step agree to the last bit.

mod probe;
mod quantities;

pub use probe::{Observed, Response, observe, tables_moved};

use super::coefficients::Coefficients;
use super::figures;
use super::flows::Flows;
use super::forcing::{MonthForcing, RunForcing};
use super::keys::*;
use super::outcome::Groups;
use super::price::Observed as Recorded;
use super::reference::Reference;
use super::state::State;
use super::step::{self, BaselineFactors};
use super::{
    assimilation, availability, initial, investment, limits, magnet_orders, magnets, mining, origin, oxide_use, price,
    recycling, reserves, separation, shipments, thrift, trade,
};
use crate::data::N_COLUMNS;
use crate::model::params::{Assumptions, Policy};

/// All that a mechanism may read or write in one month.
#[derive(Clone)]
struct Moment {
    t: usize,
    p: Coefficients,
    row: MonthForcing,
    run: RunForcing,
    recorded: Option<Recorded>,
    baseline: Option<BaselineFactors>,
    state: State,
    flows: Flows,
    figures: [f64; N_COLUMNS],
}

impl Moment {
    fn is_free(&self) -> bool {
        self.t >= FORK
    }
}

/// A mechanism with the name under which the description knows it.
struct Mechanism {
    slug: &'static str,
    run: fn(&mut Moment),
}

const fn mechanism(slug: &'static str, run: fn(&mut Moment)) -> Mechanism {
    Mechanism { slug, run }
}

/// The mechanisms before the figures, which feed nothing back.
const N_FED_BACK: usize = 16;
/// In the order of a month.
const MECHANISMS: [Mechanism; 18] = [
    mechanism("limits", |m| limits::step(&m.p, &m.row, &mut m.state, &mut m.flows)),
    mechanism("mining", |m| mining::step(&m.p, &m.run, &m.row, &mut m.state, &mut m.flows)),
    mechanism("separation", |m| {
        let is_free = m.is_free();
        separation::step(&m.p, &m.run, &m.row, is_free, &mut m.state, &mut m.flows);
    }),
    mechanism("recycling", |m| recycling::step(&m.p, &m.row, &mut m.state, &mut m.flows)),
    mechanism("magnet-demand", |m| {
        magnet_orders::price_response(&m.p, &m.state, &mut m.flows);
        let factors = m.baseline.as_ref().map(|factors| &factors.magnets);
        magnet_orders::step(&m.p, &m.row, factors, &m.state, &mut m.flows);
    }),
    mechanism("oxide-use", |m| {
        let factors = m.baseline.as_ref().map(|factors| &factors.response);
        oxide_use::step(&m.p, &m.row, factors, &mut m.state, &mut m.flows);
    }),
    mechanism("trade", |m| trade::step(&m.p, &m.row, &mut m.state, &mut m.flows)),
    mechanism("reserves", |m| {
        let is_free = m.is_free();
        reserves::buy_oxides(&m.run, &m.row, is_free, &mut m.state, &mut m.flows);
    }),
    mechanism("shipments", |m| shipments::step(&m.p, N_MAGNET_MATERIALS, &mut m.state, &mut m.flows)),
    mechanism("availability", |m| availability::step(&m.p, &m.run, &mut m.state, &mut m.flows)),
    mechanism("origin", |m| {
        for k in 0..N_MAGNET_MATERIALS {
            origin::allocate(k, &m.state, &mut m.flows);
        }
    }),
    mechanism("magnets", |m| {
        let is_free = m.is_free();
        magnets::step(&m.p, &m.run, &m.row, is_free, &mut m.state, &mut m.flows);
    }),
    mechanism("price", |m| price::step(&m.p, &m.row, &m.flows.dependence, m.recorded.as_ref(), &mut m.state)),
    mechanism("thrift", |m| thrift::step(&m.p, m.t, &mut m.state)),
    mechanism("investment", |m| {
        let is_free = m.is_free();
        investment::step(&m.p, &m.run, &m.row, m.t, is_free, &mut m.state);
    }),
    mechanism("books", |m| {
        if step::is_checked(m.t) {
            step::check_balance(&mut m.state);
        }
    }),
    mechanism("shortage", |m| write_figures(m, Groups::SHORTAGE.with(Groups::COVER))),
    mechanism("figures", |m| {
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
        write_figures(m, others.into_iter().fold(Groups::NONE, Groups::with));
    }),
];

fn write_figures(m: &mut Moment, groups: Groups) {
    let view = figures::View { p: &m.p, run: &m.run, row: &m.row, state: &m.state, flows: &m.flows };
    figures::write(&view, groups, &mut m.figures);
}

/// The names of the mechanisms, in the order of a month.
pub fn mechanisms() -> impl Iterator<Item = &'static str> {
    MECHANISMS.iter().map(|mechanism| mechanism.slug)
}

/// Runs from January 2005 under a policy, one mechanism at a time; `see` looks at each of `months` before any of them has run.
fn walk(policy: &Policy, months: &[usize], mut see: impl FnMut(&Moment)) {
    let assumptions = Assumptions::default();
    let mut reference = Reference::new(&assumptions);
    reference.forcing.apply(policy);
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
        for mechanism in &MECHANISMS {
            (mechanism.run)(&mut moment);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::params::Params;
    use crate::model::{Workspace, run_into};

    #[test]
    fn the_list_of_mechanisms_is_the_step() {
        let mut params = Params::default();
        params.policy.limits[1].share = 0.8.into();
        params.policy.limits[1].end = 2041.0.into();
        params.policy.vault.budget = 4.0.into();
        params.policy.floor.price = 110.0.into();
        let mut workspace = Workspace::new();
        run_into(&params, Groups::ALL, &mut workspace);
        let last = N_MONTHS - 1;
        let mut n_seen = 0;
        walk(&params.policy, &[FORK, FORK + 40, last], |before| {
            let mut moment = before.clone();
            for mechanism in &MECHANISMS {
                (mechanism.run)(&mut moment);
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
