//! China's mining quota follows a path, moved by the price of NdPr.
//!
//! path *= 1 + dt cqg;  q += (path exp(g_cq clip(le\[C,NdPr\] - 4.25, -0.5, 0.5)) - q) dt/1. Source: model.md 5.12.

use super::coefficients::DT;
use super::keys::*;
use super::math::{exp, limit};
use super::month::Month;
use crate::tables::constant as c;

pub(super) fn step(month: &mut Month) {
    let (p, row) = (month.coefficients, month.row);
    if (month.t as f64) < c::CHINA_QUOTA_FIRST_MONTH {
        return;
    }
    let state = &mut *month.state;
    let signal = limit(
        state.planning[INSIDE][NDPR] - c::CHINA_QUOTA_NEUTRAL_LN_PRICE,
        -c::CHINA_QUOTA_LARGEST_SIGNAL,
        c::CHINA_QUOTA_LARGEST_SIGNAL,
    );
    state.quota_path *= 1.0 + DT * row.quota_growth;
    let level = state.quota_path * exp(p.china_quota_response * signal);
    state.quota += (level - state.quota) * DT / c::CHINA_QUOTA_YEARS;
}
