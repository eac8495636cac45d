//! Thrift: makers use less of what has long been dear, quickly, and return to it slowly.
//!
//! Every third month th* = clip(exp(-lam (le - ln Pref)), thmin, 1.2), th += (th* - th) 3 dt/(tau_d if falling, ru tau_d if rising).
//! Source: model.md 5.11.

use super::coefficients::DT;
use super::keys::*;
use super::math::{exp, limit};
use super::month::Month;
use crate::tables::constant as c;

/// Intensity is reviewed once a quarter, in its last month.
const REVIEW_EVERY: usize = 3;

pub(super) fn step(month: &mut Month) {
    let (p, state) = (month.coefficients, &mut *month.state);
    if month.t % REVIEW_EVERY != REVIEW_EVERY - 1 {
        return;
    }
    for m in 0..N_MARKETS {
        for k in 0..N_MATERIALS {
            let target = exp(-p.thrifting[k] * (state.planning[m][k] - p.ln_reference[k]));
            let target = limit(target, c::LOWEST_INTENSITY, c::HIGHEST_INTENSITY);
            let intensity = state.intensity[m][k];
            let time = if target < intensity { p.thrift_years } else { p.thrift_return_years };
            state.intensity[m][k] = intensity + (target - intensity) * REVIEW_EVERY as f64 * DT / time;
        }
    }
}
