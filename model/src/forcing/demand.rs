//! Demand before prices act: magnets by bloc, non-magnet use by material.
//!
//! World magnet demand = table to 2024, then 2024 x ratio of the chosen path in 2030, 35, 40, linear between; multiplied by
//! 1 + sum_u share_u (d_u - 1) clip((t - now)/2, 0, 1) over uses u. Non-magnet use = use of 2008 x index x exp(extra growth).
//! Source: IEA paths and tables in parameters.csv; model.md section 4.

use super::row::MonthForcing;
use crate::coefficients::Coefficients;
use crate::keys::{CHINA, N_BLOCS, US};
use crate::math::{interpolate, limit};
use crate::params::Policy;
use crate::tables::{
    MAGNET_DEMAND, MAGNET_GROWTH, NONMAGNET_EXTRA_GROWTH, NONMAGNET_INDEX, NONMAGNET_USE_2008, SHARE_HEAVY,
    SHARE_LIGHT, SHARE_MAGNET, USE_SHARE, constant as c,
};

/// Points of the demand table after the recorded ones: 2027, 2030, 2035, 2040, 2041.
const N_AHEAD: usize = 5;
const YEAR_27: f64 = 2027.0;
const YEAR_41: f64 = 2041.0;
const N_PATHS: f64 = MAGNET_GROWTH.len() as f64;

pub(super) fn base(row: &mut MonthForcing, year: f64) {
    let index = interpolate(NONMAGNET_INDEX, year);
    let growing = limit(year - c::EXTRA_GROWTH_FROM, 0.0, c::EXTRA_GROWTH_YEARS);
    for (k, use_) in row.nonmagnet.iter_mut().enumerate() {
        *use_ = NONMAGNET_USE_2008[k] * index * libm::exp(NONMAGNET_EXTRA_GROWTH[k] * growing);
    }
    for b in 0..row.magnet_demand.len() {
        // The share of the bloc, until `apply` multiplies it by the world's demand.
        row.magnet_demand[b] = interpolate(SHARE_MAGNET[b], year);
        row.bloc_share[0][b] = interpolate(SHARE_LIGHT[b], year);
        row.bloc_share[1][b] = interpolate(SHARE_HEAVY[b], year);
    }
}

pub(super) fn scale(row: &mut MonthForcing, coefficients: &Coefficients) {
    scale_shares(row, &coefficients.scales.bloc_shares);
    let before = limit(c::MAGNET_TILT_REFERENCE - row.year, 0.0, c::MAGNET_TILT_YEARS);
    row.tilt = if before > 0.0 { libm::exp(-coefficients.magnet_tilt_rate * before) } else { 1.0 };
}

/// Shares of the blocs outside China are scaled; China takes the difference.
fn scale_shares(row: &mut MonthForcing, scales: &[f64; N_BLOCS]) {
    if scales.iter().all(|scale| *scale == 1.0) {
        return;
    }
    let [light, heavy] = &mut row.bloc_share;
    for shares in [&mut row.magnet_demand, light, heavy] {
        for b in US..N_BLOCS {
            shares[b] *= scales[b];
        }
        shares[CHINA] = 1.0 - shares[US..].iter().sum::<f64>();
    }
}

pub(super) fn apply(rows: &mut [MonthForcing], policy: &Policy) {
    let path = limit(policy.demand_path.get(), 0.0, N_PATHS - 1.0);
    let lower = libm::floor(path).min(N_PATHS - 2.0);
    let (lower, weight) = (lower as usize, path - lower);
    let table = world_table(lower, weight);
    let demand = &policy.demand;
    let change = [demand.ev, demand.wind, demand.defence, demand.other].map(|factor| factor.get() - 1.0);
    let by_use = change.iter().any(|x| *x != 0.0);
    for row in rows {
        let year = row.year;
        let mut world = interpolate(&table, year);
        if by_use {
            let mut shift = 0.0;
            for (u, change) in change.iter().enumerate() {
                let share = (1.0 - weight) * interpolate(USE_SHARE[lower][u], year)
                    + weight * interpolate(USE_SHARE[lower + 1][u], year);
                shift += change * share;
            }
            world *= 1.0 + shift * limit((year - c::POLICY_FROM) / c::DEMAND_LEVER_YEARS, 0.0, 1.0);
        }
        for share in &mut row.magnet_demand {
            *share *= world;
        }
    }
}

/// World demand by year, t magnets/yr, on the path `weight` of the way from path `lower` to the next.
fn world_table(lower: usize, weight: f64) -> [(f64, f64); MAGNET_DEMAND.len() + N_AHEAD] {
    let mut table = [(0.0, 0.0); MAGNET_DEMAND.len() + N_AHEAD];
    let (recorded, ahead) = table.split_at_mut(MAGNET_DEMAND.len());
    recorded.copy_from_slice(MAGNET_DEMAND);
    ahead[0] = (
        YEAR_27,
        c::MAGNET_USE_2024 * (1.0 + c::GROWTH_REACHED_2027 * (c::ELEMENT_DEMAND_2030 / c::ELEMENT_DEMAND_2024 - 1.0)),
    );
    for (i, (low, high)) in MAGNET_GROWTH[lower].iter().zip(MAGNET_GROWTH[lower + 1]).enumerate() {
        ahead[1 + i] = (low.0, c::MAGNET_USE_2024 * ((1.0 - weight) * low.1 + weight * high.1));
    }
    ahead[N_AHEAD - 1] = (YEAR_41, ahead[N_AHEAD - 2].1 * c::GROWTH_2041);
    table
}
