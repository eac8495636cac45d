//! Traders ship to users, and exports leave China.
//!
//! At most 0.85 of stock leaves in a month. A bloc under a limit s gets o = min(O, use A)(1 - dep s)/max_b(1 - dep s), NdPr also
//! o <= use (1 - dmet s) A. Unfilled = max(0, 1 - shipments/use) outside China while limits bind. Source: model.md 5.9.

use super::coefficients::DT;
use super::flows::Flows;
use super::keys::*;
use super::magnet_imports::slack;
use super::math::Bound;
use super::month::Month;
use super::origin;
use super::state::State;
use crate::tables::constant as c;

/// Keeps the largest weight of a bloc above zero.
const SMALLEST_WEIGHT: f64 = 1e-9;
/// Less use than this is none, t.
const NONE: f64 = 1e-9;

pub(super) fn step(month: &mut Month) {
    let tracked = month.tracked;
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
        origin::blend(OUTSIDE, k, state, flows);
        if k < tracked {
            origin::blend(INSIDE, k, state, flows);
            for m in 0..N_MARKETS {
                flows.shipped_mix[m][k] = state.mix[m][k];
            }
        }
        let mut outside = state.stock[OUTSIDE][k] + flows.supply[OUTSIDE][k] + exports;
        inside = inside - exports - flows.shipments[CHINA][k];
        let (shipped, ordered) = ship_outside(k, outside, state, flows);
        outside -= shipped;
        let use_: f64 = flows.use_[US..].iter().map(|bloc| bloc[k]).sum();
        let is_bound = state.bind[k] > 0.0 && use_ > NONE;
        flows.unfilled[k] = if is_bound { (1.0 - shipped / use_).at_least(0.0) } else { 0.0 };
        let orders = &mut state.orders;
        orders[OUTSIDE][k] += (ordered - orders[OUTSIDE][k]) * DT / c::ORDER_SMOOTHING_YEARS;
        let wanted = if state.bind[k] <= 0.0 { flows.wanted_exports[k] } else { exports };
        orders[INSIDE][k] += (flows.orders[CHINA][k] + wanted - orders[INSIDE][k]) * DT / c::ORDER_SMOOTHING_YEARS;
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
