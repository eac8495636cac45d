//! Trade from China outwards, and the rent of an export quota.
//!
//! d = max(0, sum O + (cov OS - S)/3 - supply) x gate, at most 0.6 of Chinese stock;  under limits
//! flow = min(d (1-bind), max(0, uref - supply) A(bind));  over a quota Q: flow x (Q/sum + leakQ (1 - Q/sum));
//! R += dt kR (R0 + R) clip(ln(max(r, .05)/(1 + leakQ max(0, 1 - 1/r))), -1.2, 1.2). Source: model.md 5.7.

use super::coefficients::DT;
use super::keys::*;
use super::magnet_imports::slack;
use super::math::{Bound, limit};
use super::month::Month;
use crate::tables::constant as c;

/// A ratio below this is not divided by.
const SMALLEST_RATIO: f64 = 1e-6;
/// Rent below this is none, USD/kg.
const NO_RENT: f64 = 1e-6;

pub(super) fn step(month: &mut Month) {
    let (p, row) = (month.coefficients, month.row);
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    let mut ordered = [0.0; N_MATERIALS];
    for bloc in &flows.orders[US..] {
        for k in 0..N_MATERIALS {
            ordered[k] += bloc[k];
        }
    }
    for k in 0..N_MATERIALS {
        let ratio = state.price[OUTSIDE][k] / (state.price[INSIDE][k] * (1.0 + row.duty[CIRCUIT[k]]));
        let gate = limit((ratio - c::EXPORT_GATE) / (1.0 - c::EXPORT_GATE), 0.0, 1.0);
        let supply = flows.supply[OUTSIDE][k];
        let restock =
            (p.trader_cover * state.orders[OUTSIDE][k] - state.stock[OUTSIDE][k]) / c::TRADER_CORRECTION_MONTHS;
        let most = c::LARGEST_EXPORTED_SHARE * (state.stock[INSIDE][k] + flows.supply[INSIDE][k]);
        let wanted = ((ordered[k] + restock - supply).at_least(0.0) * gate).at_most(most);
        flows.wanted_exports[k] = wanted;
        let bind = state.bind[k];
        let needed = (flows.use_at_china_prices[k] - supply).at_least(0.0);
        let permitted = (needed * (1.0 - bind) * slack(bind)).at_most(wanted * (1.0 - bind));
        flows.exports[k] = if bind > 0.0 { permitted } else { wanted };
    }
    let total: f64 = flows.exports.iter().sum();
    flows.quota_ratio = 0.0;
    if row.quota < c::NO_QUOTA_FROM {
        let ratio = total / row.quota;
        flows.quota_ratio = ratio;
        if total > row.quota {
            let within = row.quota / total;
            let passing = within + p.quota_smuggling * (1.0 - within);
            for flow in &mut flows.exports {
                *flow *= passing;
            }
        }
        let smuggled = p.quota_smuggling * (1.0 - 1.0 / ratio.at_least(SMALLEST_RATIO)).at_least(0.0);
        let pressure = libm::log(ratio.at_least(c::LOWEST_QUOTA_RATIO) / (1.0 + smuggled));
        state.rent += DT
            * p.rent_speed
            * (c::RENT_SEED + state.rent)
            * limit(pressure, -c::LARGEST_LN_QUOTA_RATIO, c::LARGEST_LN_QUOTA_RATIO);
    } else {
        state.rent -= state.rent * (DT * c::RENT_DECAY).at_most(1.0);
    }
    state.rent = limit(state.rent, 0.0, c::LARGEST_RENT);
    if state.rent < NO_RENT {
        state.rent = 0.0;
    }
}
