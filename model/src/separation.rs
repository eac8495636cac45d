//! Separation: what a hub cannot take goes to China or into a store at home; the rest waits as concentrate and is separated.
//!
//! room = xl dt + 0.34 max(0, qn xl dt - cl);  acc = min(1, room/il);  throughput = min(xl dt, 0.6 cl)/cl;  output = conc x s x rec.
//! Feed that is barred from China goes into stock: acc += (1 - acc) ban min(1, 5 max(0, 1 - max(0, cl - qn xl dt)/(4 xl))).
//! Plants slow down while oxide has no buyer: xl (free + (1 - free) clip(4 cov OS/S, 0.4, 1)). Of La and Ce 0.43 are finished.
//! Heavy concentrate above half a year of capacity leaves for China. Source: model.md 5.3.

use super::coefficients::{Coefficients, DT};
use super::flows::Flows;
use super::keys::*;
use super::math::Bound;
use super::month::Month;
use super::state::State;
use crate::tables::{ALLIED_HUB, constant as c};

/// Less concentrate than this is none, t.
const NONE: f64 = 1e-9;
/// Keeps a ratio to capacity finite where there is none, t REO.
const LEAST_CAPACITY: f64 = 1e-9;

/// Share of what leaves a circuit that is finished, by material; the rest of La and Ce has no buyer.
const ALL_FINISHED: [f64; N_MATERIALS] = [1.0; N_MATERIALS];
const FINISHED_OUTSIDE: [f64; N_MATERIALS] = {
    let mut share = ALL_FINISHED;
    share[LANTHANUM] = c::LA_CE_FINISHED_SHARE;
    share[CERIUM] = c::LA_CE_FINISHED_SHARE;
    share
};

pub(super) fn step(month: &mut Month) {
    let (p, run, row) = (month.coefficients, month.run, month.row);
    let is_free = month.is_free();
    let (state, flows) = (&mut *month.state, &mut *month.flows);
    let slowed = slowed(p, state);
    let own = state.new_mines * if is_free { run.own_separation } else { c::POOL_OWN_SEPARATION };
    flows.supply = Default::default();
    flows.curtailed = 0.0;
    flows.separated_outside = 0.0;
    flows.separated_china = 0.0;
    flows.concentrate_outside = 0.0;
    flows.heavy_without_plant = [0.0; N_HUBS];
    for k in 0..N_MATERIALS {
        let feed = flows.feed[CHINA][k];
        state.concentrate[CHINA][k] += feed;
        state.ledger[k] += feed;
    }
    // China comes last, because it takes what the others leave.
    for h in (0..N_HUBS).rev() {
        let mut capacity = [row.separation[0][h], row.separation[1][h]];
        if h == HUB_AUSTRALIA {
            capacity[0] += own * c::POOL_LIGHT_SEPARATION;
            capacity[1] += own * c::POOL_HEAVY_SEPARATION;
        }
        if ANSWERING_HUBS.contains(&h) {
            capacity[0] += state.answer_light[h].capacity;
            capacity[1] += state.answer_heavy[h].capacity;
        }
        if h != CHINA {
            capacity[0] *= p.free_share[h] + (1.0 - p.free_share[h]) * slowed;
        }
        let allied = f64::from(u8::from(ALLIED_HUB[h]));
        let mut kept_back = row.feed_ban * allied;
        if h == HUB_US {
            kept_back = kept_back.at_least(row.us_feed_ban);
        }
        if h != CHINA {
            accept_feed(p, h, capacity[0], kept_back, state, flows);
        }
        separate(p, h, capacity, row.feed_ban * allied, row.us_feed_ban, state, flows);
    }
}

/// How far plants that may not sell to China run while traders outside hold far too much NdPr.
fn slowed(p: &Coefficients, state: &State) -> f64 {
    let much = c::SURPLUS_SLOWS_PLANTS_ABOVE_COVER * p.trader_cover * state.orders[OUTSIDE][NDPR];
    let stock = state.stock[OUTSIDE][NDPR];
    if stock > much { (much / stock).at_least(c::SURPLUS_LOWEST_PLANT_USE) } else { 1.0 }
}

fn accept_feed(p: &Coefficients, h: usize, capacity: f64, kept_back: f64, state: &mut State, flows: &mut Flows) {
    let feed: f64 = LIGHT.iter().map(|&k| flows.feed[h][k]).sum();
    let waiting: f64 = LIGHT.iter().map(|&k| state.concentrate[h][k]).sum();
    let buffer = p.concentrate_buffer_months * capacity * DT;
    let room = capacity * DT + (buffer - waiting).at_least(0.0) * c::STORE_FILLING_PER_MONTH;
    let mut accepted = if feed > room { room / feed } else { 1.0 };
    // What may not go to China is stored at home until the stock is large.
    let stored = (waiting - buffer).at_least(0.0);
    let filled = stored / (c::ORE_STOCK_YEARS * capacity + LEAST_CAPACITY);
    let storing = (c::ORE_STOCK_STEEPNESS * (1.0 - filled).at_least(0.0)).at_most(1.0);
    accepted += (1.0 - accepted) * kept_back * storing;
    flows.light_without_plant[h] = feed * (1.0 - accepted) + stored * c::ORE_STOCK_USABLE_PER_YEAR * DT;
    state.accepted[h] = accepted;
    flows.mined_share[h] = accepted + (1.0 - accepted) * (1.0 - kept_back);
    let feed = flows.feed[h];
    if accepted < 1.0 {
        for k in 0..N_MATERIALS {
            let sent_on = feed[k] * (1.0 - accepted) * (1.0 - kept_back);
            state.concentrate[CHINA][k] += sent_on;
            state.ledger[k] += sent_on;
            flows.curtailed += feed[k] * (1.0 - accepted) * kept_back;
        }
    }
    for k in 0..N_MATERIALS {
        state.concentrate[h][k] += feed[k] * accepted;
    }
    for k in 0..N_MATERIALS {
        state.ledger[k] += feed[k] * accepted;
    }
}

fn separate(
    p: &Coefficients,
    h: usize,
    capacity: [f64; 2],
    feed_ban: f64,
    us_feed_ban: f64,
    state: &mut State,
    flows: &mut Flows,
) {
    let light: f64 = LIGHT.iter().map(|&k| state.concentrate[h][k]).sum();
    let heavy: f64 = HEAVY.iter().map(|&k| state.concentrate[h][k]).sum();
    flows.separated[h] = [0.0; N_MATERIALS];
    flows.heavy_to_china[h] = 0.0;
    if light + heavy <= NONE {
        return;
    }
    let treated = |waiting: f64, capacity: f64| {
        if waiting > NONE { (capacity * DT).at_most(c::CONCENTRATE_TREATED_PER_MONTH * waiting) / waiting } else { 0.0 }
    };
    let share = [treated(light, capacity[0]), treated(heavy, capacity[1])];
    let mut leaving = 0.0;
    if h != CHINA && heavy > NONE {
        let over = heavy * (1.0 - share[1]) - capacity[1] * c::HEAVY_FEED_KEPT_YEARS;
        if over > 0.0 {
            let open = if h == HUB_US { 1.0 - us_feed_ban } else { 1.0 };
            leaving = c::HEAVY_FEED_LEAVING_PER_MONTH * over / heavy * (1.0 - feed_ban) * open;
        }
    }
    let mut sent_on = [0.0; N_MATERIALS];
    if leaving > 0.0 {
        for k in HEAVY {
            let x = state.concentrate[h][k];
            sent_on[k] = (x * leaving).at_most(x - x * share[1]);
            state.concentrate[CHINA][k] += sent_on[k];
            if k < N_MAGNET_MATERIALS {
                flows.heavy_to_china[h] += sent_on[k];
            }
            flows.heavy_without_plant[h] += sent_on[k];
        }
    }
    let (market, finished) = if h == CHINA { (INSIDE, &ALL_FINISHED) } else { (OUTSIDE, &FINISHED_OUTSIDE) };
    let (mut treated, mut output) = ([0.0; N_MATERIALS], [0.0; N_MATERIALS]);
    for k in 0..N_MATERIALS {
        let waiting = state.concentrate[h][k];
        treated[k] = waiting * share[CIRCUIT[k]];
        output[k] = treated[k] * p.separation_recovery * finished[k];
        state.concentrate[h][k] = waiting - treated[k] - sent_on[k];
    }
    flows.separated[h] = output;
    for k in 0..N_MATERIALS {
        state.ledger[k] -= treated[k] - output[k];
        flows.supply[market][k] += output[k];
    }
    let total: f64 = output.iter().sum();
    if h == CHINA {
        flows.separated_china = total;
    } else {
        flows.separated_outside += total;
        flows.concentrate_outside += light + heavy;
    }
}
