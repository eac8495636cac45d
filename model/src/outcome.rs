//! What a run leaves behind: one row of figures per month, in the frozen column order of `outputs.csv`.
//!
//! Columns come in groups, and only the groups that were asked for are computed; the others stay zero.

use super::keys::{N_MAGNET_MATERIALS, calendar, month_index};
use crate::tables::{N_COLUMNS, column};

/// A set of output groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Groups(u16);

impl Groups {
    pub const NONE: Self = Self(0);
    /// Prices in both markets, spot quotes, average paid.
    pub const PRICES: Self = Self(1);
    /// Mine output by country.
    pub const MINES: Self = Self(1 << 1);
    /// Separated magnet materials by hub.
    pub const SEPARATION: Self = Self(1 << 2);
    /// Magnets made by bloc.
    pub const MAGNETS: Self = Self(1 << 3);
    /// Physical gaps, unserved and priced-out demand by bloc.
    pub const SHORTAGE: Self = Self(1 << 4);
    /// Stock cover in days.
    pub const COVER: Self = Self(1 << 5);
    /// The single figures: rent, exports, costs, concentration, jobs, waste and the like.
    pub const TOTALS: Self = Self(1 << 6);
    /// Feed from country to hub, and heavy feed sent on to China.
    pub const FEED: Self = Self(1 << 7);
    /// Separated output by hub and material.
    pub const SEPARATED: Self = Self(1 << 8);
    /// Oxide from source to bloc.
    pub const OXIDE_FLOW: Self = Self(1 << 9);
    /// Magnets from bloc to bloc.
    pub const MAGNET_FLOW: Self = Self(1 << 10);
    /// Trade balance by bloc.
    pub const TRADE: Self = Self(1 << 11);
    /// Supply by origin for each bloc and stage.
    pub const SUPPLY: Self = Self(1 << 12);
    pub const ALL: Self = Self((1 << 13) - 1);
    /// What the first view of the page shows: four charts, five key figures, the headline.
    pub const DEFAULT_VIEW: Self = Self::PRICES
        .with(Self::MINES)
        .with(Self::SEPARATION)
        .with(Self::MAGNETS)
        .with(Self::SHORTAGE)
        .with(Self::TOTALS)
        .with(Self::SUPPLY);

    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
    /// Some of `other` are among these.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// All of `other` are among these.
    pub const fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The group that a column belongs to.
    pub fn of_column(column: usize) -> Self {
        let at = FIRST_COLUMNS.partition_point(|(first, _)| *first <= column);
        at.checked_sub(1).map_or(Self::NONE, |at| FIRST_COLUMNS[at].1)
    }

    /// Of how many magnet materials, in their order, the figures need the origin.
    pub(super) const fn tracked(self) -> usize {
        if self.has(Self::OXIDE_FLOW) {
            N_MAGNET_MATERIALS
        } else if self.has(Self::SUPPLY) {
            // Supply by origin is given for NdPr and Dy.
            2
        } else {
            0
        }
    }
}

/// Where the columns of a group begin; they go on to the next.
const FIRST_COLUMNS: [(usize, Groups); 17] = [
    (column::PRICE_CHINA, Groups::PRICES),
    (column::MINE_REO, Groups::MINES),
    (column::SEP_MAGREO, Groups::SEPARATION),
    (column::MAGNET_PROD, Groups::MAGNETS),
    (column::GAP_MAGNET, Groups::SHORTAGE),
    (column::COVER_DAYS_NDPR, Groups::COVER),
    (column::RENT, Groups::TOTALS),
    (column::FEED_FLOW, Groups::FEED),
    (column::SEPARATED, Groups::SEPARATED),
    (column::OXIDE_FLOW, Groups::OXIDE_FLOW),
    (column::MAGNET_FLOW, Groups::MAGNET_FLOW),
    (column::TRADE_BALANCE, Groups::TRADE),
    (column::SUPPLY, Groups::SUPPLY),
    (column::HARM, Groups::SHORTAGE),
    (column::NEW_MAGNET_CAP, Groups::TOTALS),
    (column::HARM_LOW, Groups::SHORTAGE),
    (column::NEW_SEP_LIGHT_CAP, Groups::TOTALS),
];

/// Figures by month. Flows in t/yr (the month's flow x 12), prices and stocks at month end; units in `outputs.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    first: usize,
    rows: Vec<[f64; N_COLUMNS]>,
}

impl Outcome {
    /// Room for the months `first..end`.
    pub fn new(first: usize, end: usize) -> Self {
        Self { first, rows: vec![[0.0; N_COLUMNS]; end - first] }
    }

    /// Month index of the first row.
    pub fn first(&self) -> usize {
        self.first
    }

    /// Month index after the last row.
    pub fn end(&self) -> usize {
        self.first + self.rows.len()
    }

    /// The figure of a column in month `t` (an absolute month index within `first..end`).
    pub fn value(&self, column: usize, t: usize) -> f64 {
        self.rows[t - self.first][column]
    }

    /// All months of a column, oldest first.
    pub fn series(&self, column: usize) -> impl Iterator<Item = f64> + '_ {
        self.rows.iter().map(move |row| row[column])
    }

    /// Mean over the months of a calendar year that the outcome covers; `None` where it covers none.
    pub fn year_mean(&self, column: usize, year: usize) -> Option<f64> {
        let from = month_index(year, 1).max(self.first);
        let to = (month_index(year, 12) + 1).min(self.end());
        if from >= to {
            return None;
        }
        let sum: f64 = (from..to).map(|t| self.value(column, t)).sum();
        Some(sum / (to - from) as f64)
    }

    /// Calendar years that the outcome touches.
    pub fn years(&self) -> std::ops::RangeInclusive<usize> {
        calendar(self.first).0..=calendar(self.end() - 1).0
    }

    /// A number that differs as soon as one bit of any figure does (64-bit FNV-1a): two machines compare runs by it.
    pub fn fingerprint(&self) -> u64 {
        const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0100_0000_01b3;
        let figures = self.rows.iter().flatten();
        figures.fold(OFFSET, |hash, figure| (hash ^ figure.to_bits()).wrapping_mul(PRIME))
    }

    pub(super) fn row_mut(&mut self, t: usize) -> &mut [f64; N_COLUMNS] {
        &mut self.rows[t - self.first]
    }
}
