//! Prices: stock cover against an anchor, and the tie between the two markets.
//!
//! lp += (le2 + beta ln x - lp) w, x = clip(cov OS/S, .2, 8), outside at least 1 + 5 unfilled;
//! le2 += ((lp - le2)/tau_t + kc (ln Pcost - le2)) dt;  lp_X += w (ln(P_C (1+duty) + R) + cp - lp_X), both weaker under limits by
//! bc = max(bind, 0.4 bx for NdPr, Dy, Tb);  lp_X >= lp_C - 0.03 - 0.2 max(0, 1 - 20 bse); memories follow.
//! Source: model.md 5.11, section 8.

use super::coefficients::{Coefficients, DT};
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
    for k in 0..N_MATERIALS {
        // A limit on other goods loosens the tie of magnet materials too.
        let spillover = if k < N_MAGNET_MATERIALS { c::PRECAUTION_SPILLOVER * flows.bound_any } else { 0.0 };
        let bound = state.bind[k].at_least(spillover);
        for m in 0..N_MARKETS {
            let unfilled = if m == OUTSIDE { 1.0 + c::UNFILLED_ORDERS_IN_COVER * flows.unfilled[k] } else { 0.0 };
            follow_cover(p, m, k, bound, unfilled, state);
        }
        if let Some(observed) = observed.and_then(|prices| prices[k]) {
            assimilate(p, k, observed, bound, state);
        }
        let inside = exp(state.ln_price[INSIDE][k]);
        state.price[INSIDE][k] = inside;
        let tie = p.tie_weight * (1.0 - c::TIE_LOOSENED_BY_LIMITS * bound);
        let circuit = CIRCUIT[k];
        let parity = if state.rent > 0.0 {
            libm::log(inside * (1.0 + row.duty[circuit]) + state.rent)
        } else {
            state.ln_price[INSIDE][k] + row.ln_duty[circuit]
        } + state.contract[k];
        state.ln_price[OUTSIDE][k] += tie * (parity - state.ln_price[OUTSIDE][k]);
        state.anchor[OUTSIDE][k] += tie * (parity - state.anchor[OUTSIDE][k]);
        // While licences bind nobody outside sells below China's price less freight.
        let unbound = (1.0 - c::SEVERITY_TO_BINDING * flows.felt_any).at_least(0.0);
        let lowest = state.ln_price[INSIDE][k] - c::FREIGHT - c::FREIGHT_FURTHER_WITHOUT_LIMITS * unbound;
        state.ln_price[OUTSIDE][k] = state.ln_price[OUTSIDE][k].at_least(lowest).at_most(p.ln_ceiling[k]);
        state.price[OUTSIDE][k] = exp(state.ln_price[OUTSIDE][k]);
        for m in 0..N_MARKETS {
            state.purchasing[m][k] += (state.ln_price[m][k] - state.purchasing[m][k]) * DT / p.purchasing_years;
            state.planning[m][k] += (state.ln_price[m][k] - state.planning[m][k]) * DT / p.planning_years;
        }
    }
}

fn follow_cover(p: &Coefficients, m: usize, k: usize, bound: f64, unfilled: f64, state: &mut State) {
    let orders = state.orders[m][k];
    let stock = state.stock[m][k].at_least(LEAST_STOCK_SHARE * orders + LEAST_STOCK);
    // Without metal plants oxide piles up while users go short: the price is that of what can be used.
    let missing = (p.trader_cover * orders / stock).at_least(unfilled);
    let cover = limit(missing, c::LOWEST_COVER_RATIO, c::HIGHEST_COVER_RATIO);
    let anchor = state.anchor[m][k];
    let weight = if m == INSIDE { p.price_weight } else { p.price_weight * (1.0 - c::PRICE_SLOWED_BY_LIMITS * bound) };
    let before = state.ln_price[m][k];
    let price = before + (anchor + p.price_exponent * ln(cover) - before) * weight;
    // The anchor follows the price before the price meets its limits.
    state.anchor[m][k] =
        anchor + ((price - anchor) / p.anchor_years + p.anchor_pull_to_cost * (p.ln_cost[k] - anchor)) * DT;
    state.ln_price[m][k] = limit(price, p.ln_floor[k], p.ln_ceiling[k]);
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
