//! Makers in China work for stock while exports wait for licences, and sell from it afterwards.
//!
//! wnt = sum_b min(nd_b, 1.5 nr_b);  held = max(0, wnt - exports) max(0, 1 - (XS/(4 wnt))^2);  released = min(0.25 XS, 0.3 exports);
//! plan_C = orders_C + exports + held - released. The stock XS moves with what plants really make. Source: model.md 5.5.

use super::keys::*;
use super::math::Bound;
use super::month::Month;
use crate::tables::constant as c;

/// Fewer magnets than this are none, t.
const NONE: f64 = 1e-9;

pub(super) fn step(month: &mut Month) {
    let stock = month.state.magnets_held;
    let flows = &mut *month.flows;
    let (wanted, exports) = (flows.magnets_counted_on, flows.magnet_exports);
    let full = if wanted > NONE { stock / (c::MAGNETS_HELD_MONTHS * wanted) } else { 1.0 };
    let withheld = wanted - exports;
    let held = if withheld > 0.0 { withheld * (1.0 - full * full).at_least(0.0) } else { 0.0 };
    let released = (stock * c::MAGNETS_HELD_SOLD_PER_MONTH).at_most(c::MAGNETS_HELD_LARGEST_SHARE_OF_EXPORTS * exports);
    flows.magnets_for_stock = held - released;
    flows.magnet_plan[CHINA] = flows.magnet_orders[CHINA] + exports + held - released;
}
