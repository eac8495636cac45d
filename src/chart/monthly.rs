//! A column of a run over the months of a chart: history first, then the free months of an outcome.

use super::shares;
use super::spec::{END_OF_CHARTS, LAST_CHART_YEAR, TODAY};
use crate::model::keys::month_index;
use crate::model::outcome::Outcome;

/// History and one future, read as one path from January of a year on.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    pub history: &'a Outcome,
    pub future: &'a Outcome,
    pub first_year: usize,
}

impl Path<'_> {
    /// A column by month.
    pub fn column(&self, column: usize) -> Vec<f64> {
        self.map(|outcome, t| outcome.value(column, t))
    }

    /// The sum of columns by month.
    pub fn sum(&self, columns: &[usize]) -> Vec<f64> {
        self.map(|outcome, t| columns.iter().map(|column| outcome.value(*column, t)).sum())
    }

    /// The part that some columns are of others in a calendar year; nothing in a year that no chart shows.
    pub fn share_of_year(&self, some: &[usize], all: &[usize], year: usize) -> f64 {
        if !(self.first_year..=LAST_CHART_YEAR).contains(&year) {
            return 0.0;
        }
        let months = month_index(year, 1)..=month_index(year, 12);
        let of_month = |t: usize| shares::of_month(if t < TODAY { self.history } else { self.future }, some, all, t);
        let n_months = months.clone().count() as f64;
        months.map(of_month).sum::<f64>() / n_months
    }

    /// Any figure by month, from the outcome that holds it.
    pub fn map(&self, figure: impl Fn(&Outcome, usize) -> f64) -> Vec<f64> {
        (month_index(self.first_year, 1)..END_OF_CHARTS)
            .map(|t| figure(if t < TODAY { self.history } else { self.future }, t))
            .collect()
    }
}

/// Largest of some values, at least zero; gaps are passed over.
pub fn largest<'a>(values: impl IntoIterator<Item = &'a f64>) -> f64 {
    values.into_iter().fold(0.0, |max, value| if *value > max { *value } else { max })
}

/// Smallest of some values, at most zero; gaps are passed over.
pub fn smallest<'a>(values: impl IntoIterator<Item = &'a f64>) -> f64 {
    values.into_iter().fold(0.0, |min, value| if *value < min { *value } else { min })
}
