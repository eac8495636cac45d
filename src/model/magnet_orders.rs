//! Demand, orders and imports of magnets.
//!
//! x_b = (0.75 e\[C,NdPr\] + 0.25 e\[X,NdPr\])/(1 + e_mp mp_b);  orders = clip(Dm + (covM Dm (1 + 0.5 hoard se) - MU)/4.5, 0, 2.5 Dm).
//! Own plants first, their surplus is shared in proportion to deficits. Under a limit s imports are
//! min(nd (1-s), nr A(s)) with A(s) = (1-s)(1 + 1.5 max(0, 1 - 25 s)). Source: model.md 5.5.

use super::coefficients::{Coefficients, DT};
use super::flows::Flows;
use super::keys::*;
use super::math::{Bound, exp, limit};
use super::month::Month;
use super::state::State;
use crate::tables::constant as c;

const MAGNETS: usize = LimitClass::Magnets as usize;
/// Fewer magnets than this are none, t.
const NONE: f64 = 1e-9;

/// Share of a need that still arrives under a limit: at very low severity there is slack.
pub(super) fn slack(severity: f64) -> f64 {
    1.0 + c::SLACK_AT_NO_LIMIT * (1.0 - c::SLACK_DECLINE * severity).at_least(0.0)
}

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
    let (mut surplus, mut deficit) = (0.0, 0.0);
    for b in 0..N_BLOCS {
        let weight = if b == CHINA { 0.0 } else { c::OUTSIDE_WEIGHT_IN_MAGNET_PRICE };
        let response = ((1.0 - weight) * flows.response[INSIDE][NDPR] + weight * flows.response[OUTSIDE][NDPR])
            / (1.0 + p.magnet_premium_response * state.magnet_premium[b]);
        flows.magnet_response[b] = response;
        let reference = row.magnet_demand[b] * DT * row.tilt;
        let demand = reference * response;
        flows.magnet_demand[b] = demand;
        flows.magnet_reference[b] = reference * baseline_response.map_or(response, |table| table[b]);
        let felt = state.felt_severity[MAGNETS][b];
        let target = demand * p.magnet_cover * (1.0 + p.hoarding * c::FEAR * felt);
        let orders = demand + (target - state.magnet_users[b]) / c::MAGNET_CORRECTION_MONTHS;
        flows.magnet_orders[b] = limit(orders, 0.0, c::LARGEST_ORDERS_OVER_USE * demand);
        if b != CHINA {
            let offer = row.magnet_plants[b]
                * DT
                * (c::MAGNET_PLANT_NORMAL_USE + c::MAGNET_PLANT_EXTRA_USE * (hardest + felt).at_most(1.0));
            flows.magnet_offer[b] = offer;
            if offer > flows.magnet_orders[b] {
                surplus += offer - flows.magnet_orders[b];
            } else {
                deficit += flows.magnet_orders[b] - offer;
            }
        }
    }
    flows.surplus_share = if deficit > NONE { (surplus / deficit).at_most(1.0) } else { 0.0 };
    let sold = if surplus > NONE { surplus.at_most(deficit) / surplus } else { 0.0 };
    flows.magnet_exports = 0.0;
    for b in US..N_BLOCS {
        plan_bloc(b, sold, flows);
        flows.magnet_exports += flows.magnet_imports[b];
    }
    flows.magnet_plan[CHINA] = flows.magnet_orders[CHINA] + flows.magnet_exports;
    flows.magnet_imports[CHINA] = 0.0;
}

fn plan_bloc(b: usize, sold: f64, flows: &mut Flows) {
    let (orders, offer, demand) = (flows.magnet_orders[b], flows.magnet_offer[b], flows.magnet_demand[b]);
    let own = offer.at_most(orders);
    let from_others = if offer < orders { (orders - offer) * flows.surplus_share } else { 0.0 };
    let wanted = orders - own - from_others;
    let needed = (demand - own - from_others).at_least(0.0);
    flows.magnet_dependence[b] = needed / demand;
    let severity = flows.severity[MAGNETS][b];
    flows.magnet_imports[b] = if severity > 0.0 {
        let permitted = needed * (1.0 - severity) * slack(severity);
        permitted.at_most(wanted * (1.0 - severity))
    } else {
        wanted
    };
    flows.magnet_plan[b] = own + (offer - own) * sold;
}
