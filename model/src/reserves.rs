//! Reserves buy oxide from traders: China's, the US vault, the stock targets of the EU, Japan and Korea.
//!
//! China: min(rate, 0.08 S_C);  US: budget x weight / price, at most 0.08 S_X, only while supply is easy;
//! allied: gap to target / 30 per month, at most 0.02 S_X. Source: model.md 5.8.

use super::flows::Flows;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use super::state::State;
use crate::tables::{RESERVE_WEIGHT, constant as c};
use crate::units::MUSD_PER_TONNE_USD_PER_KG;

/// Tonnes that one million USD buys at one USD/kg.
const TONNES_PER_MUSD: f64 = 1e3;

pub(super) fn step(month: &mut Month) {
    let (run, row) = (month.run, month.row);
    let is_free = month.is_free();
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    flows.reserve_bought = Default::default();
    flows.reserve_drawn = Default::default();
    flows.china_reserve_cost = 0.0;
    flows.reserve_cost = 0.0;
    if row.china_reserve > 0.0 {
        let bought = row.china_reserve.at_most(c::RESERVE_LARGEST_SHARE_OF_STOCK * state.stock[INSIDE][NDPR]);
        state.stock[INSIDE][NDPR] -= bought;
        state.reserve[CHINA][NDPR] += bought;
        flows.reserve_bought[CHINA][NDPR] = bought;
        flows.china_reserve_cost = bought * state.price[INSIDE][NDPR] * MUSD_PER_TONNE_USD_PER_KG;
    }
    let budget = row.vault * (1.0 - run.vault_magnet_share);
    for k in 0..N_MATERIALS {
        if RESERVE_WEIGHT[k] <= 0.0 {
            continue;
        }
        if budget > 0.0 && state.availability[US][k] > c::RESERVE_BUYS_ABOVE_AVAILABILITY {
            let affordable = budget * RESERVE_WEIGHT[k] * TONNES_PER_MUSD / state.price[OUTSIDE][k];
            let bought = affordable.at_most(c::RESERVE_LARGEST_SHARE_OF_STOCK * state.stock[OUTSIDE][k]);
            take(US, k, bought, state, flows);
        }
        if is_free {
            for b in [EU, JAPAN_KOREA] {
                let days = target_days(run.allied_days, b, k);
                let gap = flows.use_[b][k] * days * (1.0 / c::DAYS_PER_MONTH) - state.reserve[b][k];
                if gap > 0.0 && state.availability[b][k] > c::RESERVE_BUYS_ABOVE_AVAILABILITY {
                    let bought = (gap / c::ALLIED_FILLING_MONTHS)
                        .at_most(c::ALLIED_LARGEST_SHARE_OF_STOCK * state.stock[OUTSIDE][k]);
                    take(b, k, bought, state, flows);
                }
            }
        }
    }
}

/// Japan and Korea keep their published stock of magnet materials without any further target.
fn target_days(allied_days: f64, b: usize, k: usize) -> f64 {
    if b == EU || allied_days > c::JAPAN_KOREA_STOCK_DAYS {
        allied_days
    } else if k < N_MAGNET_MATERIALS {
        c::JAPAN_KOREA_STOCK_DAYS
    } else {
        0.0
    }
}

fn take(b: usize, k: usize, bought: f64, state: &mut State, flows: &mut Flows) {
    state.stock[OUTSIDE][k] -= bought;
    state.reserve[b][k] += bought;
    flows.reserve_bought[b][k] += bought;
    flows.reserve_cost += bought * state.price[OUTSIDE][k] * MUSD_PER_TONNE_USD_PER_KG;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japan_and_korea_keep_what_they_have_published() {
        assert_eq!(target_days(0.0, JAPAN_KOREA, DY), 57.0);
        assert_eq!(target_days(40.0, JAPAN_KOREA, DY), 57.0);
        assert_eq!(target_days(40.0, JAPAN_KOREA, YTTRIUM), 0.0);
        assert_eq!(target_days(90.0, JAPAN_KOREA, YTTRIUM), 90.0);
        assert_eq!(target_days(40.0, EU, YTTRIUM), 40.0);
    }
}
