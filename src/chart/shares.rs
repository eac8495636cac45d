//! Shares of a step of the chain. One formula for headline, key figure, charts, tables and files: the part of the world's tonnes by month,
//! and of a calendar year the mean of its months.

use crate::model::keys::month_index;
use crate::model::outcome::Outcome;

/// The part that some tonnes are of the world's; nothing of nothing is nothing.
pub fn part(some: f64, world: f64) -> f64 {
    if world > 0.0 { some / world } else { 0.0 }
}

/// The part that some columns are of others in month `t`.
pub fn of_month(outcome: &Outcome, some: &[usize], all: &[usize], t: usize) -> f64 {
    let sum = |columns: &[usize]| -> f64 { columns.iter().map(|column| outcome.value(*column, t)).sum() };
    part(sum(some), sum(all))
}

/// The same of a calendar year that the outcome covers.
pub fn of_year(outcome: &Outcome, some: &[usize], all: &[usize], year: usize) -> f64 {
    let from = month_index(year, 1).max(outcome.first());
    let to = (month_index(year, 12) + 1).min(outcome.end());
    let sum: f64 = (from..to).map(|t| of_month(outcome, some, all, t)).sum();
    part(sum, to.saturating_sub(from) as f64)
}
