//! Runs under a policy with the history before them, read by month and by year; each policy is run once.

use crate::model::keys::{FIRST_YEAR, FORK, Hub, N_BLOCS, month_index};
use crate::model::outcome::{Groups, Outcome};
use crate::model::params::{Limit, Params, Policy};
use crate::model::{Workspace, run_into};
use crate::tables::column;
use crate::units::MONTHS_PER_YEAR;
use std::rc::Rc;

/// Light, heavy, magnets.
pub(super) const LIGHT: usize = 0;
pub(super) const HEAVY: usize = 1;
pub(super) const MAGNETS: usize = 2;
/// The hub of Lynas.
pub(super) const MALAYSIA: usize = Hub::Malaysia as usize;
/// Stages of supply: magnets, NdPr, dysprosium.
pub(super) const MAGNET_STAGE: usize = 0;
pub(super) const DY_STAGE: usize = 2;
/// Origins of supply in the order of the columns: the first six serve use.
const N_ORIGINS: usize = 12;
pub(super) const N_SERVING: usize = 6;
pub(super) const UNMET: usize = 7;
pub(super) const REFERENCE: usize = 8;
pub(super) const STOCK_BUILT: usize = 10;
const MONTHS_OF_A_QUARTER: usize = 3;

/// The column of what a bloc has at a stage from an origin.
pub(super) fn supply(stage: usize, bloc: usize, origin: usize) -> usize {
    column::SUPPLY + (stage * N_BLOCS + bloc) * N_ORIGINS + origin
}

pub(super) struct Paths {
    workspace: Workspace,
    history: Rc<Outcome>,
    known: Vec<(Policy, Path)>,
}

/// A history and the months after it.
#[derive(Clone)]
pub(super) struct Path {
    history: Rc<Outcome>,
    ahead: Rc<Outcome>,
}

impl Paths {
    pub fn new() -> Self {
        let workspace = Workspace::new();
        let history = Rc::new(workspace.history().clone());
        Self { workspace, history, known: Vec::new() }
    }

    pub fn today(&mut self) -> Path {
        self.of(|_| ())
    }

    /// The path under what `bend` makes of today's policy.
    pub fn of(&mut self, bend: impl FnOnce(&mut Policy)) -> Path {
        let mut params = Params::default();
        bend(&mut params.policy);
        if let Some((_, path)) = self.known.iter().find(|(policy, _)| *policy == params.policy) {
            return path.clone();
        }
        run_into(&params, Groups::ALL, &mut self.workspace);
        let path = Path { history: self.history.clone(), ahead: Rc::new(self.workspace.outcome().clone()) };
        self.known.push((params.policy, path.clone()));
        path
    }
}

impl Path {
    /// By month since January 2005.
    pub fn at(&self, column: usize, t: usize) -> f64 {
        if t < FORK { self.history.value(column, t) } else { self.ahead.value(column, t) }
    }

    /// `month` counts from 1.
    pub fn month(&self, column: usize, year: usize, month: usize) -> f64 {
        self.at(column, month_index(year, month))
    }

    /// The months from one date to another, which are years with decimals.
    pub fn series(&self, column: usize, from: f64, to: f64) -> impl Iterator<Item = f64> + '_ {
        let index = |year: f64| libm::rint((year - FIRST_YEAR as f64) * MONTHS_PER_YEAR) as usize;
        (index(from)..index(to)).map(move |t| self.at(column, t))
    }

    pub fn mean(&self, column: usize, from: f64, to: f64) -> f64 {
        let (mut sum, mut n) = (0.0, 0);
        for value in self.series(column, from, to) {
            sum += value;
            n += 1;
        }
        sum / f64::from(n)
    }

    pub fn year(&self, column: usize, year: usize) -> f64 {
        self.mean(column, year as f64, (year + 1) as f64)
    }

    /// Amount of a quarter (from 1) of a column that is given per year.
    pub fn quarter(&self, column: usize, year: usize, quarter: usize) -> f64 {
        let first = MONTHS_OF_A_QUARTER * (quarter - 1) + 1;
        let sum: f64 = (first..first + MONTHS_OF_A_QUARTER).map(|month| self.month(column, year, month)).sum();
        sum / MONTHS_PER_YEAR
    }

    pub fn largest(&self, column: usize, from: f64, to: f64) -> f64 {
        self.series(column, from, to).fold(f64::NEG_INFINITY, f64::max)
    }

    /// One of several places in the sum of all, in a year.
    pub fn share(&self, first: usize, n: usize, place: usize, year: usize) -> f64 {
        let all: f64 = (0..n).map(|i| self.year(first + i, year)).sum();
        self.year(first + place, year) / all
    }
}

/// Withholds a share of the exports of a class between two dates.
pub(super) fn hold(limit: &mut Limit, share: f64, start: f64, end: f64) {
    limit.share = share.into();
    limit.start = start.into();
    limit.end = end.into();
}

/// All exports stopped for good, and those of magnets alone.
pub(super) fn stop(policy: &mut Policy) {
    for limit in &mut policy.limits {
        hold(limit, 1.0, 2027.0, 2041.0);
    }
}

pub(super) fn magnet_stop(policy: &mut Policy) {
    hold(&mut policy.limits[MAGNETS], 1.0, 2027.0, 2041.0);
}
