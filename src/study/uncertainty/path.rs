//! One policy of a study: its figures in every run so far, and their bands. Policies are never mixed: whether rules stay, ease or come back is a
//! choice between paths, not a matter of chance.

use super::quantiles::{Band, band};
use crate::model::keys::{FORK, N_MONTHS};
use crate::model::params::Policy;
use std::ops::Range;

pub(super) const N_FREE: usize = N_MONTHS - FORK;

pub(super) struct Path {
    pub policy: Policy,
    /// By quantity, run and free month.
    values: Vec<f32>,
    n_runs: usize,
    /// Runs that are done.
    pub done: usize,
    /// Of how many runs the bands are; none before the first stage.
    pub banded: usize,
    /// How many quantities have the bands of the next stage.
    pub begun: usize,
    bands: Vec<Bands>,
}

/// Bands of a quantity in a month, or over several.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bands {
    pub own: Band,
    /// Of the difference to the baseline run by run.
    pub difference: Band,
}

impl Path {
    pub fn new(policy: &Policy, n_quantities: usize, n_runs: usize) -> Self {
        Self {
            policy: policy.clone(),
            values: vec![0.0; n_quantities * n_runs * N_FREE],
            n_runs,
            done: 0,
            banded: 0,
            begun: 0,
            bands: vec![Bands::default(); n_quantities * N_FREE],
        }
    }

    /// Begins anew.
    pub fn restart(&mut self) {
        (self.done, self.banded, self.begun) = (0, 0, 0);
    }

    /// The free months of a quantity in one run.
    pub fn months(&self, quantity: usize, run: usize) -> &[f32] {
        &self.values[self.place(quantity, run)..][..N_FREE]
    }

    pub fn set(&mut self, quantity: usize, run: usize, t: usize, value: f64) {
        let place = self.place(quantity, run) + t - FORK;
        self.values[place] = value as f32;
    }

    fn place(&self, quantity: usize, run: usize) -> usize {
        (quantity * self.n_runs + run) * N_FREE
    }

    pub fn bands(&self, quantity: usize, t: usize) -> &Bands {
        &self.bands[quantity * N_FREE + t - FORK]
    }

    /// Works out the bands of a quantity from its first `n` runs; of the baseline, which is its own, without a difference.
    pub fn work_out(&mut self, quantity: usize, n: usize, baseline: Option<&Self>, sample: &mut [f32]) {
        for month in 0..N_FREE {
            let bands = bands_of(self, baseline, quantity, month..month + 1, &mut sample[..n]);
            self.bands[quantity * N_FREE + month] = bands;
        }
    }
}

/// Bands of the mean over `months`, counted from the fork, in the first `sample.len()` runs.
pub(super) fn bands_of(
    path: &Path,
    baseline: Option<&Path>,
    quantity: usize,
    months: Range<usize>,
    sample: &mut [f32],
) -> Bands {
    let n_months = months.len() as f32;
    let mean = |path: &Path, run: usize| path.months(quantity, run)[months.clone()].iter().sum::<f32>() / n_months;
    let mut of = |value: &dyn Fn(usize) -> f32| {
        for (run, slot) in sample.iter_mut().enumerate() {
            *slot = value(run);
        }
        band(sample).unwrap_or_default()
    };
    Bands {
        own: of(&|run| mean(path, run)),
        difference: baseline.map_or(Band::default(), |baseline| of(&|run| mean(path, run) - mean(baseline, run))),
    }
}
