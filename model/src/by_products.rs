//! By-products without a buyer are rejected: nobody finishes yttrium, lanthanum or cerium for stock.
//!
//! All but NdPr, Dy, Tb, both markets: stock above 1.15 cov OS leaves at 0.7 a month. Source: model.md 5.9.

use super::keys::*;
use super::month::Month;
use crate::tables::constant as c;

pub(super) fn step(month: &mut Month) {
    let p = month.coefficients;
    let state = &mut *month.state;
    for k in N_MAGNET_MATERIALS..N_MATERIALS {
        for m in 0..N_MARKETS {
            let surplus = state.stock[m][k] - c::BY_PRODUCT_COVER * p.trader_cover * state.orders[m][k];
            if surplus > 0.0 {
                let rejected = surplus * c::BY_PRODUCT_REJECTED_PER_MONTH;
                state.stock[m][k] -= rejected;
                state.ledger[k] -= rejected;
            }
        }
    }
}
