//! Where material comes from: the composition of traders' stock, and who gets what outside China.
//!
//! mix = (mix S + in)/(S + sum in) before shipments; withdrawals leave it unchanged. Outside China the US and EU take from their own
//! hub first; China's material goes pro rata to what is left x (1 - limit); all other sources pro rata to the rest.
//! Who gets what is bookkeeping, and so is the pool in China; the composition of the pool outside limits sales to China. Source: model.md 5.13 a, b.

use super::flows::Flows;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use super::state::State;

/// Less stock than this has no composition, t.
const NO_STOCK: f64 = 1e-9;
/// A smaller flow is none, t.
const NO_FLOW: f64 = 1e-12;

/// Blends this month's supply into a pool, before shipments.
pub(super) fn blend(m: usize, k: usize, state: &mut State, flows: &Flows) {
    let mut inflow = [0.0; N_SOURCES];
    inflow[RECYCLED] = flows.recycled[m][k];
    if m == INSIDE {
        inflow[CHINA] = flows.separated[CHINA][k];
    } else {
        inflow[CHINA] = flows.exports[k];
        for h in 1..N_HUBS {
            inflow[h] = flows.separated[h][k];
        }
    }
    let stock = state.stock[m][k];
    let total = stock + inflow.iter().sum::<f64>();
    if total > NO_STOCK {
        let whole = 1.0 / total;
        for (share, inflow) in state.mix[m][k].iter_mut().zip(inflow) {
            *share = (*share * stock + inflow) * whole;
        }
    }
}

/// Splits the month's shipments of each material that is followed.
pub(super) fn step(month: &mut Month) {
    for k in 0..month.tracked {
        allocate(k, month.flows);
    }
}

/// Splits the month's shipments of a material by source.
fn allocate(k: usize, flows: &mut Flows) {
    let shipments: [f64; N_BLOCS] = std::array::from_fn(|b| flows.shipments[b][k]);
    let limits: [f64; N_BLOCS] = std::array::from_fn(|b| flows.limit[b][k]);
    let origin = &mut flows.origin[k];
    origin[CHINA] = flows.shipped_mix[INSIDE][k].map(|share| share * shipments[CHINA]);
    let shipped: f64 = shipments[US..].iter().sum();
    let mut left = flows.shipped_mix[OUTSIDE][k].map(|share| share * shipped);
    // A bloc with a hub of its own takes from it first.
    let mut open = [0.0; N_BLOCS];
    let (mut open_sum, mut weight) = (0.0, 0.0);
    for b in US..N_BLOCS {
        let mut own = 0.0;
        origin[b] = [0.0; N_SOURCES];
        if let Some(hub) = own_hub(b) {
            own = left[hub].at_most(shipments[b]);
            origin[b][hub] = own;
            left[hub] -= own;
        }
        open[b] = shipments[b] - own;
        open_sum += open[b];
        weight += open[b] * (1.0 - limits[b]);
    }
    let from_china = split_china(left[CHINA], &open, open_sum, weight, &limits);
    let others: f64 = left[1..].iter().sum();
    for b in US..N_BLOCS {
        if others > NO_FLOW {
            let rest = (open[b] - from_china[b]) / others;
            origin[b][CHINA] = from_china[b];
            for (tonnes, left) in origin[b].iter_mut().zip(&left).skip(1) {
                *tonnes += rest * left;
            }
        } else {
            origin[b][CHINA] = open[b];
        }
    }
}

/// Chinese material by bloc: a targeted bloc gets less of it; what it leaves goes to the others.
fn split_china(
    available: f64,
    open: &[f64; N_BLOCS],
    open_sum: f64,
    weight: f64,
    limits: &[f64; N_BLOCS],
) -> [f64; N_BLOCS] {
    let mut given = [0.0; N_BLOCS];
    let mut sum = 0.0;
    for b in US..N_BLOCS {
        let share = if weight > NO_FLOW { available * open[b] * (1.0 - limits[b]) / weight } else { 0.0 };
        given[b] = share.at_most(open[b]);
        sum += given[b];
    }
    let room = open_sum - sum;
    if room > NO_FLOW {
        let part = ((available - sum).at_least(0.0) / room).at_most(1.0);
        for b in US..N_BLOCS {
            given[b] += part * (open[b] - given[b]);
        }
    }
    given
}

/// The hub in which a bloc has the first right.
pub(super) fn own_hub(b: usize) -> Option<usize> {
    match b {
        US => Some(HUB_US),
        EU => Some(HUB_EUROPE),
        _ => None,
    }
}
