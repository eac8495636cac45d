//! Mines: the value of the basket in an ore against running cost sets utilization.
//!
//! v = V_C in China, else acc V_X + (1 - acc) V_C, with a floor V_X + NdPr share x covered max(0, floor - P_C/1.13);
//!  u* = clip((v/cost - 0.65) 2.2222, umin, 1);  u += (u* - u) dt/0.75;  ore = cap u dt.
//! Source: model.md 5.1, 5.2.

use super::coefficients::{Coefficients, DT};
use super::flows::Flows;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use super::state::State;
use crate::tables::{MINES, constant as c};

/// The two official Chinese mines, first in the table, follow China's quota.
const N_UNDER_QUOTA: usize = 2;
const POOL: usize = N_MINES - 1;
/// Rows of the baskets: prices in China, outside, outside with the floor.
const AT_CHINA: usize = 0;
const AT_OUTSIDE: usize = 1;
const WITH_FLOOR: usize = 2;

pub(super) fn step(month: &mut Month) {
    let (p, run, row) = (month.coefficients, month.run, month.row);
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    flows.floor_index = floor_index(state);
    let topped_up = (row.floor - flows.floor_index).at_least(0.0) * run.floor_share;
    for (ore, shares) in p.composition.iter().enumerate() {
        let mut value = [0.0; N_MARKETS];
        for k in 0..N_MATERIALS {
            value[INSIDE] += shares[k] * state.price[INSIDE][k];
            value[OUTSIDE] += shares[k] * state.price[OUTSIDE][k];
        }
        flows.basket[AT_CHINA][ore] = value[INSIDE] * c::CONCENTRATE_PAYABLE;
        flows.basket[AT_OUTSIDE][ore] = value[OUTSIDE] * c::CONCENTRATE_PAYABLE;
        flows.basket[WITH_FLOOR][ore] = (value[OUTSIDE] + shares[NDPR] * topped_up) * c::CONCENTRATE_PAYABLE;
    }
    flows.feed = [[0.0; N_MATERIALS]; N_HUBS];
    for (i, mine) in MINES.iter().enumerate() {
        let mut capacity = if i == POOL { state.new_mines } else { row.mines[i] };
        if capacity <= 0.0 {
            flows.ore.0[i] = 0.0;
            state.utilization[i] = c::UTILIZATION_BEFORE_OPENING.at_least(mine.min_utilization);
            continue;
        }
        if i < N_UNDER_QUOTA {
            capacity *= state.quota;
        }
        let mut value = flows.basket[AT_CHINA][mine.ore];
        if mine.hub != CHINA {
            let accepted = state.accepted[mine.hub];
            let market = if mine.is_allied { WITH_FLOOR } else { AT_OUTSIDE };
            value = accepted * flows.basket[market][mine.ore] + (1.0 - accepted) * value;
        }
        let wanted = ((value * run.inverse_cost[i] - c::MINE_STOPS_AT_VALUE_OVER_COST) * c::UTILIZATION_SLOPE)
            .at_most(1.0)
            .at_least(mine.min_utilization);
        let utilization = state.utilization[i] + (wanted - state.utilization[i]) * (DT / c::UTILIZATION_YEARS);
        state.utilization[i] = utilization;
        flows.ore.0[i] = capacity * utilization * DT;
    }
    split_into_materials(p, flows);
}

/// The price that floor contracts refer to: NdPr in China without the VAT that quotes hold, USD/kg.
pub(super) fn floor_index(state: &State) -> f64 {
    state.price[INSIDE][NDPR] / (1.0 + c::CHINA_VAT)
}

/// Feed of a hub and ore is summed first, then split.
fn split_into_materials(p: &Coefficients, flows: &mut Flows) {
    let mut feed = [0.0; N_MINES];
    for (i, ore) in flows.ore.0.iter().enumerate() {
        feed[p.network.group_of[i]] += ore;
    }
    for (&(hub, ore), &tonnes) in p.network.groups.iter().zip(&feed) {
        if tonnes > 0.0 {
            for k in 0..N_MATERIALS {
                flows.feed[hub][k] += tonnes * p.composition[ore][k];
            }
        }
    }
}
