//! The misses of the back-test: every pair of model and record, and the largest of them.

use super::backtest::{Backtest, Pair};

/// What a pair is about; a material is a position in the list of materials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Price(usize),
    MineShare,
    Exports,
    MagnetExports,
    Quote(usize),
}

impl Subject {
    /// Pairs of the same kind are compared with each other.
    pub fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    pub subject: Subject,
    /// Year, or year and month as `2025.04`.
    pub when: String,
    pub model: f64,
    pub observed: f64,
}

impl Miss {
    fn new(subject: Subject, pair: &Pair) -> Self {
        Self { subject, when: pair.when.clone(), model: pair.model, observed: pair.observed }
    }

    /// Model over record less one: 0.2 is a fifth too high.
    pub fn relative(&self) -> f64 {
        self.model / self.observed - 1.0
    }

    /// The larger of the two over the smaller: half of the record is as far off as twice the record.
    pub fn factor(&self) -> f64 {
        (self.model / self.observed).max(self.observed / self.model)
    }
}

/// Every pair, in the order of the back-test.
pub fn all(backtest: &Backtest) -> Vec<Miss> {
    let prices = backtest.prices.iter().flat_map(|score| {
        score.pairs.iter().map(|pair| Miss::new(Subject::Price(score.material), pair)).collect::<Vec<_>>()
    });
    let of =
        |subject: Subject, pairs: &[Pair]| -> Vec<Miss> { pairs.iter().map(|pair| Miss::new(subject, pair)).collect() };
    prices
        .chain(of(Subject::MineShare, &backtest.mine_share))
        .chain(of(Subject::Exports, &backtest.exports))
        .chain(of(Subject::MagnetExports, &backtest.magnet_exports))
        .chain(backtest.quotes.iter().map(|(material, pair)| Miss::new(Subject::Quote(*material), pair)))
        .collect()
}

/// Sorted, the largest factor first.
pub fn worst_first(mut misses: Vec<Miss>) -> Vec<Miss> {
    misses.sort_by(|a, b| b.factor().total_cmp(&a.factor()));
    misses
}

/// Half of the misses are larger than this, as shares of the record. NaN without any.
pub fn median(misses: &[&Miss]) -> f64 {
    middle_of(misses.iter().map(|miss| miss.relative().abs()).collect())
}

/// Half of the sizes are larger than this. NaN without any.
pub fn middle_of(mut sizes: Vec<f64>) -> f64 {
    sizes.sort_by(f64::total_cmp);
    let middle = sizes.len() / 2;
    match sizes.len() {
        0 => f64::NAN,
        n if n % 2 == 1 => sizes[middle],
        _ => (sizes[middle - 1] + sizes[middle]) / 2.0,
    }
}
