//! The scenario under an export rule of China that it does not assume, which charts show as a thin line: of a run so much as they show.

use super::monthly::largest;
use super::selection::SupplyStage;
use crate::model::keys::{FORK, Law, N_BLOCS, N_HUBS, N_MATERIALS};
use crate::model::outcome::{Groups, Outcome};
use crate::tables::{COUNTRY_SLUGS, column};

/// Columns of a bloc and stage of supply; the first is what comes from China.
pub const N_ORIGINS: usize = 12;

/// Columns of the outcome at equal distances.
struct Columns {
    first: usize,
    n: usize,
    step: usize,
}

/// The columns that charts show of it, or need for what they show: what each bloc lacks, prices outside China, output lost, who mines,
/// separates and makes magnets, and what of each bloc's supply is from China.
const SHOWN: [Columns; 11] = [
    next_to_each_other(column::UNSERVED_MAGNET, N_BLOCS),
    next_to_each_other(column::UNSERVED_NDPR, N_BLOCS),
    next_to_each_other(column::UNSERVED_DY, N_BLOCS),
    next_to_each_other(column::UNSERVED_Y, N_BLOCS),
    next_to_each_other(column::PRICE_EXCHINA, N_MATERIALS),
    next_to_each_other(column::HARM_MID, 1),
    next_to_each_other(column::MINE_MAGREO, COUNTRY_SLUGS.len()),
    next_to_each_other(column::SEP_MAGREO, N_HUBS),
    next_to_each_other(column::SEPARATED, N_HUBS * N_MATERIALS),
    next_to_each_other(column::MAGNET_PROD, N_BLOCS),
    Columns { first: column::SUPPLY, n: SupplyStage::ALL.len() * N_BLOCS, step: N_ORIGINS },
];

const fn next_to_each_other(first: usize, n: usize) -> Columns {
    Columns { first, n, step: 1 }
}

/// One rule, and the months ahead under it.
#[derive(Clone, Debug, PartialEq)]
pub struct UnderRules {
    pub law: Law,
    /// The columns of [`SHOWN`] one after the other, each by month; empty before they have been known once.
    figures: Vec<f64>,
    /// They are of the scenario that is shown, and not of an earlier one.
    is_known: bool,
}

impl UnderRules {
    /// What a run has to compute for it.
    pub const GROUPS: Groups = Groups::PRICES
        .with(Groups::SHORTAGE)
        .with(Groups::MINES)
        .with(Groups::SEPARATION)
        .with(Groups::SEPARATED)
        .with(Groups::MAGNETS)
        .with(Groups::SUPPLY);

    /// Not known yet.
    pub fn unknown(law: Law) -> Self {
        Self { law, figures: Vec::new(), is_known: false }
    }

    /// The scenario has changed: figures that have been known are kept for [`Self::reach`] alone.
    pub fn forget(&mut self, law: Law) {
        self.law = law;
        self.is_known = false;
    }

    pub fn learn(&mut self, run: &Outcome) {
        self.figures.clear();
        for Columns { first, n, step } in SHOWN {
            for i in 0..n {
                self.figures.extend(run.series(first + i * step));
            }
        }
        self.is_known = true;
    }

    pub fn is_known(&self) -> bool {
        self.is_known
    }

    /// A column in a month from today on; no number where it is not known or not shown.
    pub fn value(&self, column: usize, t: usize) -> f64 {
        let month = t.checked_sub(FORK);
        match (self.months(column), month) {
            (Some(months), Some(month)) if self.is_known => months.get(month).copied().unwrap_or(f64::NAN),
            _ => f64::NAN,
        }
    }

    /// The largest value of a column, also of an earlier scenario: while the reader moves, an axis that held it goes on holding it, so that it
    /// does not jump with every move.
    pub fn reach(&self, column: usize) -> f64 {
        largest(self.months(column).unwrap_or_default())
    }

    fn months(&self, column: usize) -> Option<&[f64]> {
        let n_months = self.figures.len() / N_SHOWN;
        let mut before = 0;
        for Columns { first, n, step } in SHOWN {
            if let Some(from) = column.checked_sub(first).filter(|from| *from < n * step && from % step == 0) {
                let place = before + from / step;
                return self.figures.get(place * n_months..(place + 1) * n_months);
            }
            before += n;
        }
        None
    }
}

const N_SHOWN: usize = {
    let (mut n, mut i) = (0, 0);
    while i < SHOWN.len() {
        n += SHOWN[i].n;
        i += 1;
    }
    n
};
