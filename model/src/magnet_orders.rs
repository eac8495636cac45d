//! Demand for magnets, orders of users, and what plants of the bloc can make.
//!
//! x_b = (0.75 e\[C,NdPr\] + 0.25 e\[X,NdPr\])/(1 + e_mp mp_b);  Dm = reference x redesign x x_b;
//! orders = clip(Dm + (covM Dm (1 + hoard se) - MU)/4.5, 0, 2.5 Dm);
//! offer = plants dt (0.81 + 0.25 min(1, max_b sev + se + 0.4 bse)). Source: model.md 5.5.

use super::coefficients::{Coefficients, DT};
use super::flows::Flows;
use super::keys::*;
use super::math::{Bound, exp, limit};
use super::month::Month;
use super::state::State;
use crate::tables::constant as c;

const MAGNETS: usize = LimitClass::Magnets as usize;

/// Short-run response of demand to the remembered price, all materials and both markets.
fn price_response(p: &Coefficients, state: &State, flows: &mut Flows) {
    for m in 0..N_MARKETS {
        for k in 0..N_MATERIALS {
            let x = -p.elasticity[k] * (state.purchasing[m][k] - p.ln_reference[k]);
            flows.response[m][k] = exp(limit(x, -c::LOWEST_LN_RESPONSE, c::HIGHEST_LN_RESPONSE));
        }
    }
}

pub(super) fn step(month: &mut Month) {
    let (p, row) = (month.coefficients, month.row);
    let baseline_response = month.baseline.map(|factors| &factors.magnets);
    let (state, flows) = (&*month.state, &mut *month.flows);
    price_response(p, state, flows);
    let hardest = row.severity[MAGNETS][US..].iter().copied().fold(0.0, f64::max);
    for b in 0..N_BLOCS {
        let weight = if b == CHINA { 0.0 } else { c::OUTSIDE_WEIGHT_IN_MAGNET_PRICE };
        let response = ((1.0 - weight) * flows.response[INSIDE][NDPR] + weight * flows.response[OUTSIDE][NDPR])
            / (1.0 + p.magnet_premium_response * state.magnet_premium[b]);
        flows.magnet_response[b] = response;
        let reference = row.magnet_demand[b] * DT * row.tilt * state.magnet_intensity[b];
        let demand = reference * response;
        flows.magnet_demand[b] = demand;
        flows.magnet_reference[b] = reference * baseline_response.map_or(response, |table| table[b]);
        let felt = state.felt_severity[MAGNETS][b];
        let target = demand * p.magnet_cover * (1.0 + p.hoarding * c::FEAR * felt);
        let orders = demand + (target - state.magnet_users[b]) / c::MAGNET_CORRECTION_MONTHS;
        flows.magnet_orders[b] = limit(orders, 0.0, c::LARGEST_ORDERS_OVER_USE * demand);
        if b != CHINA {
            let pressure = hardest + felt + c::MAGNET_PLANT_USE_BY_OTHER_LICENCES * flows.felt_any;
            flows.magnet_offer[b] = (row.magnet_plants[b] + state.answer_magnets[b].capacity)
                * DT
                * (c::MAGNET_PLANT_NORMAL_USE + c::MAGNET_PLANT_EXTRA_USE * pressure.at_most(1.0));
        }
    }
}
