//! Prices: stock cover against an anchor, and the tie between the two markets.
//!
//! lp += (le2 + beta ln x - lp) w, x = clip(cov OS/S, .2, 8), outside at least 1 + 5 unfilled;
//! le2 += ((lp - le2)/tau_t + kc (ln Pcost - le2)) dt;  lp_X += w (ln(P_C (1+duty) + R) + cp - lp_X), both weaker under limits by
//! bc = max(bind, 0.4 bx for NdPr, Dy, Tb);  lp_X >= lp_C - 0.03 - 0.2 max(0, 1 - 20 bse); memories follow.
//! Source: model.md 5.11, section 8.

use super::coefficients::{Coefficients, DT};
use super::forcing::MonthForcing;
use super::keys::*;
use super::math::{Bound, exp, limit, ln};
use super::month::Month;
use super::state::State;
use crate::tables::constant as c;

/// Keeps the cover ratio finite where traders hold nothing.
const LEAST_STOCK_SHARE: f64 = 1e-6;
const LEAST_STOCK: f64 = 1e-9;

pub(super) fn step(month: &mut Month) {
    let (p, row, observed) = (month.coefficients, month.row, month.observed);
    let (state, flows) = (&mut *month.state, &*month.flows);
    // Material by material the same; each loop over all of them has one equation, so that several are on their way at a time.
    let mut bound = state.bind;
    // A limit on other goods loosens the tie of magnet materials too.
    for bound in &mut bound[..N_MAGNET_MATERIALS] {
        *bound = bound.at_least(c::PRECAUTION_SPILLOVER * flows.bound_any);
    }
    let unfilled = flows.unfilled.map(|share| 1.0 + c::UNFILLED_ORDERS_IN_COVER * share);
    follow_cover(p, INSIDE, [p.price_weight; N_MATERIALS], [0.0; N_MATERIALS], state);
    let slowed = bound.map(|bound| p.price_weight * (1.0 - c::PRICE_SLOWED_BY_LIMITS * bound));
    follow_cover(p, OUTSIDE, slowed, unfilled, state);
    if let Some(observed) = observed {
        for k in 0..N_MATERIALS {
            if let Some(observed) = observed[k] {
                assimilate(p, k, observed, bound[k], state);
            }
        }
    }
    state.price[INSIDE] = state.ln_price[INSIDE].map(exp);
    tie_to_china(p, row, bound, flows.felt_any, state);
    state.price[OUTSIDE] = state.ln_price[OUTSIDE].map(exp);
    for m in 0..N_MARKETS {
        for k in 0..N_MATERIALS {
            let price = state.ln_price[m][k];
            state.purchasing[m][k] += (price - state.purchasing[m][k]) * DT / p.purchasing_years;
            state.planning[m][k] += (price - state.planning[m][k]) * DT / p.planning_years;
        }
    }
}

/// Prices of a market follow the cover, which counts as at least `lowest` months short, by `weight` a month.
fn follow_cover(p: &Coefficients, m: usize, weight: [f64; N_MATERIALS], lowest: [f64; N_MATERIALS], state: &mut State) {
    let ln_cover: [f64; N_MATERIALS] = std::array::from_fn(|k| {
        let orders = state.orders[m][k];
        let stock = state.stock[m][k].at_least(LEAST_STOCK_SHARE * orders + LEAST_STOCK);
        // Without metal plants oxide piles up while users go short: the price is that of what can be used.
        let missing = (p.trader_cover * orders / stock).at_least(lowest[k]);
        ln(limit(missing, c::LOWEST_COVER_RATIO, c::HIGHEST_COVER_RATIO))
    });
    for k in 0..N_MATERIALS {
        let (anchor, before) = (state.anchor[m][k], state.ln_price[m][k]);
        let price = before + (anchor + p.price_exponent * ln_cover[k] - before) * weight[k];
        // The anchor follows the price before the price meets its limits.
        state.anchor[m][k] =
            anchor + ((price - anchor) / p.anchor_years + p.anchor_pull_to_cost * (p.ln_cost[k] - anchor)) * DT;
        state.ln_price[m][k] = limit(price, p.ln_floor[k], p.ln_ceiling[k]);
    }
}

/// The market outside moves towards the price in China with duty, rent and the contracts' part of the quote.
fn tie_to_china(p: &Coefficients, row: &MonthForcing, bound: [f64; N_MATERIALS], felt_any: f64, state: &mut State) {
    // While licences bind nobody outside sells below China's price less freight.
    let unbound = (1.0 - c::SEVERITY_TO_BINDING * felt_any).at_least(0.0);
    for k in 0..N_MATERIALS {
        let inside = state.ln_price[INSIDE][k];
        let circuit = CIRCUIT[k];
        let parity = if state.rent > 0.0 {
            libm::log(state.price[INSIDE][k] * (1.0 + row.duty[circuit]) + state.rent)
        } else {
            inside + row.ln_duty[circuit]
        } + state.contract[k];
        let tie = p.tie_weight * (1.0 - c::TIE_LOOSENED_BY_LIMITS * bound[k]);
        let lowest = inside - c::FREIGHT - c::FREIGHT_FURTHER_WITHOUT_LIMITS * unbound;
        let price = state.ln_price[OUTSIDE][k] + tie * (parity - state.ln_price[OUTSIDE][k]);
        state.ln_price[OUTSIDE][k] = price.at_least(lowest).at_most(p.ln_ceiling[k]);
        state.anchor[OUTSIDE][k] += tie * (parity - state.anchor[OUTSIDE][k]);
    }
}

/// Moves both markets half of the way to the recorded price, and learns a little about demand and stocks from the error.
fn assimilate(p: &Coefficients, k: usize, observed: f64, bound: f64, state: &mut State) {
    let shift = c::ASSIMILATED_SHARE * (observed - state.ln_price[INSIDE][k]);
    for m in 0..N_MARKETS {
        state.ln_price[m][k] += shift;
        state.anchor[m][k] += shift;
    }
    state.learned[k] = limit(
        state.learned[k] * (1.0 + c::ASSIMILATED_INTO_DEMAND * shift),
        c::LOWEST_DEMAND_CORRECTION,
        c::HIGHEST_DEMAND_CORRECTION,
    );
    for m in 0..N_MARKETS {
        if m == INSIDE || bound < c::ASSIMILATED_STOCK_BELOW_LIMIT {
            let correction = (p.trader_cover * state.orders[m][k] - state.stock[m][k]) / c::ASSIMILATED_STOCK_MONTHS;
            state.stock[m][k] += correction;
            state.ledger[k] += correction;
        }
    }
}
