//! Investment: China's mining quota and the pool of unnamed mines answer to prices.
//!
//! q *= 1 + dt clip(cqg + g_cq clip(le\[C,NdPr\] - 4.25, -.4, .4), -.03, .09);  starts = gnew clip(2 (vs/inc - 1), 0, 1)(1 + fin/20);
//! three stages, mean max(3, lead time); capacity loses 2 %/yr. Source: model.md 5.12.

use super::coefficients::DT;
use super::keys::*;
use super::math::{Bound, limit};
use super::month::Month;
use crate::tables::{MINES, constant as c};

pub(super) fn step(month: &mut Month) {
    let (p, run, row, t) = (month.coefficients, month.run, month.row, month.t);
    let is_free = month.is_free();
    let state = &mut *month.state;
    if t as f64 >= c::CHINA_QUOTA_FIRST_MONTH {
        let signal = limit(
            state.planning[INSIDE][NDPR] - c::CHINA_QUOTA_NEUTRAL_LN_PRICE,
            -c::CHINA_QUOTA_LARGEST_SIGNAL,
            c::CHINA_QUOTA_LARGEST_SIGNAL,
        );
        let growth = limit(
            row.quota_growth + p.china_quota_response * signal,
            -c::CHINA_QUOTA_FASTEST_CUT,
            c::CHINA_QUOTA_FASTEST_GROWTH,
        );
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
        value += p.composition[ore][k] * price * c::CONCENTRATE_PAYABLE;
    }
    state.incentive += (value - state.incentive) * DT;
    let mut starts = 0.0;
    if t as f64 >= c::POOL_FIRST_MONTH {
        let appetite = limit((state.incentive / p.incentive_basket - 1.0) * c::POOL_STARTS_SLOPE, 0.0, 1.0);
        starts = p.pool_largest_starts * appetite * if is_free { run.starts } else { 1.0 } * DT;
    }
    let lead_time =
        (p.pool_lead_time + if is_free { run.lead_time } else { 0.0 }).at_least(c::POOL_SHORTEST_LEAD_TIME) / c::STAGES;
    let moved = state.pipeline.map(|stage| stage * DT / lead_time);
    state.pipeline[0] += starts - moved[0];
    state.pipeline[1] += moved[0] - moved[1];
    state.pipeline[2] += moved[1] - moved[2];
    state.new_mines += moved[2] - state.new_mines * c::POOL_LOSS_RATE * DT;
}
