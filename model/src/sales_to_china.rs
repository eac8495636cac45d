//! Surplus oxide outside China is sold to China, as far as its sellers may sell there.
//!
//! z = 0.3 max(0, S_X - cov OS_X);  source j gives at most a_j = min(free_j x its output of the month, its share of the pool);
//! z <= sum a, taken pro rata to a. Plants with state money sell none. Source: model.md 5.9.

use super::keys::*;
use super::math::Bound;
use super::month::Month;
use crate::tables::constant as c;

/// Less than this is none, t.
const NONE: f64 = 1e-9;

pub(super) fn step(month: &mut Month) {
    let p = month.coefficients;
    let (state, flows) = (&mut *month.state, &*month.flows);
    for k in 0..N_MATERIALS {
        let (inside, outside) = (state.stock[INSIDE][k], state.stock[OUTSIDE][k]);
        let surplus = outside - p.trader_cover * state.orders[OUTSIDE][k];
        if surplus <= 0.0 {
            continue;
        }
        let mut free = [0.0; N_SOURCES];
        let mut all_free = 0.0;
        for j in 1..N_SOURCES {
            let output = if j < N_HUBS { flows.separated[j][k] } else { flows.recycled[OUTSIDE][k] };
            free[j] = (p.free_share[j] * output).at_most(state.mix[OUTSIDE][k][j] * outside);
            all_free += free[j];
        }
        if all_free <= NONE {
            continue;
        }
        let sold = (surplus * c::SURPLUS_SOLD_TO_CHINA_PER_MONTH).at_most(all_free);
        let parts = free.map(|free| sold * free / all_free);
        if outside - sold > NONE {
            for (share, part) in state.mix[OUTSIDE][k].iter_mut().zip(parts) {
                *share = (*share * outside - part) / (outside - sold);
            }
        }
        if k < month.tracked && inside + sold > NONE {
            for (share, part) in state.mix[INSIDE][k].iter_mut().zip(parts) {
                *share = (*share * inside + part) / (inside + sold);
            }
        }
        state.stock[OUTSIDE][k] = outside - sold;
        state.stock[INSIDE][k] = inside + sold;
    }
}
