//! China's state reserve steadies its market: it buys what traders hold too much of and sells when they hold too little.
//!
//! NdPr, Dy, Tb: above disp cov OS a share of 0.3 a month is bought; below cov OS a tenth of the gap is sold from the reserve, as
//! material of Chinese origin. Source: model.md 5.9; purchases of 2014 and 2016.

use super::keys::*;
use super::math::Bound;
use super::month::Month;
use crate::tables::constant as c;
use crate::units::MUSD_PER_TONNE_USD_PER_KG;

pub(super) fn step(month: &mut Month) {
    let p = month.coefficients;
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    for k in 0..N_MAGNET_MATERIALS {
        let target = p.trader_cover * state.orders[INSIDE][k];
        let value = state.price[INSIDE][k] * MUSD_PER_TONNE_USD_PER_KG;
        let mut stock = state.stock[INSIDE][k];
        let surplus = stock - p.surplus_cover * target;
        if surplus > 0.0 {
            let bought = surplus * c::SURPLUS_LOST_PER_MONTH;
            stock -= bought;
            state.reserve[CHINA][k] += bought;
            flows.reserve_bought[CHINA][k] += bought;
            flows.china_reserve_cost += bought * value;
        }
        let gap = target - stock;
        if gap > 0.0 && state.reserve[CHINA][k] > 0.0 {
            let sold = (gap * c::RESERVE_FILLS_GAP_PER_MONTH).at_most(state.reserve[CHINA][k]);
            if k < month.tracked {
                let mix = &mut state.mix[INSIDE][k];
                mix[CHINA] = (mix[CHINA] * stock + sold) / (stock + sold);
                for share in &mut mix[CHINA + 1..] {
                    *share = *share * stock / (stock + sold);
                }
            }
            stock += sold;
            state.reserve[CHINA][k] -= sold;
            flows.china_reserve_cost -= sold * value;
        }
        state.stock[INSIDE][k] = stock;
    }
}
