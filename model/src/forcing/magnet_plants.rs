//! Magnet plants outside China: capacity x p x clip((t - start_eff)/ramp, 0, 1), and the old plants that faded before 2016.
//!
//! Source: model.md section 4; facilities.csv.

use super::mines::with_public_money;
use super::row::{MonthForcing, after, ramped};
use crate::math::interpolate;
use crate::params::Policy;
use crate::tables::kinds::PlantGroup;
use crate::tables::{MAGNET_PLANTS, MagnetRow, OLD_MAGNET, constant as c};
use crate::units::MONTHS_PER_YEAR;

pub(super) fn base(row: &mut MonthForcing, year: f64) {
    for (capacity, table) in row.magnet_plants.iter_mut().zip(OLD_MAGNET) {
        if !table.is_empty() {
            *capacity = interpolate(table, year);
        }
    }
}

pub(super) fn apply(rows: &mut [MonthForcing], policy: &Policy) {
    for plant in &MAGNET_PLANTS {
        let (share, start) = share_and_start(plant, policy);
        for row in after(rows, start) {
            row.magnet_plants[plant.bloc] += plant.capacity * share * ramped(row.year, start, plant.ramp);
        }
    }
}

/// Expected share of the nameplate, and the year in which the ramp begins.
pub(super) fn share_and_start(plant: &MagnetRow, policy: &Policy) -> (f64, f64) {
    let mut share = plant.probability;
    let mut late = 0.0;
    if plant.group != PlantGroup::Running && plant.start > c::POLICY_FROM {
        let choice = plant.project.map(|i| policy.projects[i]).unwrap_or_default();
        share =
            with_public_money(share * policy.success.get().min(1.0), c::FINANCE_LARGEST_GAIN_MAGNETS, policy).min(1.0);
        share = choice.share_of(share);
        share *= policy.magnet_plants.get();
        late = policy.delay.get() + c::TECHNOLOGY_DELAY_MAGNETS * policy.technology_ban.get()
            - c::PERMIT_SAVING_MAGNETS * policy.permit_saving.get() / MONTHS_PER_YEAR
            + choice.delay.get()
            + c::ENVIRONMENT_DELAY * policy.environment.get();
    }
    (share, (plant.start + late).max(plant.start.min(c::EARLIEST_START)))
}
