//! Recorded prices in China by month, for the assimilation of January 2024 to April 2026 and for the forecast tests.
//!
//! Annual means stand for all months of their year; neodymium by month from October 2024, scaled to NdPr by the ratio of the 2025
//! means; cerium by month, linear between; one level of the other materials is held from January to April 2026. Source: model.md section 8.

use super::keys::*;
use super::month::Observed;
use crate::tables::{OBSERVED, OBSERVED_CE, OBSERVED_HELD, OBSERVED_ND, constant as c};

/// Annual mean of 2025, NdPr over Nd, USD/kg.
const NDPR_PER_ND: f64 = 69.0 / 73.0;
/// Month from which one level is held for materials without months of their own.
const HELD_FROM: usize = month_index(2026, 1);

/// Annual means up to and with `last_year`, nothing after; what a forecast of that time could know.
pub fn annual(last_year: usize) -> Vec<Observed> {
    let mut table = vec![[None; N_MATERIALS]; N_MONTHS];
    for (k, years) in OBSERVED.iter().enumerate() {
        for &(year, price) in *years {
            let year = year as usize;
            if year <= last_year {
                for row in &mut table[month_index(year, 1)..=month_index(year, 12)] {
                    row[k] = Some(libm::log(price));
                }
            }
        }
    }
    table
}

/// What the standard run assimilates.
pub fn recent() -> Vec<Observed> {
    let (from, to) = (c::ASSIMILATION_FIRST_MONTH as usize, c::ASSIMILATION_LAST_MONTH as usize);
    let mut table = annual(usize::MAX);
    table[..from].fill([None; N_MATERIALS]);
    for &(year, month, price) in OBSERVED_ND {
        table[month_index(year as usize, month as usize)][NDPR] = Some(libm::log(price * NDPR_PER_ND));
    }
    let cerium: Vec<(f64, f64)> = OBSERVED_CE
        .iter()
        .map(|&(year, month, price)| (month_index(year as usize, month as usize) as f64, libm::log(price)))
        .collect();
    if let (Some(first), Some(last)) = (cerium.first(), cerium.last()) {
        for t in first.0 as usize..=last.0 as usize {
            table[t][CERIUM] = Some(super::math::interpolate(&cerium, t as f64));
        }
    }
    for &(k, level) in OBSERVED_HELD {
        for row in &mut table[HELD_FROM..=to] {
            row[k] = Some(libm::log(level));
        }
    }
    table
}
