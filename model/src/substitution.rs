//! Substitution of magnets: products are redesigned while magnets are short, and slowly return.
//!
//! x = clip(mp - 0.15, 0, 1);  x > 0: mth -= dt 0.17 x (mth - 0.7), else mth += dt 0.1 (1 - mth). Demand and its reference shrink
//! alike: a redesigned product is not short. Source: model.md 5.10; Sprecher et al. 2017, up to 10 % a year in 2010-13.

use super::coefficients::DT;
use super::keys::*;
use super::math::limit;
use super::month::Month;
use crate::tables::constant as c;

pub(super) fn step(month: &mut Month) {
    let state = &mut *month.state;
    for b in US..N_BLOCS {
        let pressure = limit(state.magnet_premium[b] - c::RESPONSE_HURDLE_MAGNETS_METAL, 0.0, 1.0);
        let intensity = state.magnet_intensity[b];
        state.magnet_intensity[b] += DT
            * if pressure > 0.0 {
                -c::SUBSTITUTION_PER_YEAR * pressure * (intensity - c::SUBSTITUTION_LOWEST_INTENSITY)
            } else {
                c::SUBSTITUTION_RETURN_PER_YEAR * (1.0 - intensity)
            };
    }
}
