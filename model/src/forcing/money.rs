//! Public money: the guaranteed price, the contract of Mountain Pass, the US reserve, finance booked as cost, metal making.
//!
//! Source: model.md section 4. The contract floor of Mountain Pass is on record (parameters.csv, row dod).

use super::row::{MonthForcing, is_forward};
use crate::coefficients::Scales;
use crate::math::interpolate;
use crate::params::Policy;
use crate::tables::{METAL_OUTSIDE_CHINA, constant as c};
use crate::units::{MONTHS_PER_YEAR, MUSD_PER_BN};

pub(super) fn base(row: &mut MonthForcing, year: f64) {
    row.contract_floor = if year >= c::MOUNTAIN_PASS_FLOOR_STARTS { c::MOUNTAIN_PASS_FLOOR } else { 0.0 };
    row.metal = interpolate(METAL_OUTSIDE_CHINA, year);
}

pub(super) fn scale(row: &mut MonthForcing, scales: &Scales) {
    if row.year > c::TECHNOLOGY_HITS_PLANTS_FROM {
        row.metal *= scales.metal;
    }
}

pub(super) fn apply(rows: &mut [MonthForcing], policy: &Policy) {
    let vault = &policy.vault;
    for row in rows {
        let year = row.year;
        if !is_forward(year) {
            continue;
        }
        if year >= policy.floor.start.get() {
            row.floor = policy.floor.price.get();
        }
        if year >= vault.start.get() && year < vault.start.get() + vault.years.get() {
            row.vault = vault.budget.get() * MUSD_PER_BN / (vault.years.get() * MONTHS_PER_YEAR);
        }
        if year < c::POLICY_FROM + c::FINANCE_YEARS {
            row.finance_cost = policy.finance.get() * MUSD_PER_BN / c::FINANCE_YEARS;
        }
        // Part of metal making comes with the separation plants.
        row.metal *= c::METAL_WITHOUT_LEVER + (1.0 - c::METAL_WITHOUT_LEVER) * policy.separation.get();
    }
}
