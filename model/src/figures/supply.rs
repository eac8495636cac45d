//! Supply by origin for each bloc: gross sources are scaled to what was used, and with what was not served they make up the demand.
//!
//! china + own + allied + recycled + reserve + users' stock = y;  ... + priced out + unmet = reference demand + extra demand.
//! Source: model.md section 6.

use super::view::{Row, View};
use crate::flows::Flows;
use crate::keys::*;
use crate::math::Bound;
use crate::origin::own_hub;
use crate::tables::column;
use crate::units::MONTHS_PER_YEAR;

/// Origins of a bloc's supply, and what is reported beside them.
const N_ORIGINS: usize = 12;
/// The first four are deliveries: China, own plants, allied plants, recycled; then the reserve and users' stock.
const N_DELIVERIES: usize = 4;
const FROM_RESERVE: usize = 4;
const FROM_USERS: usize = 5;
const N_SOURCES_OF_USE: usize = 6;
const PRICED_OUT: usize = 6;
const UNMET: usize = 7;
const REFERENCE: usize = 8;
const EXTRA: usize = 9;
const BUILT: usize = 10;
const BOUGHT: usize = 11;
/// Stages: magnets, NdPr oxide, Dy oxide.
const N_STAGES: usize = 3;
/// A smaller flow is none, t.
const NONE: f64 = 1e-12;

type Deliveries = [f64; N_DELIVERIES];

/// What happened at one stage in one bloc, t/month.
struct Use {
    deliveries: Deliveries,
    drawn: f64,
    bought_from_deliveries: f64,
    reserve_bought: f64,
    stock_change: f64,
    consumed: f64,
    demand: f64,
    reference: f64,
}

pub(super) fn write(view: &View, out: &mut Row) {
    let flows = view.flows;
    let recycled_share: [f64; N_BLOCS] = std::array::from_fn(|b| {
        let oxide = oxide_deliveries(flows, b, NDPR);
        let sum: f64 = oxide.iter().sum();
        if sum > NONE { oxide[3] / sum } else { 0.0 }
    });
    for b in 0..N_BLOCS {
        for stage in 0..N_STAGES {
            let use_ = match stage {
                0 => magnets(view, b, &recycled_share),
                _ => oxide(view, b, stage - 1),
            };
            let start = column::SUPPLY + (stage * N_BLOCS + b) * N_ORIGINS;
            for (cell, tonnes) in out[start..start + N_ORIGINS].iter_mut().zip(by_origin(&use_)) {
                *cell = tonnes * MONTHS_PER_YEAR;
            }
        }
    }
}

fn by_origin(use_: &Use) -> [f64; N_ORIGINS] {
    let mut origins = [0.0; N_ORIGINS];
    origins[..N_DELIVERIES].copy_from_slice(&use_.deliveries);
    origins[FROM_RESERVE] = use_.drawn;
    origins[FROM_USERS] = (-use_.stock_change).at_least(0.0);
    let gross: f64 = origins[..N_SOURCES_OF_USE].iter().sum();
    debug_assert!(use_.bought_from_deliveries <= gross + NONE, "a reserve buys out of deliveries");
    let used = if gross > NONE { use_.consumed / gross } else { 0.0 };
    for source in &mut origins[..N_SOURCES_OF_USE] {
        *source *= used;
    }
    origins[PRICED_OUT] = (use_.reference - use_.demand).at_least(0.0);
    origins[UNMET] = (use_.demand - use_.consumed).at_least(0.0);
    origins[REFERENCE] = use_.reference;
    origins[EXTRA] = (use_.demand - use_.reference).at_least(0.0);
    origins[BUILT] = use_.stock_change.at_least(0.0);
    origins[BOUGHT] = use_.reserve_bought;
    origins
}

fn magnets(view: &View, b: usize, recycled: &[f64; N_BLOCS]) -> Use {
    let flows = view.flows;
    let matrix = &flows.magnet_flow;
    let deliveries = if b == CHINA {
        let made = matrix[CHINA][CHINA];
        [made * (1.0 - recycled[CHINA]), 0.0, 0.0, made * recycled[CHINA]]
    } else {
        let mut allied = 0.0;
        let mut second_hand = matrix[b][b] * recycled[b];
        for j in US..N_BLOCS {
            if j != b {
                allied += matrix[j][b] * (1.0 - recycled[j]);
                second_hand += matrix[j][b] * recycled[j];
            }
        }
        [matrix[CHINA][b], matrix[b][b] * (1.0 - recycled[b]), allied, second_hand]
    };
    Use {
        deliveries,
        drawn: flows.magnet_drawn[b],
        bought_from_deliveries: flows.magnet_bought[b],
        reserve_bought: flows.magnet_bought[b],
        stock_change: view.state.magnet_users[b] - flows.magnet_users_before[b],
        consumed: flows.magnets_consumed[b],
        demand: flows.magnet_demand[b],
        reference: flows.magnet_reference[b],
    }
}

fn oxide(view: &View, b: usize, k: usize) -> Use {
    let flows = view.flows;
    Use {
        deliveries: oxide_deliveries(flows, b, k),
        drawn: flows.reserve_drawn[b][k],
        bought_from_deliveries: 0.0,
        reserve_bought: flows.reserve_bought[b][k],
        stock_change: view.state.users[b][k] - flows.users_before[b][k],
        consumed: flows.consumption[b][k],
        demand: flows.use_[b][k],
        reference: flows.use_reference[b][k],
    }
}

/// Oxide shipped to a bloc from China, own plants, other plants, recycling.
fn oxide_deliveries(flows: &Flows, b: usize, k: usize) -> Deliveries {
    let origin = &flows.origin[k][b];
    let all_hubs: f64 = origin[1..N_HUBS].iter().sum();
    let own = match own_hub(b) {
        Some(hub) => origin[hub],
        // Other countries count every hub as their own but those of the United States and Europe.
        None if b == REST => (all_hubs - origin[HUB_US] - origin[HUB_EUROPE]).at_least(0.0),
        None => 0.0,
    };
    [origin[CHINA], own, (all_hubs - own).at_least(0.0), origin[RECYCLED]]
}
