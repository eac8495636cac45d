//! Mine output by country, and the cost of guaranteed prices, which is paid by the tonne mined.
//!
//! China without its unofficial mines; only feed that is mined at all counts. Source: model.md sections 6 and 10.

use super::view::{Row, View};
use crate::keys::*;
use crate::math::Bound;
use crate::mining::floor_index;
use crate::tables::{MINES, column, constant as c};
use crate::units::{MONTHS_PER_YEAR, MUSD_PER_TONNE_USD_PER_KG};

/// Third row of the table: unofficial mines in China.
pub(super) const UNOFFICIAL: usize = 2;
/// Country of the contract floor.
const UNITED_STATES: usize = 1;

/// Output of a month, t.
pub(super) struct Mined {
    pub reo: [f64; N_COUNTRIES],
    pub magnet: [f64; N_COUNTRIES],
    /// REO of new mines.
    pub by_new: f64,
    /// Cost of guaranteed prices, million USD.
    pub floor_cost: f64,
}

pub(super) fn by_country(view: &View) -> Mined {
    let mut mined = Mined { reo: [0.0; N_COUNTRIES], magnet: [0.0; N_COUNTRIES], by_new: 0.0, floor_cost: 0.0 };
    let index = floor_index(view.state);
    let topped_up = (view.row.floor - index).at_least(0.0) * view.run.floor_share;
    let contract = view.row.contract_floor - index;
    for (i, mine) in MINES.iter().enumerate() {
        let mut tonnes = view.flows.ore.0[i];
        if tonnes <= 0.0 {
            continue;
        }
        if mine.hub != CHINA {
            tonnes *= view.flows.mined_share[mine.hub];
        }
        if mine.start > c::POLICY_FROM {
            mined.by_new += tonnes;
        }
        if i != UNOFFICIAL {
            mined.reo[mine.country] += tonnes;
        }
        mined.magnet[mine.country] += tonnes * view.p.magnet_content[mine.ore];
        if mine.hub != CHINA && mine.is_allied {
            let at_contract = mine.hub == HUB_US && mine.country == UNITED_STATES;
            let support = if at_contract { topped_up.at_least(contract) } else { topped_up };
            if support > 0.0 {
                let ndpr = tonnes * view.p.composition[mine.ore][NDPR] * view.p.separation_recovery;
                mined.floor_cost += support * ndpr * MUSD_PER_TONNE_USD_PER_KG;
            }
        }
    }
    mined
}

pub(super) fn write(mined: &Mined, out: &mut Row) {
    for country in 0..N_COUNTRIES {
        out[column::MINE_REO + country] = mined.reo[country] * MONTHS_PER_YEAR;
        out[column::MINE_MAGREO + country] = mined.magnet[country] * MONTHS_PER_YEAR;
    }
}
