//! The results of the back-test, each figure under the name that the native command prints.

use super::words::{side, size};
use crate::study::backtest::{Backtest, backtest};
use crate::study::figures::{Figures, figures};
use crate::study::misses::{self, Miss};
use std::sync::LazyLock;

pub struct Results {
    pub backtest: Backtest,
    pub figures: Figures,
    /// The largest first.
    pub misses: Vec<Miss>,
}

/// How many of the largest misses are listed.
const N_WORST: usize = 5;

static RESULTS: LazyLock<Results> = LazyLock::new(|| {
    let backtest = backtest();
    Results { figures: figures(&backtest), misses: misses::worst_first(misses::all(&backtest)), backtest }
});

/// The results for the parameters as they are in the tables. They take some twenty runs of the model, so they are computed once.
pub fn results() -> &'static Results {
    &RESULTS
}

/// The largest misses of all.
pub fn worst() -> &'static [Miss] {
    let all = &results().misses;
    &all[..all.len().min(N_WORST)]
}

impl Results {
    pub fn has(&self, name: &str) -> bool {
        self.figures.get(name).is_some()
    }

    /// A figure by its name; one that does not exist is NaN, which a test looks for in the rendered document.
    pub fn value(&self, name: &str) -> f64 {
        self.figures.get(name).map_or(f64::NAN, |figure| figure.value)
    }

    /// A figure in words, for titles and descriptions.
    pub fn text(&self, name: &str, words: fn(f64) -> String) -> String {
        words(self.value(name))
    }

    /// `68 % too low`, for titles.
    pub fn miss_text(&self, name: &str) -> String {
        format!("{} {}", self.text(name, size), side(self.value(name)))
    }

    /// The largest miss of those that are of interest.
    pub fn worst(&self, is_of_interest: impl Fn(&Miss) -> bool) -> Option<&Miss> {
        self.misses.iter().find(|miss| is_of_interest(miss))
    }
}
