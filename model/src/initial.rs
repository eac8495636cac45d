//! The state of January 2005: rough stocks from the tables; the first three years are burn-in.
//!
//! Source: model.md section 9, last paragraph; shares in parameters.csv, rows i_*.

use super::coefficients::{Coefficients, composition};
use super::forcing::Forcing;
use super::keys::*;
use super::math::limit;
use super::state::State;
use crate::tables::{INITIAL_PRICE, MAGNET_CONTENT, MINES, constant as c};
use crate::units::MONTHS_PER_YEAR;

pub fn initial_state(p: &Coefficients, forcing: &Forcing) -> State {
    let row = &forcing.months[0];
    let price = [INITIAL_PRICE, INITIAL_PRICE.map(|price| price * c::INITIAL_PRICE_RATIO)];
    let ln_price = price.map(|market| market.map(libm::log));
    let mut state = State {
        ln_price,
        anchor: ln_price,
        purchasing: ln_price,
        planning: ln_price,
        intensity: [[1.0; N_MATERIALS]; N_MARKETS],
        stock: Default::default(),
        orders: Default::default(),
        users: Default::default(),
        reserve: Default::default(),
        concentrate: Default::default(),
        utilization: [c::INITIAL_UTILIZATION; N_MINES],
        accepted: [1.0; N_HUBS],
        magnet_users: [0.0; N_BLOCS],
        magnet_reserve: [0.0; N_BLOCS],
        embodied: [0.0; N_MAGNET_MATERIALS],
        in_use: Default::default(),
        scrap: Default::default(),
        rent: 0.0,
        quota: 1.0,
        quota_path: 1.0,
        incentive: 0.0,
        new_mines: 0.0,
        pipeline: [0.0; N_STAGES],
        balance_error: 0.0,
        felt_severity: Default::default(),
        premium: [0.0; N_MATERIALS],
        contract: [0.0; N_MATERIALS],
        magnet_premium: [0.0; N_BLOCS],
        bind: [0.0; N_MATERIALS],
        availability: [[1.0; N_MATERIALS]; N_BLOCS],
        plant_factor: [1.0; N_BLOCS],
        ledger: [0.0; N_MATERIALS],
        price,
        learned: [1.0; N_MATERIALS],
        mix: Default::default(),
        re_export: Default::default(),
        answer_magnets: Default::default(),
        answer_light: Default::default(),
        answer_heavy: Default::default(),
        answer_metal: Default::default(),
        signal_magnets: [0.0; N_BLOCS],
        signal_light: 0.0,
        signal_heavy: 0.0,
        signal_metal: 0.0,
        magnet_intensity: [1.0; N_BLOCS],
        magnets_held: 0.0,
    };
    let composition = composition(1.0);
    for m in 0..N_MARKETS {
        for mix in &mut state.mix[m] {
            mix[CHINA] = 1.0;
        }
        for k in 0..N_MAGNET_MATERIALS {
            let gap = ln_price[m][k] - p.ln_reference[k];
            state.intensity[m][k] = limit(libm::exp(-p.thrifting[k] * gap), c::LOWEST_INTENSITY, c::HIGHEST_INTENSITY);
        }
    }
    // Magnet demand of a year by bloc, t.
    let demand = row.magnet_demand.map(|use_| use_ * row.tilt);
    let world: f64 = demand.iter().sum();
    let made_outside: f64 = row.magnet_plants[US..].iter().sum::<f64>() * c::INITIAL_MAGNET_PLANT_USE;
    for b in 0..N_BLOCS {
        state.magnet_users[b] = demand[b] / MONTHS_PER_YEAR * p.magnet_cover;
        let m = market_of(b);
        for k in 0..N_MATERIALS {
            let mut use_ = row.nonmagnet[k] * p.scale[k] * row.bloc_share[CIRCUIT[k]][b] / MONTHS_PER_YEAR;
            if k < N_MAGNET_MATERIALS {
                let made =
                    if b == CHINA { world - made_outside } else { row.magnet_plants[b] * c::INITIAL_MAGNET_PLANT_USE };
                use_ += made / MONTHS_PER_YEAR * MAGNET_CONTENT[k] * p.scale[k] * state.intensity[m][k];
                let first = demand[b] * MAGNET_CONTENT[k] * p.life_in_use / c::STAGES * c::INITIAL_FIRST_STAGE;
                state.in_use[b][k] = [first, c::INITIAL_SECOND_STAGE * first, c::INITIAL_THIRD_STAGE * first];
            }
            state.users[b][k] = use_ * p.user_cover;
            state.stock[m][k] += use_ * p.trader_cover;
            state.orders[m][k] += use_;
        }
    }
    for (mine, capacity) in MINES.iter().zip(row.mines) {
        if mine.hub == CHINA {
            for k in 0..N_MATERIALS {
                state.concentrate[CHINA][k] +=
                    capacity * composition[mine.ore][k] / MONTHS_PER_YEAR * c::INITIAL_CONCENTRATE_MONTHS;
            }
        }
    }
    for k in 0..N_MAGNET_MATERIALS {
        state.embodied[k] = world / MONTHS_PER_YEAR * p.magnet_cover * MAGNET_CONTENT[k] * (1.0 - p.scrap_share);
        let waiting = world * MAGNET_CONTENT[k] * p.scrap_share * c::SCRAP_YEARS;
        state.scrap[INSIDE][k] = waiting * c::INITIAL_SCRAP_CHINA;
        state.scrap[OUTSIDE][k] = waiting * c::INITIAL_SCRAP_OUTSIDE;
    }
    for k in 0..N_MATERIALS {
        state.ledger[k] = state.total_stock(k);
    }
    state
}
