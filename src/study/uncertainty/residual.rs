//! What the back-test has missed of prices, on top of what sets and plants explain: ln price gets an error of standard deviation σ(h) by material
//! and horizon h, the same in scenario and baseline. A horizon of one year is the mean of the twelve months after the last known price, so σ
//! of one, two and three years stands half a year before; between them it is linear, beyond it is that of three years.
//! Source: uncertainty.csv, rows residual.*.

use crate::decimal::clamped;
use crate::model::keys::{DY, N_MATERIALS, NDPR, YTTRIUM};
use crate::tables::{COLUMNS, MATERIAL_SLUGS, RESIDUAL, column, constant as c};
use crate::units::MONTHS_PER_YEAR;

const HALF_A_YEAR: f64 = 0.5;
const PRICE: &str = "USD/kg";
/// Prices whose columns name no material.
const UNNAMED: [(usize, usize); 3] =
    [(column::INDEX_EXVAT_NDPR, NDPR), (column::PAID_WORLD_DY, DY), (column::PAID_WORLD_Y, YTTRIUM)];
const LAST: usize = RESIDUAL[0].len() - 1;

/// The material of which a column is a price, if it is one.
pub fn material_of_price(column: usize) -> Option<usize> {
    let row = &COLUMNS[column];
    if row.unit != PRICE {
        return None;
    }
    let named = MATERIAL_SLUGS.iter().position(|slug| *slug == row.material);
    named.or_else(|| UNNAMED.iter().find(|(unnamed, _)| *unnamed == column).map(|(_, material)| *material))
}

/// Standard deviation of ln price of a material in month `t`.
pub fn spread(material: usize, t: usize) -> f64 {
    let horizon = (t as f64 - c::ASSIMILATION_LAST_MONTH) / MONTHS_PER_YEAR - HALF_A_YEAR;
    let at = clamped(horizon, 0.0, LAST as f64);
    let before = (at as usize).min(LAST - 1);
    let own = &RESIDUAL[material];
    own[before] + (at - before as f64) * (own[before + 1] - own[before])
}

/// From this month on the spread stays.
pub fn settles() -> usize {
    c::ASSIMILATION_LAST_MONTH as usize + ((LAST as f64 + HALF_A_YEAR) * MONTHS_PER_YEAR) as usize
}

/// Errors of prices in one run, as factors, from its normal scores by material.
pub struct PriceErrors {
    scores: [f64; N_MATERIALS],
    settled: [f64; N_MATERIALS],
    settles: usize,
}

impl PriceErrors {
    pub fn new(scores: [f64; N_MATERIALS]) -> Self {
        let settles = settles();
        let settled = std::array::from_fn(|k| libm::exp(scores[k] * spread(k, settles)));
        Self { scores, settled, settles }
    }

    /// By what a price of the model is multiplied.
    pub fn factor(&self, material: usize, t: usize) -> f64 {
        if t >= self.settles { self.settled[material] } else { libm::exp(self.scores[material] * spread(material, t)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::keys::{FORK, N_MONTHS, month_index};

    #[test]
    fn the_spread_is_that_of_the_back_test_half_a_year_before_each_horizon() {
        // The last price that the model has seen is that of April 2026.
        for (month, years) in [(month_index(2026, 10), 1), (month_index(2027, 10), 2), (month_index(2028, 10), 3)] {
            assert!((spread(DY, month) - RESIDUAL[DY][years - 1]).abs() < 1e-12, "{years}");
        }
        let between = spread(DY, month_index(2027, 4));
        assert!((between - (RESIDUAL[DY][0] + RESIDUAL[DY][1]) / 2.0).abs() < 1e-12);
        assert_eq!(settles(), month_index(2028, 10));
        assert_eq!(spread(DY, N_MONTHS - 1), RESIDUAL[DY][2]);
    }

    #[test]
    fn a_settled_error_is_the_error_of_every_later_month() {
        let errors = PriceErrors::new([1.5; N_MATERIALS]);
        for t in [FORK, settles() - 1, settles(), N_MONTHS - 1] {
            let factor = libm::exp(1.5 * spread(DY, t));
            assert!((errors.factor(DY, t) / factor - 1.0).abs() < 1e-12, "{t}");
        }
    }

    #[test]
    fn prices_have_a_material_and_a_rent_has_none() {
        assert_eq!(material_of_price(column::SPOT_EXCHINA + DY), Some(DY));
        assert_eq!(material_of_price(column::PAID_WORLD_DY), Some(DY));
        assert_eq!([column::RENT, column::HARM_MID].map(material_of_price), [None, None]);
    }
}
