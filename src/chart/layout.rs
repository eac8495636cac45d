//! Where things stand in a plot of a given size: margins, scales, ticks. CSS pixels throughout.

use super::scale::Scale;
use super::spec::{ChartSpec, FIRST_CHART_YEAR, LAST_CHART_YEAR, middle_of};
use super::ticks::{Ticks, nice_between};
use crate::decimal::clamped;

/// Widths at which the margins change.
const WIDE: f64 = 800.0;
const MIDDLE: f64 = 572.0;
const NARROW: f64 = 420.0;
const TINY: f64 = 280.0;
/// A plot lower than this has no words beside today and small margins.
const LOW: f64 = 140.0;
/// One tick for so many pixels of height.
const PIXELS_PER_STEP: f64 = 52.0;
/// Steps of an axis, at least and at most.
pub const FEWEST_STEPS: usize = 2;
pub const MOST_STEPS: usize = 5;
/// Room left of a stack for the numbers of its axis, which would be hard to read on the colors.
const GUTTER: f64 = 30.0;
/// Nothing is drawn in less.
const LEAST: f64 = 40.0;
/// Size of the small text of a chart, CSS pixels; no text is smaller.
pub const TEXT: f64 = 12.0;

/// Edges of a plot within its picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edges {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The whole picture.
    pub width: f64,
    pub height: f64,
    /// Edges of the plot itself.
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// Ticks of the vertical axis, in the unit shown.
    pub ticks: Ticks,
    /// From years with decimals.
    pub x: Scale,
    /// From values in the unit of the model.
    pub y: Scale,
    first_year: usize,
}

impl Layout {
    pub fn new(width: f64, height: f64, spec: &ChartSpec) -> Self {
        let is_low = height < LOW;
        let left = if spec.areas.is_empty() { 0.0 } else { GUTTER };
        let right = (width - margin(width)).max(left);
        let top = if is_low { 18.0 } else { 32.0 };
        let bottom = (height - if is_low { 22.0 } else { 28.0 }).max(top);
        let most = ((bottom - top) / PIXELS_PER_STEP).round() as usize;
        let edges = Edges { left, right, top, bottom };
        Self::within(width, height, edges, most.clamp(FEWEST_STEPS, MOST_STEPS), spec)
    }

    /// A plot with these edges and at most so many steps on its axis.
    pub fn within(width: f64, height: f64, edges: Edges, most: usize, spec: &ChartSpec) -> Self {
        let Edges { left, right, top, bottom } = edges;
        let divisor = spec.axis.unit.divisor();
        let ticks = if spec.axis.is_whole {
            let n_steps = if most >= 4 { 4 } else { 2 };
            Ticks { step: spec.axis.max / divisor / n_steps as f64, n_steps, n_below: 0 }
        } else {
            nice_between(spec.axis.min / divisor, spec.axis.max / divisor, most)
        };
        Self {
            width,
            height,
            left,
            right,
            top,
            bottom,
            ticks,
            x: Scale::time(spec.first_year, left, right),
            y: Scale::new(ticks.bottom() * divisor, ticks.top() * divisor, bottom, top),
            first_year: spec.first_year,
        }
    }

    /// Large enough to draw in.
    pub fn is_visible(&self) -> bool {
        self.width >= LEAST && self.height >= LEAST && self.right > self.left && self.bottom > self.top
    }

    /// Labels are shortened and fewer years named.
    pub fn is_narrow(&self) -> bool {
        self.width < NARROW
    }

    /// Too low for words beside today.
    pub fn is_low(&self) -> bool {
        self.height < LOW
    }

    /// The ticks in the unit shown, each with its height.
    pub fn ticks(&self) -> impl Iterator<Item = (f64, f64)> {
        let (n, span) = ((self.ticks.n_below + self.ticks.n_steps).max(1) as f64, self.bottom - self.top);
        let bottom = self.bottom;
        self.ticks.values().enumerate().map(move |(i, value)| (value, bottom - span * i as f64 / n))
    }

    /// Height of zero.
    pub fn zero(&self) -> f64 {
        self.y.at(0.0)
    }

    /// Where the month at a position of the values stands.
    pub fn month_x(&self, position: usize) -> f64 {
        self.x.at(self.first_year as f64 + (position as f64 + 0.5) / crate::units::MONTHS_PER_YEAR)
    }

    /// The years named on the axis.
    pub fn years(&self) -> &'static [usize] {
        match (self.first_year < FIRST_CHART_YEAR, self.is_narrow()) {
            (false, true) => &[2015, 2025, 2040],
            (false, false) => &[2015, 2020, 2025, 2030, 2035, 2040],
            (true, true) => &[2010, 2025, 2040],
            (true, false) => &[2010, 2015, 2020, 2025, 2030, 2035, 2040],
        }
    }

    /// Where a calendar year stands.
    pub fn year_x(&self, year: usize) -> f64 {
        self.x.at(middle_of(year.clamp(self.first_year, LAST_CHART_YEAR)))
    }

    /// From the left edge to the first year that a cursor may stand on.
    pub fn plot_left(&self) -> f64 {
        self.year_x(FIRST_CHART_YEAR)
    }

    /// From the last year that a cursor may stand on to the right edge.
    pub fn plot_right(&self) -> f64 {
        self.width - self.year_x(LAST_CHART_YEAR)
    }

    /// The year under a pointer, the nearest one if it is outside.
    pub fn year_at(&self, x: f64) -> usize {
        let year = self.x.invert(x);
        if year.is_finite() {
            clamped(year, FIRST_CHART_YEAR as f64, LAST_CHART_YEAR as f64 + 0.5) as usize
        } else {
            FIRST_CHART_YEAR
        }
    }
}

/// Room right of a plot for the names at the ends of lines.
pub fn margin(width: f64) -> f64 {
    match width {
        width if width >= WIDE => 164.0,
        width if width >= MIDDLE => 152.0,
        width if width >= NARROW => 124.0,
        width if width >= TINY => 92.0,
        _ => 68.0,
    }
}
