//! Separation capacity by hub, light and heavy circuits.
//!
//! Each plant: capacity x p x clip((t - start_eff)/ramp, 0, 1). China from its yearly table. The first Mountain Pass plant closes;
//! plants that started lately lose output under a technology ban. Source: model.md section 4; facilities.csv.

use super::mines::with_public_money;
use super::row::{MonthForcing, after, is_forward, ramped};
use crate::keys::CHINA;
use crate::math::interpolate;
use crate::params::Policy;
use crate::tables::kinds::PlantGroup;
use crate::tables::{CHINA_HEAVY, CHINA_LIGHT, SEPARATORS, SeparatorRow, constant as c};
use crate::units::MONTHS_PER_YEAR;

/// Below this capacity there is nothing to take a share of.
const NO_CAPACITY: f64 = 1e-9;

pub(super) fn base(row: &mut MonthForcing, year: f64) {
    row.separation[0][CHINA] = interpolate(CHINA_LIGHT, year);
    row.separation[1][CHINA] = interpolate(CHINA_HEAVY, year);
}

pub(super) fn apply(rows: &mut [MonthForcing], policy: &Policy) {
    for plant in &SEPARATORS {
        let (share, start) = share_and_start(plant, policy);
        let is_new = plant.start > c::POLICY_FROM;
        let banned = plant.group == PlantGroup::Running && plant.start > c::TECHNOLOGY_HITS_PLANTS_FROM;
        for row in after(rows, start) {
            let year = row.year;
            let mut running = ramped(year, start, plant.ramp);
            if plant.group == PlantGroup::Closed && year >= c::MOUNTAIN_PASS_CLOSES {
                running = 0.0;
            }
            if banned && is_forward(year) {
                running *= 1.0 - c::TECHNOLOGY_LOSS_RUNNING * policy.technology_ban.get();
            }
            row.separation[0][plant.hub] += plant.light * share * running;
            row.separation[1][plant.hub] += plant.heavy * share * running;
            if is_new {
                row.new_separation_share += plant.light * share * running;
            }
        }
    }
    for row in rows {
        // Until here the sum over new plants, from here on the share.
        let outside: f64 = row.separation[0][CHINA + 1..].iter().sum();
        row.new_separation_share /= outside.max(NO_CAPACITY);
    }
}

/// Expected share of the nameplate, and the year in which the ramp begins.
pub(super) fn share_and_start(plant: &SeparatorRow, policy: &Policy) -> (f64, f64) {
    let mut share = plant.probability;
    let mut late = 0.0;
    if !matches!(plant.group, PlantGroup::Closed | PlantGroup::Running) && plant.start > c::POLICY_FROM {
        let choice = plant.project.map(|i| policy.projects[i]).unwrap_or_default();
        share *= policy.success.get().min(1.0);
        if plant.group == PlantGroup::Allied {
            share = with_public_money(share, c::FINANCE_LARGEST_GAIN, policy);
        }
        share = choice.share_of(share.min(1.0));
        share *=
            if plant.group == PlantGroup::CentralAsia { policy.central_asia.get() } else { policy.separation.get() };
        late = policy.delay.get() + c::TECHNOLOGY_DELAY_SEPARATION * policy.technology_ban.get()
            - policy.permit_saving.get() / MONTHS_PER_YEAR * c::PERMIT_SAVING_SEPARATION
            + choice.delay.get()
            + c::ENVIRONMENT_DELAY * policy.environment.get();
    }
    (share, (plant.start + late).max(plant.start.min(c::EARLIEST_START)))
}
