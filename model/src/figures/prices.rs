//! Prices in both markets, the spot quote, and the indicator of the average price paid.
//!
//! spot = P_X exp(max(0, prem - cp));  paid = (1 - thin)(P_C (1+duty) + R) + thin spot. Source: model.md 5.11.

use super::view::{Row, View};
use crate::keys::*;
use crate::math::exp;
use crate::tables::{THIN, column};

/// A smaller premium is none.
const NO_PREMIUM: f64 = 1e-9;

/// The quote of the thin market outside China, USD/kg.
fn quote(view: &View, k: usize) -> f64 {
    let outside = view.state.price[OUTSIDE][k];
    let premium = view.state.premium[k] - view.state.contract[k];
    if premium <= NO_PREMIUM { outside } else { outside * exp(premium) }
}

/// What is paid outside China on average: most at the landed Chinese price, the rest at the quote, USD/kg.
fn paid_outside(view: &View, k: usize) -> f64 {
    let landed = view.state.price[INSIDE][k] * (1.0 + view.row.duty[CIRCUIT[k]]) + view.state.rent;
    (1.0 - THIN[k]) * landed + THIN[k] * quote(view, k)
}

/// The same for the world: China at its own price, weighted by use.
pub(super) fn paid_in_the_world(view: &View, k: usize) -> f64 {
    let use_ = &view.flows.use_;
    let outside: f64 = use_[US..].iter().map(|bloc| bloc[k]).sum();
    (use_[CHINA][k] * view.state.price[INSIDE][k] + outside * paid_outside(view, k)) / (use_[CHINA][k] + outside)
}

pub(super) fn write(view: &View, out: &mut Row) {
    for k in 0..N_MATERIALS {
        out[column::PRICE_CHINA + k] = view.state.price[INSIDE][k];
        out[column::PRICE_EXCHINA + k] = view.state.price[OUTSIDE][k];
        out[column::SPOT_EXCHINA + k] = quote(view, k);
        out[column::PAID_EXCHINA + k] = paid_outside(view, k);
    }
}
