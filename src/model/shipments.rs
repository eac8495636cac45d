//! Traders ship to users, exports leave China, and material flows back when it is dearer in China.
//!
//! At most 0.85 of stock leaves in a month. A bloc under a limit s gets o = min(O, use A)(1 - dep s)/max_b(1 - dep s), NdPr also
//! o <= use (1 - dmet s) A. Stock in China above disp OS: a tenth a month is written off. Source: model.md 5.9.

use super::coefficients::DT;
use super::flows::Flows;
use super::keys::*;
use super::magnet_orders::slack;
use super::math::Bound;
use super::month::Month;
use super::origin;
use super::state::State;
use crate::tables::constant as c;

/// Keeps the largest weight of a bloc above zero.
const SMALLEST_WEIGHT: f64 = 1e-9;

pub(super) fn step(month: &mut Month) {
    let (p, tracked) = (month.coefficients, month.tracked);
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    flows.exports_total = 0.0;
    for k in 0..N_MATERIALS {
        let mut inside = state.stock[INSIDE][k] + flows.supply[INSIDE][k];
        let claimed = flows.orders[CHINA][k] + flows.exports[k];
        let most = c::LARGEST_SHIPPED_SHARE * inside;
        let served = if claimed <= most { 1.0 } else { most / claimed };
        flows.exports[k] *= served;
        flows.shipments[CHINA][k] = flows.orders[CHINA][k] * served;
        let exports = flows.exports[k];
        flows.exports_total += exports;
        if k < tracked {
            origin::blend(k, state, flows);
        }
        let mut outside = state.stock[OUTSIDE][k] + flows.supply[OUTSIDE][k] + exports;
        inside = inside - exports - flows.shipments[CHINA][k];
        let (shipped, ordered) = ship_outside(k, outside, state, flows);
        outside -= shipped;
        let orders = &mut state.orders;
        orders[OUTSIDE][k] += (ordered - orders[OUTSIDE][k]) * DT / c::ORDER_SMOOTHING_YEARS;
        let wanted = if state.bind[k] <= 0.0 { flows.wanted_exports[k] } else { exports };
        orders[INSIDE][k] += (flows.orders[CHINA][k] + wanted - orders[INSIDE][k]) * DT / c::ORDER_SMOOTHING_YEARS;
        let dearer = 1.0 - state.price[OUTSIDE][k] / state.price[INSIDE][k];
        if dearer > 0.0 {
            let share = if dearer < c::REVERSE_FLOW_FULL_AT_GAP {
                c::REVERSE_FLOW_PER_GAP * dearer
            } else {
                c::REVERSE_FLOW_LARGEST
            };
            let spare = outside - c::REVERSE_FLOW_KEEPS_COVER * p.trader_cover * orders[OUTSIDE][k];
            if spare > 0.0 {
                let back = share * spare;
                if k < tracked {
                    origin::flow_back(k, inside, back, state);
                }
                outside -= back;
                inside += back;
            }
        }
        let surplus = inside - p.surplus_cover * state.orders[INSIDE][k];
        if surplus > 0.0 {
            let lost = surplus * c::SURPLUS_LOST_PER_MONTH;
            inside -= lost;
            state.ledger[k] -= lost;
        }
        state.stock[INSIDE][k] = inside;
        state.stock[OUTSIDE][k] = outside;
    }
}

/// Ships to the blocs outside China; returns what was shipped and what was ordered.
fn ship_outside(k: usize, stock: f64, state: &State, flows: &mut Flows) -> (f64, f64) {
    let dependence = flows.dependence[k];
    let mut largest = SMALLEST_WEIGHT;
    for b in US..N_BLOCS {
        largest = largest.at_least(1.0 - dependence * flows.limit[b][k]);
    }
    let (mut sum, mut ordered) = (0.0, 0.0);
    for b in US..N_BLOCS {
        let mut shipment = flows.orders[b][k];
        ordered += shipment;
        let severity = flows.limit[b][k];
        if severity > 0.0 {
            let use_ = flows.use_[b][k];
            shipment = shipment.at_most(use_ * slack(severity)) * ((1.0 - dependence * severity) / largest);
            if k == NDPR && flows.metal_dependence > 0.0 {
                shipment = shipment.at_most(use_ * (1.0 - flows.metal_dependence * severity) * slack(severity));
            }
        }
        flows.shipments[b][k] = shipment;
        sum += shipment;
    }
    debug_assert!(state.stock[OUTSIDE][k] >= 0.0, "stock outside China is never negative");
    let most = c::LARGEST_SHIPPED_SHARE * stock;
    let served = if sum <= most { 1.0 } else { most / sum };
    for b in US..N_BLOCS {
        flows.shipments[b][k] *= served;
    }
    (sum * served, ordered)
}
