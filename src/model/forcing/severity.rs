//! Severity of China's limits by class and bloc: recorded events, the limits of the scenario, retaliation.
//!
//! Independent measures combine as 1 - (1 - a)(1 - b), so a limit adds to the friction that is there.
//! r = min(cap, ret (f floor/10 + p fin/10 clip(t - now) + b ban)) for heavy materials and magnets of the US, EU, Japan and Korea.
//! The strengths of the recorded events are judgements: parameters.csv, rows sev_*. Source: model.md section 4.

use super::{MonthForcing, is_forward};
use crate::data::constant as c;
use crate::model::keys::{JAPAN_KOREA, LimitClass, N_BLOCS, Target, US, mid_month};
use crate::model::math::{limit, ramp};
use crate::model::params::Policy;

const LIGHT: usize = LimitClass::Light as usize;
const HEAVY: usize = LimitClass::Heavy as usize;
const MAGNETS: usize = LimitClass::Magnets as usize;
/// Retaliation is given per 10 USD/kg of price floor and per 10 bn USD of public money.
const PER_TEN: f64 = 10.0;

pub(super) fn base(row: &mut MonthForcing, year: f64) {
    row.severity[LIGHT][JAPAN_KOREA] = c::SEV_JP10 * ramp(year, c::E1, c::E2, c::E1R);
    let licences = c::SEV_H25 * ramp(year, c::E3, c::E4, c::E3R);
    let friction = if is_forward(year) {
        c::SEV_H
    } else if year > c::E5 {
        c::SEV_H26
    } else {
        0.0
    };
    for b in US..N_BLOCS {
        row.severity[HEAVY][b] = licences.max(friction);
        row.severity[MAGNETS][b] = c::SEV_M25 * ramp(year, c::E6, c::E7, c::E6R);
    }
    let japan = c::SEV_J26 * ramp(year, c::E8, c::T_NOW, c::E8R);
    row.severity[HEAVY][JAPAN_KOREA] = row.severity[HEAVY][JAPAN_KOREA].max(japan);
    row.yttrium = if year > c::E6 && year < c::E9 {
        c::SEV_Y25
    } else if year >= c::E9 && !is_forward(year) {
        c::SEV_Y26
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
        let since = limit((mid_month(from + offset) - c::T_NOW) / c::RET_Y, 0.0, 1.0);
        let provocation = c::RET_F * row.floor / PER_TEN
            + c::RET_P * policy.finance.get() / PER_TEN * since
            + c::RET_B * row.feed_ban;
        let answer = (strength * provocation).min(c::RET_CAP);
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
