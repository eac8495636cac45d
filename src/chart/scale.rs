//! Projections: years and values to CSS pixels of a plot.

use super::spec::LAST_CHART_YEAR;

/// A straight line from a domain to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    from: f64,
    factor: f64,
    origin: f64,
}

impl Scale {
    /// Maps `from` to `origin` and `to` to `end`; an empty domain maps everything to the origin.
    pub fn new(from: f64, to: f64, origin: f64, end: f64) -> Self {
        let span = to - from;
        let factor = if span.abs() > 0.0 { (end - origin) / span } else { 0.0 };
        Self { from, factor, origin }
    }

    /// The time axis of a chart: the first month of its first year to the last of the last.
    pub fn time(first_year: usize, left: f64, right: f64) -> Self {
        Self::new(first_year as f64, (LAST_CHART_YEAR + 1) as f64, left, right)
    }

    pub fn at(&self, value: f64) -> f64 {
        self.origin + (value - self.from) * self.factor
    }

    pub fn invert(&self, pixel: f64) -> f64 {
        if self.factor == 0.0 { self.from } else { self.from + (pixel - self.origin) / self.factor }
    }
}
