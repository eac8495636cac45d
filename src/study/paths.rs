//! What the model says of every year from 2008 to 2025 and of every month of 2025, whether or not anything was recorded then: the
//! lines beside the records.

use crate::model::hindcast::LAST_RECORDED;
use crate::model::keys::{DY, N_BLOCS, N_COUNTRIES, month_index};
use crate::model::outcome::Outcome;
use crate::tables::*;
use crate::units::MONTHS_PER_YEAR;
use std::ops::RangeInclusive;

/// From this year the recorded prices, FOB China, are compared with the Chinese price of the model, before with the price outside.
pub const CHINA_PRICE_FROM: usize = 2015;
/// The years of the back-test.
pub const YEARS: RangeInclusive<usize> = 2008..=LAST_RECORDED;
/// The years of the quota of which exports are recorded.
pub const EXPORT_YEARS: RangeInclusive<usize> = 2009..=2014;
/// The year of the licences.
pub const LICENCE_YEAR: usize = 2025;
const MONTHS: RangeInclusive<usize> = 1..=12;

/// A figure for each year or month.
pub type Path = Vec<(usize, f64)>;

#[derive(Clone, Debug)]
pub struct Paths {
    /// By material that has a record: the price of each year, outside China to 2014 and in China from 2015, USD/kg.
    pub prices: Vec<(usize, Path)>,
    /// China's share of mining by year.
    pub mine_share: Path,
    /// t/yr.
    pub exports: Path,
    /// Magnet exports by month of 2025, t/month, and their sum.
    pub magnet_exports: Path,
    pub magnet_exports_year: f64,
    /// By material that has a quote: the spot price outside China at the end of each month of 2025, USD/kg.
    pub quotes: Vec<(usize, Path)>,
    /// The largest part of the magnets wanted that was missing in a month of 2025, by bloc.
    pub magnet_gaps: [f64; N_BLOCS],
    /// Dysprosium in 2025, USD/kg: mean price in China, and the indicator of the average paid outside.
    pub dy_china: f64,
    pub dy_paid: f64,
}

impl Paths {
    /// From the free run, and from the run that follows the recorded prices from 2024 on.
    pub fn new(free: &Outcome, recent: &Outcome) -> Self {
        let by_month = |column: usize, divisor: f64| -> Path {
            MONTHS.map(|month| (month, recent.value(column, month_index(LICENCE_YEAR, month)) / divisor)).collect()
        };
        let magnet_exports = by_month(column::EXPORT_MAGNETS, MONTHS_PER_YEAR);
        let mut quoted: Vec<usize> = EUROPE_QUOTES.iter().map(|quote| quote.0).collect();
        quoted.dedup();
        let gap = |bloc: usize| by_month(column::GAP_MAGNET + bloc, 1.0).iter().map(|x| x.1).fold(0.0, f64::max);
        Self {
            prices: (0..OBSERVED.len())
                .filter(|material| !OBSERVED[*material].is_empty())
                .map(|k| (k, YEARS.map(|year| (year, modelled_price(free, k, year))).collect()))
                .collect(),
            mine_share: YEARS.map(|year| (year, modelled_mine_share(free, year))).collect(),
            exports: EXPORT_YEARS.map(|year| (year, mean(free, column::EXPORTS_REO, year))).collect(),
            magnet_exports_year: magnet_exports.iter().map(|month| month.1).sum(),
            magnet_exports,
            quotes: quoted.into_iter().map(|k| (k, by_month(column::SPOT_EXCHINA + k, 1.0))).collect(),
            magnet_gaps: std::array::from_fn(gap),
            dy_china: mean(recent, column::PRICE_CHINA + DY, LICENCE_YEAR),
            dy_paid: mean(recent, column::PAID_EXCHINA + DY, LICENCE_YEAR),
        }
    }
}

pub(super) fn modelled_price(outcome: &Outcome, material: usize, year: usize) -> f64 {
    let first = if year < CHINA_PRICE_FROM { column::PRICE_EXCHINA } else { column::PRICE_CHINA };
    mean(outcome, first + material, year)
}

/// China's share of the world's mine output.
pub(super) fn modelled_mine_share(outcome: &Outcome, year: usize) -> f64 {
    let mined = |country: usize| mean(outcome, column::MINE_REO + country, year);
    let world: f64 = (0..N_COUNTRIES).map(mined).sum();
    mined(0) / world
}

pub(super) fn mean(outcome: &Outcome, column: usize, year: usize) -> f64 {
    outcome.year_mean(column, year).unwrap_or(f64::NAN)
}
