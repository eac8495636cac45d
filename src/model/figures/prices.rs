//! Prices in both markets, the spot quote, and the indicator of the average price paid.
//!
//! spot = P_X exp(max(0, prem - cp));  paid = 0.8 (P_C (1+duty) + R) + 0.2 spot. Source: model.md 5.11.

use super::view::{Row, View};
use crate::model::keys::*;
use crate::model::math::exp;
use crate::tables::{column, constant as c};

/// A smaller premium is none.
const NO_PREMIUM: f64 = 1e-9;

pub(super) fn write(view: &View, out: &mut Row) {
    let state = view.state;
    for k in 0..N_MATERIALS {
        let (inside, outside) = (state.price[INSIDE][k], state.price[OUTSIDE][k]);
        let premium = state.premium[k] - state.contract[k];
        let spot = if premium <= NO_PREMIUM { outside } else { outside * exp(premium) };
        let landed = inside * (1.0 + view.row.duty[CIRCUIT[k]]) + state.rent;
        out[column::PRICE_CHINA + k] = inside;
        out[column::PRICE_EXCHINA + k] = outside;
        out[column::SPOT_EXCHINA + k] = spot;
        out[column::PAID_EXCHINA + k] =
            c::CHINA_WEIGHT_IN_PRICE_PAID * landed + (1.0 - c::CHINA_WEIGHT_IN_PRICE_PAID) * spot;
    }
}
