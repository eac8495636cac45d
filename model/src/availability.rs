//! What users find: reserves top up users' stock, short stock stops the first firms before the average runs dry.
//!
//! f = 1 if a >= c1 use, else 1 - (1 - a/(c1 use))^2;  magnet plants run at fac = (1-om) f_NdPr + om min(f_NdPr, f_Dy, f_Tb);
//! of the magnet material used 24 % becomes scrap, the rest enters magnets. Source: model.md 5.10.

use super::coefficients::Coefficients;
use super::flows::Flows;
use super::forcing::RunForcing;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use super::state::State;
use crate::tables::constant as c;
use crate::units::MUSD_PER_TONNE_USD_PER_KG;

/// Share of a use that can be served out of `stock`.
pub(super) fn served_share(p: &Coefficients, stock: f64, use_: f64) -> f64 {
    let enough = p.shortage_cover * use_;
    if stock < enough {
        let missing = 1.0 - stock / enough;
        1.0 - missing * missing
    } else {
        1.0
    }
}

pub(super) fn step(month: &mut Month) {
    let (p, run) = (month.coefficients, month.run);
    let is_free = month.is_free();
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    for b in 0..N_BLOCS {
        for k in 0..N_MATERIALS {
            fill_stock(p, run, is_free, (b, k), state, flows);
        }
        consume(p, b, state, flows);
    }
}

fn fill_stock(
    p: &Coefficients,
    run: &RunForcing,
    is_free: bool,
    (b, k): (usize, usize),
    state: &mut State,
    flows: &mut Flows,
) {
    flows.users_before[b][k] = state.users[b][k];
    let mut stock = state.users[b][k] + flows.shipments[b][k];
    let use_ = flows.use_[b][k];
    let target = use_ * (1.0 + c::RESERVE_FILLS_COVER * p.user_cover);
    // Stocks of other states are locked until the fork.
    if state.reserve[b][k] > 0.0 && stock < target && (is_free || b == CHINA) {
        let drawn = ((target - stock) * run.draw).at_most(state.reserve[b][k]);
        state.reserve[b][k] -= drawn;
        stock += drawn;
        flows.reserve_drawn[b][k] = drawn;
        let value = drawn * state.price[market_of(b)][k] * MUSD_PER_TONNE_USD_PER_KG;
        if b == CHINA {
            flows.china_reserve_cost -= value;
        } else {
            flows.reserve_cost -= value;
        }
    }
    state.availability[b][k] = served_share(p, stock, use_);
    state.users[b][k] = stock;
}

fn consume(p: &Coefficients, b: usize, state: &mut State, flows: &mut Flows) {
    let available = &state.availability[b];
    let with_ndpr = available[NDPR];
    let with_all = with_ndpr.at_most(available[DY].at_most(available[TB]));
    let factor = (1.0 - p.heavy_magnet_share) * with_ndpr + p.heavy_magnet_share * with_all;
    state.plant_factor[b] = factor;
    flows.magnets_made[b] = flows.magnet_plan[b] * factor;
    let m = market_of(b);
    for k in 0..N_MATERIALS {
        let available = state.availability[b][k];
        let stock = state.users[b][k];
        let consumed;
        if k < N_MAGNET_MATERIALS {
            let need = flows.magnet_need[b][k];
            let mut in_magnets = need * if k == NDPR { factor } else { with_all };
            let mut elsewhere = ((flows.use_[b][k] - need) * available).at_least(0.0);
            let sum = in_magnets + elsewhere;
            if sum > stock {
                let share = stock / sum;
                in_magnets *= share;
                elsewhere *= share;
            }
            consumed = sum.at_most(stock);
            state.scrap[m][k] += in_magnets * p.scrap_share;
            state.embodied[k] += in_magnets * (1.0 - p.scrap_share);
            state.ledger[k] -= elsewhere;
        } else {
            consumed = (flows.use_[b][k] * available).at_most(stock);
            state.ledger[k] -= consumed;
        }
        state.users[b][k] = stock - consumed;
        flows.consumption[b][k] = consumed;
    }
}
