//! How sure? Many runs of the same policy, each with another set of assumptions, other luck of the plants and another error of prices, and
//! the bands that half and nine tenths of them stay in.
//!
//! A study is worked off in steps, each about as long as one run, so that whoever has a clock can do other things between them or begin anew
//! with another policy. A set's history, and the runs of the baseline, are kept. First bands come after a hundred runs.
//! Source: docs/model.md, section 9; the sets in ensemble.csv, the error of prices in uncertainty.csv.

#[cfg(not(target_arch = "wasm32"))]
pub mod coverage;
mod draws;
mod normal;
mod path;
mod quantiles;
pub mod quantity;
mod residual;
mod sets;

use crate::model::BaselineFactors;
use crate::model::fork::{Fork, Runner, Seen};
use crate::model::keys::FORK;
use crate::model::outcome::Groups;
use crate::model::params::{Assumptions, Policy};
use draws::Draw;
pub use path::Bands;
use path::{BLOCK, N_BLOCKS, N_FREE, Path};
use quantiles::Key;
pub use quantiles::{Band, SHARES};
use quantity::Quantity;
use residual::PriceErrors;
pub use sets::{N_SETS, assumptions};
use std::ops::Range;

/// Runs that the first bands are of.
pub const FIRST_RUNS: usize = 100;
/// Runs that a page asks for.
pub const USUAL_RUNS: usize = 500;
/// Position of the baseline among the paths of a study.
pub const BASELINE: usize = 0;

pub struct Study {
    own: Assumptions,
    seed: u64,
    n_runs: usize,
    quantities: Vec<Quantity>,
    groups: Groups,
    draws: Vec<Draw>,
    /// By set.
    forks: Vec<Option<Fork>>,
    /// Demand factors of the baseline, by run and free month.
    factors: Vec<BaselineFactors>,
    /// The baseline, then each policy that was asked for.
    paths: Vec<Path>,
    runner: Runner,
    sample: Vec<Key>,
}

impl Study {
    /// `own` are the assumptions of the reader: those that are moved hold in every set. The baseline is today's path. Takes all memory that a
    /// study needs: 4 bytes for each quantity, month, run and path.
    pub fn new(own: &Assumptions, quantities: Vec<Quantity>, policies: &[Policy], n_runs: usize, seed: u64) -> Self {
        let groups = quantities.iter().fold(Groups::NONE, |groups, quantity| groups.with(quantity.groups()));
        let path = |policy: &Policy| Path::new(policy, quantities.len(), n_runs);
        let paths = std::iter::once(path(&Policy::default())).chain(policies.iter().map(path)).collect();
        Self {
            own: *own,
            seed,
            n_runs,
            groups,
            draws: Vec::with_capacity(n_runs),
            forks: (0..N_SETS).map(|_| None).collect(),
            factors: Vec::with_capacity(n_runs * N_FREE),
            paths,
            runner: Runner::default(),
            sample: vec![Key::default(); n_runs * BLOCK],
            quantities,
        }
    }

    /// Asks for another policy on a path. Whatever was under way for the old one is given up; with another baseline, all paths begin anew.
    pub fn ask(&mut self, path: usize, policy: &Policy) {
        if self.paths[path].policy == *policy {
            return;
        }
        self.paths[path].policy.clone_from(policy);
        self.paths[path].restart();
        if path == BASELINE {
            self.factors.clear();
            self.paths.iter_mut().for_each(Path::restart);
        }
    }

    /// Does the next piece of work: a history, a run, or the bands of a quantity in some months. False where nothing was left to do.
    pub fn step(&mut self) -> bool {
        for goal in [FIRST_RUNS.min(self.n_runs), self.n_runs] {
            if let Some(path) = self.paths.iter().position(|path| path.banded < goal) {
                if self.paths[path].done < goal {
                    self.run_next(path);
                } else {
                    self.work_out_next(path, goal);
                }
                return true;
            }
        }
        false
    }

    /// Does all that is left.
    pub fn finish(&mut self) {
        while self.step() {}
    }

    /// Of how many runs the bands of a path are; none before the first.
    pub fn runs(&self, path: usize) -> usize {
        self.paths[path].banded
    }

    /// The bands of a quantity in month `t`, an absolute month index from the fork on. While a stage is under way some quantities are
    /// ahead; all are of as many runs once `runs` says so.
    pub fn bands(&self, path: usize, quantity: usize, t: usize) -> Option<&Bands> {
        let path = &self.paths[path];
        (path.banded > 0).then(|| path.bands(quantity, t))
    }

    /// The bands of the mean over some months, each run on its own.
    pub fn bands_over(&mut self, path: usize, quantity: usize, months: Range<usize>) -> Option<Bands> {
        let n = self.paths[path].banded;
        if n == 0 || months.is_empty() {
            return None;
        }
        let baseline = (path != BASELINE).then(|| &self.paths[BASELINE]);
        let months = months.start - FORK..months.end - FORK;
        Some(self.paths[path].over(baseline, quantity, &months, n, &mut self.sample))
    }

    /// The free months of a quantity in a run that is done.
    pub fn months(&self, path: usize, quantity: usize, run: usize) -> Option<&[f32]> {
        let path = &self.paths[path];
        (run < path.done).then(|| path.months(quantity, run))
    }

    /// The next run of a path, or the history that it needs. A path has no run that the baseline has not.
    fn run_next(&mut self, path: usize) {
        let run = self.paths[path].done;
        if self.draws.len() == run {
            self.draws.push(Draw::new(self.seed, run));
        }
        let draw = &self.draws[run];
        let Some(fork) = &self.forks[draw.set] else {
            self.forks[draw.set] = Some(self.runner.fork(&assumptions(draw.set, &self.own)));
            return;
        };
        let errors = PriceErrors::new(draw.price_error);
        let Self { paths, factors, quantities, .. } = self;
        let sample = &mut paths[path];
        let mut policy = sample.policy.clone();
        draw.decide(&mut policy);
        let mut keep = |seen: &Seen| {
            for (i, quantity) in quantities.iter().enumerate() {
                sample.set(i, run, seen.t, quantity.value(seen.figures, &errors, seen.t));
            }
        };
        if path == BASELINE {
            self.runner.run(fork, &policy, self.groups, None, |seen| {
                keep(&seen);
                factors.push(seen.factors);
            });
        } else {
            let factors = &factors[run * N_FREE..][..N_FREE];
            self.runner.run(fork, &policy, self.groups, Some(factors), |seen| keep(&seen));
        }
        sample.done += 1;
    }

    /// The bands of the next block of months of a path from as many runs as the stage has.
    fn work_out_next(&mut self, path: usize, goal: usize) {
        let (before, rest) = self.paths.split_at_mut(path);
        let own = &mut rest[0];
        let n_blocks = self.quantities.len() * N_BLOCKS;
        if own.begun < n_blocks {
            let next = (own.begun / N_BLOCKS, own.begun % N_BLOCKS);
            own.work_out(next, goal, before.first(), &mut self.sample);
            own.begun += 1;
        }
        if own.begun >= n_blocks {
            (own.banded, own.begun) = (goal, 0);
        }
    }
}
