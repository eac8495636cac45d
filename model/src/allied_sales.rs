//! Magnets of plants outside China: part goes to buyers of the bloc first, the rest to a pool that all allies order from.
//!
//! own = min(0.7 offer, orders);  sold = offer - own, idle in proportion beyond all open orders d = orders - own;
//! first pass x_b = min(d_b, pool d_b (0.1 + eff_b)/sum d (0.1 + eff)), then what is left pro rata to what is still open.
//! Source: model.md 5.5.

use super::keys::*;
use super::math::Bound;
use super::month::Month;
use crate::tables::constant as c;

const MAGNETS: usize = LimitClass::Magnets as usize;
/// Fewer magnets than this are none, t.
const NONE: f64 = 1e-9;
/// A smaller sum of weights is none, t.
const NO_WEIGHT: f64 = 1e-12;

pub(super) fn step(month: &mut Month) {
    let flows = &mut *month.flows;
    let (mut offered, mut open_sum, mut weight_sum) = (0.0, 0.0, 0.0);
    let (mut open, mut weight) = ([0.0; N_BLOCS], [0.0; N_BLOCS]);
    for b in US..N_BLOCS {
        let offer = flows.magnet_offer[b];
        let own = ((1.0 - c::ALLIED_POOL_SHARE) * offer).at_most(flows.magnet_orders[b]);
        flows.magnets_own[b] = own;
        flows.magnets_sold[b] = offer - own;
        offered += offer - own;
        open[b] = flows.magnet_orders[b] - own;
        open_sum += open[b];
        weight[b] = c::ALLIED_POOL_WEIGHT_UNLIMITED + flows.severity[MAGNETS][b];
        weight_sum += open[b] * weight[b];
    }
    let used = if offered > NONE { offered.at_most(open_sum) / offered } else { 0.0 };
    let pool = offered * used;
    let (mut left, mut still_open) = (pool, 0.0);
    for b in US..N_BLOCS {
        let share = if weight_sum > NO_WEIGHT { pool * open[b] * weight[b] / weight_sum } else { 0.0 };
        let bought = share.at_most(open[b]);
        flows.magnets_allied[b] = bought;
        left -= bought;
        still_open += open[b] - bought;
    }
    let second = if still_open > NONE { (left / still_open).at_most(1.0) } else { 0.0 };
    for b in US..N_BLOCS {
        flows.magnets_sold[b] *= used;
        flows.magnets_allied[b] += second * (open[b] - flows.magnets_allied[b]);
    }
}
