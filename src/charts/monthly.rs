//! A column of a run over the months of a chart: history first, then the free months of an outcome.

use super::spec::{FIRST_CHART_MONTH, N_CHART_MONTHS, TODAY};
use crate::model::outcome::Outcome;

/// History and one future, read as one path.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    pub history: &'a Outcome,
    pub future: &'a Outcome,
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

    /// Any figure by month, from the outcome that holds it.
    pub fn map(&self, figure: impl Fn(&Outcome, usize) -> f64) -> Vec<f64> {
        (FIRST_CHART_MONTH..FIRST_CHART_MONTH + N_CHART_MONTHS)
            .map(|t| figure(if t < TODAY { self.history } else { self.future }, t))
            .collect()
    }
}

/// Largest of some values, at least zero; gaps are passed over.
pub fn largest<'a>(values: impl IntoIterator<Item = &'a f64>) -> f64 {
    values.into_iter().fold(0.0, |max, value| if *value > max { *value } else { max })
}
