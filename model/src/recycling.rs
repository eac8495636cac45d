//! Recycling: manufacturing scrap after a quarter of a year, old products after three stages of use.
//!
//! scrap: 1/3 per month x 0.95 recovered; use: rate 3/life per stage, of the last outflow the share rec returns, the rest is lost.
//! Source: model.md 5.4.

use super::coefficients::DT;
use super::flows::Flows;
use super::keys::*;
use super::month::Month;
use crate::tables::constant as c;

pub(super) fn step(month: &mut Month) {
    let (p, row) = (month.coefficients, month.row);
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    flows.recycled = Default::default();
    flows.recycled_total = 0.0;
    flows.recycled_scrap = 0.0;
    let rate = c::STAGES * DT / p.life_in_use;
    for k in 0..N_MAGNET_MATERIALS {
        for m in 0..N_MARKETS {
            let treated = state.scrap[m][k] * DT / c::SCRAP_YEARS;
            state.scrap[m][k] -= treated;
            let recovered = treated * c::SCRAP_RECOVERY;
            state.ledger[k] -= treated - recovered;
            add(flows, m, k, recovered);
            flows.recycled_scrap += recovered;
        }
        for b in 0..N_BLOCS {
            let out = state.in_use[b][k].map(|stock| stock * rate);
            let stages = &mut state.in_use[b][k];
            stages[0] -= out[0];
            stages[1] += out[0] - out[1];
            stages[2] += out[1] - out[2];
            let recovered = out[2] * row.recovery;
            state.ledger[k] -= out[2] - recovered;
            add(flows, market_of(b), k, recovered);
        }
    }
}

fn add(flows: &mut Flows, m: usize, k: usize, recovered: f64) {
    flows.supply[m][k] += recovered;
    flows.recycled[m][k] += recovered;
    flows.recycled_total += recovered;
}
