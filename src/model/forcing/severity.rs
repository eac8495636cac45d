//! Severity of China's limits by class and bloc: recorded events, the limits of the scenario, retaliation.
//!
//! Independent measures combine as 1 - (1 - a)(1 - b), so a limit adds to the friction that is there.
//! r = min(cap, ret (f floor/10 + p fin/10 clip(t - now) + b ban)) for heavy materials and magnets of the US, EU, Japan and Korea.
//! The strengths of the recorded events are judgements: parameters.csv, rows sev_*. Source: model.md section 4.

use super::row::{MonthForcing, is_forward};
use crate::model::keys::{JAPAN_KOREA, LimitClass, N_BLOCS, Target, US, mid_month};
use crate::model::math::{limit, ramp};
use crate::model::params::Policy;
use crate::tables::constant as c;

const LIGHT: usize = LimitClass::Light as usize;
const HEAVY: usize = LimitClass::Heavy as usize;
const MAGNETS: usize = LimitClass::Magnets as usize;
/// Retaliation is given per 10 USD/kg of price floor and per 10 bn USD of public money.
const PER_TEN: f64 = 10.0;

pub(super) fn base(row: &mut MonthForcing, year: f64) {
    row.severity[LIGHT][JAPAN_KOREA] =
        c::SEVERITY_JAPAN_2010 * ramp(year, c::JAPAN_2010_START, c::JAPAN_2010_END, c::JAPAN_2010_RAMP);
    let licences = c::SEVERITY_HEAVY_2025 * ramp(year, c::HEAVY_2025_START, c::HEAVY_2025_END, c::HEAVY_2025_RAMP);
    let friction = if is_forward(year) {
        c::SEVERITY_HEAVY_LATER
    } else if year > c::HEAVY_2025_LOOSENS {
        c::SEVERITY_HEAVY_2026
    } else {
        0.0
    };
    for b in US..N_BLOCS {
        row.severity[HEAVY][b] = licences.max(friction);
        row.severity[MAGNETS][b] =
            c::SEVERITY_MAGNETS_2025 * ramp(year, c::MAGNETS_2025_START, c::MAGNETS_2025_END, c::MAGNETS_2025_RAMP);
    }
    let japan = c::SEVERITY_JAPAN_2026 * ramp(year, c::JAPAN_2026_START, c::POLICY_FROM, c::JAPAN_2026_RAMP);
    row.severity[HEAVY][JAPAN_KOREA] = row.severity[HEAVY][JAPAN_KOREA].max(japan);
    row.yttrium = if year > c::MAGNETS_2025_START && year < c::YTTRIUM_EASES {
        c::SEVERITY_YTTRIUM_2025
    } else if year >= c::YTTRIUM_EASES && !is_forward(year) {
        c::SEVERITY_YTTRIUM_2026
    } else {
        0.0
    };
}

pub(super) fn apply_limits(rows: &mut [MonthForcing], from: usize, policy: &Policy) {
    for (class, measure) in policy.limits.iter().enumerate() {
        if measure.share.get() <= 0.0 {
            continue;
        }
        for (offset, row) in rows.iter_mut().enumerate() {
            let year = mid_month(from + offset);
            let strength = measure.share.get() * ramp(year, measure.start.get(), measure.end.get(), measure.ramp.get());
            for b in US..N_BLOCS {
                let aimed_at = match measure.target {
                    Target::Everyone => true,
                    Target::Only(bloc) => bloc as usize == b,
                };
                if aimed_at {
                    combine(&mut row.severity[class][b], strength);
                }
            }
        }
    }
}

pub(super) fn apply_retaliation(rows: &mut [MonthForcing], from: usize, policy: &Policy) {
    let strength = policy.retaliation.get();
    if strength <= 0.0 {
        return;
    }
    for (offset, row) in rows.iter_mut().enumerate() {
        let since = limit((mid_month(from + offset) - c::POLICY_FROM) / c::RETALIATION_YEARS, 0.0, 1.0);
        let provocation = c::RETALIATION_TO_FLOOR * row.floor / PER_TEN
            + c::RETALIATION_TO_FINANCE * policy.finance.get() / PER_TEN * since
            + c::RETALIATION_TO_BAN * row.feed_ban;
        let answer = (strength * provocation).min(c::LARGEST_RETALIATION);
        for class in [HEAVY, MAGNETS] {
            for b in US..=JAPAN_KOREA {
                combine(&mut row.severity[class][b], answer);
            }
        }
    }
}

/// A measure of no strength leaves every bit as it was, which the formula alone would not.
fn combine(severity: &mut f64, further: f64) {
    if further > 0.0 {
        *severity = 1.0 - (1.0 - *severity) * (1.0 - further);
    }
}
