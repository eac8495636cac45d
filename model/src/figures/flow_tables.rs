//! The chain as flows: feed to hubs, separated output, oxide and magnets to blocs, trade balance. All t/yr but the balance.
//!
//! trade_balance_b = (sum_to M\[b,to\] - sum_from M\[from,b\]) x cost of a magnet in China, million USD/yr.
//! Source: model.md section 6, "Chain picture".

use super::view::{Row, View};
use crate::flows::Flows;
use crate::keys::*;
use crate::tables::{FEED_PAIRS, MINES, column};
use crate::units::{MONTHS_PER_YEAR, MUSD_PER_TONNE_USD_PER_KG};

pub(super) fn write_feed(view: &View, out: &mut Row) {
    let position = |country: usize, hub: usize| FEED_PAIRS.iter().position(|pair| *pair == (country, hub));
    for pair in 0..FEED_PAIRS.len() {
        out[column::FEED_FLOW + pair] = 0.0;
    }
    for (i, mine) in MINES.iter().enumerate() {
        let tonnes = view.flows.ore.0[i];
        if tonnes <= 0.0 {
            continue;
        }
        let magnet = tonnes * view.p.magnet_content[mine.ore] * MONTHS_PER_YEAR;
        let accepted = view.state.accepted[mine.hub];
        if let Some(pair) = position(mine.country, mine.hub) {
            out[column::FEED_FLOW + pair] += magnet * accepted;
        }
        let mined = if mine.hub == CHINA { 1.0 } else { view.flows.mined_share[mine.hub] };
        if mined > accepted
            && let Some(pair) = position(mine.country, CHINA)
        {
            out[column::FEED_FLOW + pair] += magnet * (mined - accepted);
        }
    }
    for h in 0..N_HUBS {
        out[column::HEAVY_FEED_TO_CHINA + h] = view.flows.heavy_to_china[h] * MONTHS_PER_YEAR;
    }
}

pub(super) fn write_separated(flows: &Flows, out: &mut Row) {
    for (h, hub) in flows.separated.iter().enumerate() {
        for (k, output) in hub.iter().enumerate() {
            out[column::SEPARATED + h * N_MATERIALS + k] = output * MONTHS_PER_YEAR;
        }
    }
}

pub(super) fn write_oxides(flows: &Flows, out: &mut Row) {
    let [ndpr, dy, tb] = &flows.origin;
    for b in 0..N_BLOCS {
        for j in 0..N_SOURCES {
            out[column::OXIDE_FLOW + j * N_BLOCS + b] = (ndpr[b][j] + dy[b][j] + tb[b][j]) * MONTHS_PER_YEAR;
        }
    }
}

pub(super) fn write_magnets(flows: &Flows, out: &mut Row) {
    for (from, row) in flows.magnet_flow.iter().enumerate() {
        for (to, tonnes) in row.iter().enumerate() {
            out[column::MAGNET_FLOW + from * N_BLOCS + to] = tonnes * MONTHS_PER_YEAR;
        }
    }
}

pub(super) fn write_trade(flows: &Flows, out: &mut Row) {
    for b in 0..N_BLOCS {
        let mut net = 0.0;
        for j in 0..N_BLOCS {
            if j != b {
                net += flows.magnet_flow[b][j] - flows.magnet_flow[j][b];
            }
        }
        out[column::TRADE_BALANCE + b] = net * MONTHS_PER_YEAR * flows.magnet_cost * MUSD_PER_TONNE_USD_PER_KG;
    }
}
