//! Magnets are delivered, bought and drawn by reserves, used, and installed.
//!
//! Flow matrix M\[from\]\[to\]: own = min(offer, orders) fac; China to b: imports fac_0; surplus of others in proportion to what they
//! sell. Stock a; f as for oxides; premium mp += (sp_m eff dep + 0.5 (1-f) - mp) dt/0.25. Source: model.md 5.10, 5.13 c.

use super::availability::served_share;
use super::coefficients::DT;
use super::flows::Flows;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use super::state::State;
use crate::tables::constant as c;
use crate::units::MUSD_PER_TONNE_USD_PER_KG;

const MAGNETS: usize = LimitClass::Magnets as usize;
/// Fewer magnets than this are none, t.
const NONE: f64 = 1e-9;
/// Tonnes that one million USD buys at one USD/kg.
const TONNES_PER_MUSD: f64 = 1e3;

pub(super) fn step(month: &mut Month) {
    let (p, row) = (month.coefficients, month.row);
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    let (inside, price) = (&state.intensity[INSIDE], &state.price[INSIDE]);
    flows.magnet_cost = c::MAGNET_MAKING_COST_CHINA
        + p.content_of_magnet[NDPR] * inside[NDPR] * price[NDPR]
        + p.content_of_magnet[DY] * inside[DY] * price[DY] * row.dy_saving
        + p.content_of_magnet[TB] * inside[TB] * price[TB] * row.tb_saving;
    flows.magnet_drawn = [0.0; N_BLOCS];
    flows.magnet_bought = [0.0; N_BLOCS];
    flows.magnet_reserves = 0.0;
    deliver(state, flows);
    state.magnets_held += flows.magnets_for_stock * state.plant_factor[CHINA];
    let (mut present, mut consumed) = (state.magnets_held, 0.0);
    for b in 0..N_BLOCS {
        let delivered: f64 = month.flows.magnet_flow.iter().map(|from| from[b]).sum();
        month.flows.magnet_users_before[b] = month.state.magnet_users[b];
        let mut stock = month.state.magnet_users[b] + delivered;
        present += stock + month.state.magnet_reserve[b];
        if b != CHINA {
            stock = trade_with_reserve(month, b, delivered, stock);
        }
        let (state, flows) = (&mut *month.state, &mut *month.flows);
        let demand = flows.magnet_demand[b];
        let served = served_share(p, stock, demand);
        flows.magnets_consumed[b] = demand * served;
        state.magnet_users[b] = stock - flows.magnets_consumed[b];
        consumed += flows.magnets_consumed[b];
        if b != CHINA {
            flows.magnet_reserves += state.magnet_reserve[b];
            let pressure = p.magnet_premium_at_full_cut * flows.severity[MAGNETS][b] * flows.magnet_dependence[b]
                + c::MAGNET_PREMIUM_PER_SHORTAGE * (1.0 - served);
            state.magnet_premium[b] += (pressure - state.magnet_premium[b]) * DT / c::MAGNET_PREMIUM_YEARS;
        }
    }
    install(present, consumed, month.state, month.flows);
}

fn deliver(state: &State, flows: &mut Flows) {
    let factor = &state.plant_factor;
    flows.magnet_flow = Default::default();
    flows.magnet_flow[CHINA][CHINA] = flows.magnet_orders[CHINA] * factor[CHINA];
    let sold = flows.magnets_sold;
    let all_sold: f64 = sold[US..].iter().sum();
    for b in US..N_BLOCS {
        flows.magnet_flow[b][b] = flows.magnets_own[b] * factor[b];
        flows.magnet_flow[CHINA][b] = flows.magnet_imports[b] * factor[CHINA];
        if all_sold > NONE {
            for j in US..N_BLOCS {
                flows.magnet_flow[j][b] += flows.magnets_allied[b] * sold[j] * factor[j] / all_sold;
            }
        }
    }
}

/// Reserves of magnets buy only when users have enough, and release when users run low; returns what users have.
fn trade_with_reserve(month: &mut Month, b: usize, delivered: f64, mut stock: f64) -> f64 {
    let (p, run, row) = (month.coefficients, month.run, month.row);
    let is_free = month.is_free();
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    let demand = flows.magnet_demand[b];
    let value = flows.magnet_cost * MUSD_PER_TONNE_USD_PER_KG;
    let mut wanted = 0.0;
    if b == US && row.vault > 0.0 {
        wanted = row.vault * run.vault_magnet_share * TONNES_PER_MUSD / flows.magnet_cost;
    }
    if (b == EU || b == JAPAN_KOREA) && run.allied_days > 0.0 && is_free {
        wanted = (demand * run.allied_days * (1.0 / c::DAYS_PER_MONTH) - state.magnet_reserve[b]).at_least(0.0)
            / c::ALLIED_FILLING_MONTHS;
    }
    if wanted > 0.0 && stock > c::MAGNET_RESERVE_BUYS_ABOVE_COVER * demand {
        let bought = wanted.at_most(c::MAGNET_RESERVE_LARGEST_SHARE * delivered);
        stock -= bought;
        state.magnet_reserve[b] += bought;
        flows.magnet_bought[b] = bought;
        flows.reserve_cost += bought * value;
    }
    let target = (1.0 + c::MAGNET_RESERVE_FILLS_COVER * p.magnet_cover) * demand;
    if state.magnet_reserve[b] > 0.0 && stock < target {
        let drawn = ((target - stock) * run.draw).at_most(state.magnet_reserve[b]);
        state.magnet_reserve[b] -= drawn;
        stock += drawn;
        flows.magnet_drawn[b] = drawn;
        flows.reserve_cost -= drawn * value;
    }
    stock
}

/// Material inside magnets moves into use in the ratio of consumption to all magnets present.
fn install(present: f64, consumed: f64, state: &mut State, flows: &Flows) {
    let share = if present > NONE { consumed / present } else { 0.0 };
    for k in 0..N_MAGNET_MATERIALS {
        let installed = state.embodied[k] * share;
        state.embodied[k] -= installed;
        if consumed > 0.0 {
            for b in 0..N_BLOCS {
                state.in_use[b][k][0] += installed * flows.magnets_consumed[b] / consumed;
            }
        }
    }
}
