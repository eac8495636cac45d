//! One month, readable as the story: limits, mines, plants, recycling, demand, trade, reserves, shipments, use, prices, investment.
//!
//! Prices are those of the end of the last month until `price` moves them. Order: model.md section 16.

use super::coefficients::Coefficients;
use super::flows::Flows;
use super::forcing::Forcing;
use super::keys::*;
use super::price::Observed;
use super::state::{ByMarket, State};
use super::{
    availability, investment, limits, magnet_orders, magnets, mining, origin, oxide_use, price, recycling, reserves,
    separation, shipments, thrift, trade,
};

/// Demand factors of the baseline in a month: unserved demand refers to what would be wanted at its prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaselineFactors {
    /// Short-run price response by market and material.
    pub response: ByMarket,
    /// Price response of magnet demand by bloc.
    pub magnets: [f64; N_BLOCS],
}

/// Months between two checks of the ledger; the check reads every stock.
const CHECK_EVERY: usize = 12;

/// `tracked`: of how many magnet materials the origin is followed; it feeds nothing back, so a run may leave it out.
#[allow(clippy::too_many_arguments)]
pub(super) fn step(
    p: &Coefficients,
    forcing: &Forcing,
    t: usize,
    tracked: usize,
    observed: Option<&Observed>,
    baseline: Option<&BaselineFactors>,
    state: &mut State,
    flows: &mut Flows,
) {
    let (row, run) = (&forcing.months[t], &forcing.run);
    let is_free = t >= FORK;
    limits::step(p, row, state, flows);
    mining::step(p, run, row, state, flows);
    separation::step(p, run, row, is_free, state, flows);
    recycling::step(p, row, state, flows);
    magnet_orders::price_response(p, state, flows);
    magnet_orders::step(p, row, baseline.map(|factors| &factors.magnets), state, flows);
    oxide_use::step(p, row, baseline.map(|factors| &factors.response), state, flows);
    trade::step(p, row, state, flows);
    reserves::buy_oxides(run, row, is_free, state, flows);
    shipments::step(p, tracked, state, flows);
    availability::step(p, run, state, flows);
    for k in 0..tracked {
        origin::allocate(k, state, flows);
    }
    magnets::step(p, run, row, is_free, state, flows);
    price::step(p, row, &flows.dependence, observed, state);
    thrift::step(p, t, state);
    investment::step(p, run, row, t, is_free, state);
    if is_checked(t) {
        check_balance(state);
    }
}

/// Whether the books are checked at the end of a month.
pub(super) fn is_checked(t: usize) -> bool {
    t % CHECK_EVERY == CHECK_EVERY - 1
}

/// Notes the largest relative gap between the ledger and the sum of all stocks.
pub(super) fn check_balance(state: &mut State) {
    for k in 0..N_MATERIALS {
        let error = (state.ledger[k] - state.total_stock(k)).abs() / state.ledger[k];
        state.balance_error = state.balance_error.max(error);
    }
}
