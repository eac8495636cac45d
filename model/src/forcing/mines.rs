//! Mine capacity: existing mines from their yearly tables, named projects from chance, start and ramp.
//!
//! capacity = nameplate x min(p x mines, limit) x clip((t - start_eff)/ramp, 0, 1); p grows with success, public money and the
//! Central Asian partnership; start_eff moves with delays, the technology ban, the environmental standard and permits.
//! Source: model.md section 4; tables in facilities.csv and parameters.csv.

use super::row::{MonthForcing, after, is_forward, ramped};
use crate::coefficients::Scales;
use crate::keys::N_MINES;
use crate::math::{interpolate, limit, ramp};
use crate::params::Policy;
use crate::tables::kinds::PlantGroup;
use crate::tables::{MINE_CAPACITY, MINES, MineRow, constant as c};
use crate::units::MONTHS_PER_YEAR;

const N_EXISTING: usize = MINE_CAPACITY.len();
const MYANMAR: &str = "mine-myanmar-ionic-clay";
const LAOS: &str = "mine-laos-ionic-clay";
/// A yearly figure stands for the middle of its year.
const MID_YEAR: f64 = 0.5;
/// Years until a scale of Myanmar's output acts in full.
const YEARS_TO_SCALE: f64 = 2.0;

pub(super) fn base(row: &mut MonthForcing, year: f64) {
    for (capacity, table) in row.mines.iter_mut().zip(MINE_CAPACITY) {
        *capacity = interpolate(table, year - MID_YEAR);
    }
}

pub(super) fn scale(row: &mut MonthForcing, scales: &Scales) {
    let scaled = limit((row.year - c::MYANMAR_SCALE_FROM) / YEARS_TO_SCALE, 0.0, 1.0);
    for (mine, capacity) in MINES.iter().zip(&mut row.mines[..N_EXISTING]) {
        if mine.slug == MYANMAR {
            *capacity *= 1.0 + (scales.myanmar - 1.0) * scaled;
        }
    }
}

pub(super) fn inverse_cost(policy: &Policy) -> [f64; N_MINES] {
    let environment = policy.environment.get();
    std::array::from_fn(|i| {
        let mine = &MINES[i];
        let dearer = if mine.project.is_some() && mine.start > c::POLICY_FROM {
            1.0 + c::ENVIRONMENT_COST * environment
        } else {
            1.0
        };
        1.0 / (mine.cost * dearer)
    })
}

pub(super) fn apply(rows: &mut [MonthForcing], policy: &Policy) {
    // The last row is the pool of unnamed mines, whose capacity is a state.
    for (i, mine) in MINES.iter().enumerate().take(N_MINES - 1).skip(N_EXISTING) {
        let built = expected_share(mine, policy) * mine.capacity;
        let start = effective_start(mine, policy);
        for row in after(rows, start) {
            row.mines[i] = built * ramped(row.year, start, mine.ramp);
        }
    }
    let loss = &policy.myanmar;
    if loss.loss.get() > 0.0 {
        for (i, mine) in MINES.iter().enumerate().take(N_EXISTING) {
            let share = match mine.slug {
                MYANMAR => loss.loss.get(),
                LAOS => loss.loss.get() * c::LAOS_LOSS_RATIO,
                _ => continue,
            };
            for row in rows.iter_mut() {
                row.mines[i] *= 1.0 - share * ramp(row.year, loss.start.get(), loss.end.get(), c::MYANMAR_RAMP);
            }
        }
    }
}

/// Expected share of the nameplate that is built.
pub(super) fn expected_share(mine: &MineRow, policy: &Policy) -> f64 {
    if !is_forward(mine.start) || mine.start <= c::POLICY_FROM {
        return mine.probability.min(1.0);
    }
    let choice = mine.project.map(|i| policy.projects[i]).unwrap_or_default();
    let chance = choice.share_of(estimated_chance(mine, policy));
    let factor = policy.mines.get();
    let most = if factor <= 1.0 { 1.0 } else { c::LARGEST_MINE_FACTOR };
    (chance * factor).min(most)
}

fn estimated_chance(mine: &MineRow, policy: &Policy) -> f64 {
    let success = policy.success.get();
    let mut chance = if success > 1.0 {
        1.0 - (1.0 - mine.probability) * libm::exp(-(success - 1.0))
    } else {
        mine.probability * success
    };
    if mine.group == PlantGroup::Allied && mine.probability > 0.0 {
        chance = with_public_money(chance, c::FINANCE_LARGEST_GAIN, policy);
    }
    if mine.group == PlantGroup::CentralAsia {
        chance = (chance * policy.central_asia.get()).min(1.0);
    }
    chance
}

/// Public money closes part of the gap to certainty, by at most `gain`.
pub(super) fn with_public_money(chance: f64, gain: f64, policy: &Policy) -> f64 {
    chance + ((chance + gain).min(1.0) - chance) * (1.0 - libm::exp(-policy.finance.get() / c::FINANCE_SCALE))
}

/// The year in which the ramp begins.
pub(super) fn effective_start(mine: &MineRow, policy: &Policy) -> f64 {
    let ahead = mine.start - c::POLICY_FROM;
    let mut late = 0.0;
    if ahead >= 0.0 {
        let choice = mine.project.map(|i| policy.projects[i]).unwrap_or_default();
        late = policy.delay.get()
            - policy.permit_saving.get() / MONTHS_PER_YEAR * ahead / (ahead + c::PERMIT_SAVING_HALF_AT)
            + choice.delay.get()
            + c::ENVIRONMENT_DELAY * policy.environment.get();
        if mine.group != PlantGroup::ChinaLinked {
            late += c::TECHNOLOGY_DELAY_MINE * policy.technology_ban.get();
        }
    }
    (mine.start + late).max(mine.start.min(c::EARLIEST_START))
}
