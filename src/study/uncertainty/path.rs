//! One policy of a study: its figures in every run so far, and their bands. Policies are never mixed: whether rules stay, ease or come back is a
//! choice between paths, not a matter of chance.

use super::quantiles::{Band, Key, band};
use crate::model::keys::{FORK, N_MONTHS};
use crate::model::params::Policy;
use std::ops::Range;

pub(super) const N_FREE: usize = N_MONTHS - FORK;
/// Months whose bands are worked out at once: as many values of a run as memory hands over together.
pub(super) const BLOCK: usize = 16;
pub(super) const N_BLOCKS: usize = N_FREE.div_ceil(BLOCK);

pub(super) struct Path {
    pub policy: Policy,
    /// By quantity, run and free month.
    values: Vec<f32>,
    n_runs: usize,
    /// Runs that are done.
    pub done: usize,
    /// Of how many runs the bands are; none before the first stage.
    pub banded: usize,
    /// How many blocks of months, of one quantity after the other, have the bands of the next stage.
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

    /// Works out the bands of a quantity in a block of months from its first `n` runs; of the baseline itself without a difference. The
    /// sample has room for [`BLOCK`] values of each run.
    pub fn work_out(
        &mut self,
        (quantity, block): (usize, usize),
        n: usize,
        baseline: Option<&Self>,
        sample: &mut [Key],
    ) {
        let from = block * BLOCK;
        let months = from..(from + BLOCK).min(N_FREE);
        let own = |path: &Self, run: usize, month: usize| path.months(quantity, run)[month];
        gather(sample, n, &months, |run, month| own(self, run, month));
        for (month, sample) in months.clone().zip(sample.chunks_exact_mut(n)) {
            self.bands[quantity * N_FREE + month].own = band(sample).unwrap_or_default();
        }
        let Some(baseline) = baseline else { return };
        gather(sample, n, &months, |run, month| own(self, run, month) - own(baseline, run, month));
        for (month, sample) in months.zip(sample.chunks_exact_mut(n)) {
            self.bands[quantity * N_FREE + month].difference = band(sample).unwrap_or_default();
        }
    }

    /// Bands of the mean over `months`, counted from the fork, in the first `n` runs.
    pub fn over(
        &self,
        baseline: Option<&Self>,
        quantity: usize,
        months: &Range<usize>,
        n: usize,
        sample: &mut [Key],
    ) -> Bands {
        let mean = |path: &Self, run: usize| {
            path.months(quantity, run)[months.clone()].iter().sum::<f32>() / months.len() as f32
        };
        let mut of = |value: &dyn Fn(usize) -> f32| {
            gather(sample, n, &(0..1), |run, _| value(run));
            band(&mut sample[..n]).unwrap_or_default()
        };
        Bands {
            own: of(&|run| mean(self, run)),
            difference: baseline.map_or(Band::default(), |baseline| of(&|run| mean(self, run) - mean(baseline, run))),
        }
    }
}

/// Brings together what `n` runs say of each month.
fn gather(sample: &mut [Key], n: usize, months: &Range<usize>, value: impl Fn(usize, usize) -> f32) {
    for run in 0..n {
        for (i, month) in months.clone().enumerate() {
            sample[i * n + run] = Key::of(value(run, month));
        }
    }
}
