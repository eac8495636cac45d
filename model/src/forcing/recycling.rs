//! Recovery from old products, thrift, and the technical saving of dysprosium and terbium.
//!
//! gbd = exp(-gd clip(t - 2011, 0, 13)), gbt = gbd^0.4; recovery = min(0.8, path + added x clip((t - now)/10)).
//! Source: model.md section 4.

use super::row::{MonthForcing, is_forward};
use crate::coefficients::Coefficients;
use crate::math::{interpolate, limit};
use crate::params::Policy;
use crate::tables::constant as c;

/// Years of the recovery path: start of the run, last record, end of the run.
const RECOVERY: [(f64, f64); 3] = [(2005.0, c::RECOVERY_2005), (2024.0, c::RECOVERY_2024), (2040.0, c::RECOVERY_2040)];

pub(super) fn base(row: &mut MonthForcing, year: f64) {
    row.recovery = interpolate(&RECOVERY, year);
}

pub(super) fn scale(row: &mut MonthForcing, coefficients: &Coefficients) {
    let saving = limit(row.year - c::DY_SAVING_FROM, 0.0, c::DY_SAVING_YEARS);
    row.dy_saving = libm::exp(-coefficients.dy_saving_rate * saving);
    row.tb_saving = libm::exp(-c::TB_SAVING_EXPONENT * coefficients.dy_saving_rate * saving);
}

pub(super) fn apply(rows: &mut [MonthForcing], policy: &Policy) {
    for row in rows {
        let year = row.year;
        let since = year - c::POLICY_FROM;
        row.recovery = (row.recovery + policy.recycling.get() * limit(since / c::RECYCLING_YEARS, 0.0, 1.0))
            .min(c::LARGEST_RECOVERY);
        if is_forward(year) {
            row.thrift = policy.thrift.get() * limit(since / c::THRIFT_LEVER_YEARS, 0.0, 1.0);
        }
    }
}
