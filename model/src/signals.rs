//! Signals that plants outside China are built on, smoothed over half a year, from the fork on.
//!
//! magnets_b: mp + (Dm - mc)/Dm;  light: prem - cp of NdPr + share of NdPr use unavailable outside;
//! heavy: 0.7 (prem - cp of Dy) + share of Dy unavailable + max(0, prem - cp of NdPr - 0.3) + share of NdPr unavailable;
//! metal: dmet bind_NdPr + share of NdPr unavailable. Source: model.md 5.12.

use super::coefficients::DT;
use super::flows::Flows;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use super::state::State;
use crate::tables::constant as c;

pub(super) fn step(month: &mut Month) {
    if !month.is_free() {
        return;
    }
    let (state, flows) = (&mut *month.state, &*month.flows);
    for b in US..N_BLOCS {
        let demand = flows.magnet_demand[b];
        let missing = (demand - flows.magnets_consumed[b]) / demand;
        follow(&mut state.signal_magnets[b], state.magnet_premium[b] + missing);
    }
    let quote = |k: usize| (state.premium[k] - state.contract[k]).at_least(0.0);
    let (ndpr, dy) = (unavailable(NDPR, state, flows), unavailable(DY, state, flows));
    let light = quote(NDPR) + ndpr;
    let heavy = quote(DY) * c::RESPONSE_WEIGHT_OF_HEAVY_PREMIUM
        + dy
        + (state.premium[NDPR] - state.contract[NDPR] - c::PRECAUTION_LARGEST_PREMIUM).at_least(0.0)
        + ndpr;
    let metal = flows.metal_dependence * state.bind[NDPR] + ndpr;
    follow(&mut state.signal_light, light);
    follow(&mut state.signal_heavy, heavy);
    follow(&mut state.signal_metal, metal);
}

fn follow(signal: &mut f64, seen: f64) {
    *signal += (seen - *signal) * DT / c::RESPONSE_SIGNAL_YEARS;
}

/// Share of the use outside China that users do not find.
fn unavailable(k: usize, state: &State, flows: &Flows) -> f64 {
    let (mut missing, mut wanted) = (0.0, 0.0);
    for b in US..N_BLOCS {
        missing += flows.use_[b][k] * (1.0 - state.availability[b][k]);
        wanted += flows.use_[b][k];
    }
    missing / wanted
}
