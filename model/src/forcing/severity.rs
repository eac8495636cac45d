//! Severity of China's limits by class and bloc: recorded events, the chosen export rules, the limits of the scenario, retaliation.
//!
//! Independent measures combine as 1 - (1 - a)(1 - b), so a limit adds to the friction that is there.
//! r = min(cap, ret (f floor/10 + p fin/10 clip(t - now) + b ban)) for heavy materials and magnets of the US, EU, Japan and Korea.
//! The strengths of the recorded events are judgements: parameters.csv, rows sev_*. Source: model.md section 4.

use super::row::{MonthForcing, is_forward};
use crate::keys::{JAPAN_KOREA, Law, LimitClass, N_BLOCS, Target, US};
use crate::math::{limit, ramp};
use crate::params::Policy;
use crate::tables::constant as c;

const LIGHT: usize = LimitClass::Light as usize;
const HEAVY: usize = LimitClass::Heavy as usize;
const MAGNETS: usize = LimitClass::Magnets as usize;
/// Retaliation is given per 10 USD/kg of price floor and per 10 bn USD of public money.
const PER_TEN: f64 = 10.0;

/// The severities that history and the chosen export rules bring.
pub(super) fn recorded(row: &mut MonthForcing, year: f64, law: Law) {
    let turned = limit((year - c::POLICY_FROM) / c::LAW_CHANGE_RAMP, 0.0, 1.0);
    // What a severity that stands today becomes when the rules change.
    let becomes = |stay: f64, ease: f64, october: f64| match law {
        Law::Stay => stay,
        Law::Ease => stay + (ease - stay) * turned,
        Law::October => stay + (october - stay) * turned,
    };
    row.severity = Default::default();
    row.severity[LIGHT][JAPAN_KOREA] =
        c::SEVERITY_JAPAN_2010 * ramp(year, c::JAPAN_2010_START, c::JAPAN_2010_END, c::JAPAN_2010_RAMP);
    let licences = c::SEVERITY_HEAVY_2025 * ramp(year, c::HEAVY_2025_START, c::HEAVY_2025_END, c::HEAVY_2025_RAMP);
    let friction = if year > c::HEAVY_2025_LOOSENS {
        becomes(c::SEVERITY_HEAVY_2026, c::SEVERITY_HEAVY_LATER, c::LAW_OCTOBER_SEVERITY_HEAVY)
    } else {
        0.0
    };
    for b in US..N_BLOCS {
        row.severity[HEAVY][b] = licences.max(friction);
        row.severity[MAGNETS][b] =
            c::SEVERITY_MAGNETS_2025 * ramp(year, c::MAGNETS_2025_START, c::MAGNETS_2025_END, c::MAGNETS_2025_RAMP);
    }
    united_states(row, year, becomes(c::SEVERITY_MAGNETS_US_LATER, 0.0, 0.0));
    let japan = if year < c::JAPAN_2026_END {
        c::SEVERITY_JAPAN_2026
    } else {
        becomes(c::SEVERITY_JAPAN_LATER, 0.0, c::SEVERITY_JAPAN_LATER)
    } * ramp(year, c::JAPAN_2026_START, f64::INFINITY, c::JAPAN_2026_RAMP);
    row.severity[HEAVY][JAPAN_KOREA] = row.severity[HEAVY][JAPAN_KOREA].max(japan);
    if law == Law::October {
        for b in US..N_BLOCS {
            row.severity[LIGHT][b] = row.severity[LIGHT][b].max(c::LAW_OCTOBER_SEVERITY_LIGHT * turned);
            row.severity[MAGNETS][b] = row.severity[MAGNETS][b].max(c::LAW_OCTOBER_SEVERITY_MAGNETS * turned);
        }
    }
    let faded = limit((year - c::POLICY_FROM) / c::YTTRIUM_FADING_YEARS, 0.0, 1.0);
    let today = c::SEVERITY_YTTRIUM_2026 + (c::SEVERITY_YTTRIUM_LATER - c::SEVERITY_YTTRIUM_2026) * faded;
    yttrium_samarium(row, year, becomes(today, 0.0, c::LAW_OCTOBER_SEVERITY_HEAVY));
}

/// Harder on the United States until the truce of November 2025.
fn united_states(row: &mut MonthForcing, year: f64, later: f64) {
    let heavy = c::SEVERITY_HEAVY_US_2025 * ramp(year, c::HEAVY_2025_START, c::US_LIMITS_END, c::HEAVY_2025_RAMP);
    row.severity[HEAVY][US] = row.severity[HEAVY][US].max(heavy);
    let reopened = c::MAGNETS_2025_END + c::MAGNETS_US_2025_REOPEN_LATER;
    let magnets = c::SEVERITY_MAGNETS_US_2025 * ramp(year, c::MAGNETS_2025_START, reopened, c::MAGNETS_2025_RAMP);
    row.severity[MAGNETS][US] = magnets.max(if year > c::MAGNETS_2025_END { later } else { 0.0 });
}

/// Yttrium and samarium stayed tight after other heavy materials had eased.
fn yttrium_samarium(row: &mut MonthForcing, year: f64, today: f64) {
    let severity = if year > c::MAGNETS_2025_START && year < c::YTTRIUM_EASES {
        c::SEVERITY_YTTRIUM_2025
    } else if year >= c::YTTRIUM_EASES {
        today
    } else {
        0.0
    };
    row.yttrium_samarium = [severity; N_BLOCS];
    if year > c::MAGNETS_2025_START && year < c::US_LIMITS_END {
        row.yttrium_samarium[US] = c::SEVERITY_YTTRIUM_US_2025;
    }
}

/// Other rules than those of today act from the fork on; history stays as it was.
pub(super) fn apply_law(rows: &mut [MonthForcing], law: Law) {
    if law == Law::Stay {
        return;
    }
    for row in rows {
        let year = row.year;
        if is_forward(year) {
            recorded(row, year, law);
        }
    }
}

pub(super) fn apply_limits(rows: &mut [MonthForcing], policy: &Policy) {
    for (class, measure) in policy.limits.iter().enumerate() {
        if measure.share.get() <= 0.0 {
            continue;
        }
        for row in rows.iter_mut() {
            let year = row.year;
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

pub(super) fn apply_retaliation(rows: &mut [MonthForcing], policy: &Policy) {
    let strength = policy.retaliation.get();
    if strength <= 0.0 {
        return;
    }
    for row in rows {
        let since = limit((row.year - c::POLICY_FROM) / c::RETALIATION_YEARS, 0.0, 1.0);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coefficients::Coefficients;
    use crate::forcing::Forcing;
    use crate::keys::{EU, HUB_US, REST, month_index};
    use crate::params::{Assumptions, Policy};

    fn forcing(law: Law) -> Forcing {
        Forcing::new(&Coefficients::new(&Assumptions::default()), &Policy { law, ..Policy::default() })
    }

    #[test]
    fn the_record_is_hardest_on_the_united_states_and_then_on_japan() {
        let months = forcing(Law::Stay).months;
        let june_2025 = &months[month_index(2025, 6)];
        assert_eq!(june_2025.severity[HEAVY], [0.0, 0.95, 0.65, 0.65, 0.65]);
        assert_eq!(june_2025.yttrium_samarium, [0.7, 1.0, 0.7, 0.7, 0.7]);
        let march_2026 = &months[month_index(2026, 3)];
        assert_eq!(march_2026.severity[HEAVY], [0.0, 0.25, 0.25, 0.85, 0.25]);
        assert_eq!(march_2026.severity[MAGNETS], [0.0, 0.08, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn the_law_acts_from_the_fork_on() {
        let (stay, ease, october) = (forcing(Law::Stay), forcing(Law::Ease), forcing(Law::October));
        let last = month_index(2040, 12);
        for (forcing, class, b, expected) in [
            (&stay, HEAVY, EU, 0.25),
            (&stay, HEAVY, JAPAN_KOREA, 0.45),
            (&ease, HEAVY, EU, 0.05),
            (&ease, HEAVY, JAPAN_KOREA, 0.05),
            (&october, HEAVY, REST, 0.6),
            (&october, LIGHT, EU, 0.2),
            (&october, MAGNETS, EU, 0.4),
        ] {
            let severity = forcing.months[last].severity[class][b];
            assert!((severity - expected).abs() < 1e-9, "{severity} for {expected}");
        }
        assert!((october.months[last].yttrium_samarium[US] - 0.6).abs() < 1e-9);
        let before = month_index(2026, 11);
        assert_eq!(stay.months[before].severity, october.months[before].severity);
        // The ban on technology that comes with these rules delays plants.
        let separation = |forcing: &Forcing| forcing.months[month_index(2030, 6)].separation[0][HUB_US];
        assert!(separation(&october) < separation(&stay));
    }
}
