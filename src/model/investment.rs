//! Investment: China's mining quota and the pool of unnamed mines answer to prices.
//!
//! q *= 1 + dt clip(cqg + g_cq clip(le\[C,NdPr\] - 4.25, -.4, .4), -.03, .09);  starts = gnew clip(2 (vs/inc - 1), 0, 1)(1 + fin/20);
//! three stages, mean max(3, lead time); capacity loses 2 %/yr. Source: model.md 5.12.

use super::coefficients::DT;
use super::keys::*;
use super::math::{Bound, limit};
use super::month::Month;
use crate::data::{MINES, constant as c};

/// Stages of a mine under way.
const N_STAGES: f64 = 3.0;

pub(super) fn step(month: &mut Month) {
    let (p, run, row, t) = (month.coefficients, month.run, month.row, month.t);
    let is_free = month.is_free();
    let state = &mut *month.state;
    if t as f64 >= c::K_TQ {
        let signal = limit(state.planning[INSIDE][NDPR] - c::K_LQ, -c::K_LQC, c::K_LQC);
        let growth = limit(row.quota_growth + p.g_cq * signal, -c::K_QLO, c::K_QHI);
        state.quota *= 1.0 + DT * growth;
    }
    let ore = MINES[N_MINES - 1].ore;
    let mut value = 0.0;
    for k in 0..N_MATERIALS {
        let mut price = state.price[INSIDE][k];
        if k == NDPR {
            price = state.price[OUTSIDE][NDPR];
            if row.floor > price {
                price = row.floor * run.floor_share + price * (1.0 - run.floor_share);
            }
        }
        value += p.composition[ore][k] * price * c::K_PAY;
    }
    state.incentive += (value - state.incentive) * DT;
    let mut starts = 0.0;
    if t as f64 >= c::K_TINV {
        let appetite = limit((state.incentive / p.inc - 1.0) * c::K_INVS, 0.0, 1.0);
        starts = p.gnew * appetite * if is_free { run.starts } else { 1.0 } * DT;
    }
    let lead_time = (p.l_new + if is_free { run.lead_time } else { 0.0 }).at_least(c::K_LMIN) / N_STAGES;
    let moved = state.pipeline.map(|stage| stage * DT / lead_time);
    state.pipeline[0] += starts - moved[0];
    state.pipeline[1] += moved[0] - moved[1];
    state.pipeline[2] += moved[1] - moved[2];
    state.new_mines += moved[2] - state.new_mines * c::K_NCD * DT;
}
