//! Quotes: the spot premium of a limited, thin market, and the part of it that passes into contracts.
//!
//! m = dep (0.5 max_b limit_b + 0.5 bind);  target = max(sp m/(m + 0.3), min(0.3, sp 0.4 bse) for NdPr, Dy, Tb);
//! prem += (target - prem) min(1, dt/tau);  cp += (phi prem - cp) dt/tau_c. Thin quotes follow the worst-served buyer and saturate.
//! Source: model.md 5.11; the strength is set on quotes of May 2025 to January 2026.

use super::coefficients::DT;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use crate::tables::{PREMIUM_RISE_YEARS, SPOT_PREMIUM, constant as c};

pub(super) fn step(month: &mut Month) {
    let p = month.coefficients;
    let (state, flows) = (&mut *month.state, &*month.flows);
    let mut hardest = [0.0; N_MATERIALS];
    for limits in &flows.limit[US..] {
        for k in 0..N_MATERIALS {
            hardest[k] = limits[k].at_least(hardest[k]);
        }
    }
    for k in 0..N_MATERIALS {
        let bound =
            c::QUOTE_WEIGHT_OF_HARDEST_HIT * hardest[k] + (1.0 - c::QUOTE_WEIGHT_OF_HARDEST_HIT) * state.bind[k];
        let missing = flows.dependence[k] * bound;
        let scarcity = SPOT_PREMIUM[k] * missing / (missing + c::QUOTE_PREMIUM_HALF_AT);
        let precaution = if k < N_MAGNET_MATERIALS { c::PRECAUTION_SPILLOVER * flows.felt_any } else { 0.0 };
        let target = scarcity.at_least((SPOT_PREMIUM[k] * precaution).at_most(c::PRECAUTION_LARGEST_PREMIUM));
        let premium = state.premium[k];
        let time = if target > premium { PREMIUM_RISE_YEARS[k] } else { p.premium_decay_years };
        state.premium[k] = premium + (target - premium) * (DT / time).at_most(1.0);
        state.contract[k] += (p.premium_in_contracts * state.premium[k] - state.contract[k]) * DT / p.contract_years;
    }
}
