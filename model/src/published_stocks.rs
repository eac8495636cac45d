//! Stocks that states have published enter the state once: Japan and Korea in January 2024, the United States in February 2026.
//!
//! G_b += use_b days/30.4 for NdPr, Dy, Tb; the ledger grows alike. They stay locked until the fork. Source: model.md section 4.

use super::keys::*;
use super::month::Month;
use crate::tables::constant as c;

/// Bloc, month since January 2005, days of use.
const STOCKS: [(usize, f64, f64); 2] = [
    (JAPAN_KOREA, c::JAPAN_KOREA_STOCK_FIRST_MONTH, c::JAPAN_KOREA_STOCK_DAYS),
    (US, c::US_STOCK_FIRST_MONTH, c::US_STOCK_DAYS),
];

pub(super) fn step(month: &mut Month) {
    for (b, first_month, days) in STOCKS {
        if month.t != first_month as usize {
            continue;
        }
        for k in 0..N_MAGNET_MATERIALS {
            let stock = month.flows.use_[b][k] * days * (1.0 / c::DAYS_PER_MONTH);
            month.state.reserve[b][k] += stock;
            month.state.ledger[k] += stock;
        }
    }
}
