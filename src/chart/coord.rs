//! Coordinates for plotters: years and values within the axes of a chart, and CSS pixels on a whole picture.
//!
//! A backend counts in whole numbers, which would make gentle slopes climb in stairs. So our backends report their size in eighths of a
//! device pixel, and shrink by as much when they paint.

use super::spec::{DisplayUnit, LAST_CHART_YEAR, middle_of};
use super::theme::Theme;
use super::ticks::Ticks;
use super::words;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::{BackendCoord, DrawingBackend};
use std::ops::Range;

/// What a backend has drawn, or why it refused.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Width and height of a picture, CSS pixels.
pub type Size = (f64, f64);

/// Units of a backend in a device pixel.
pub const SUBPIXELS: f64 = 8.0;

/// The size that a backend reports for a picture of so many device pixels.
pub fn backend_size(width: f64, height: f64) -> (u32, u32) {
    ((width * SUBPIXELS).round() as u32, (height * SUBPIXELS).round() as u32)
}

/// The nearest edge of a device pixel.
pub fn on_pixel(units: i32) -> i32 {
    ((f64::from(units) / SUBPIXELS).round() * SUBPIXELS) as i32
}

/// CSS pixels from the corner of an area: for words, rules and whatever keeps its size.
#[derive(Clone, Copy, Debug)]
pub struct Css {
    corner: BackendCoord,
    /// Device pixels in a CSS pixel.
    ratio: f64,
}

impl Css {
    pub fn on<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, theme: &Theme) -> Self {
        Self { corner: area.get_base_pixel(), ratio: theme.ratio() }
    }

    /// A length in the units of a backend.
    pub fn units(&self, css: f64) -> i32 {
        (css * self.ratio * SUBPIXELS).round() as i32
    }

    /// A length of at least a device pixel: the width of a stroke, a radius.
    pub fn thickness(&self, css: f64) -> u32 {
        ((css * self.ratio).max(1.0) * SUBPIXELS).round() as u32
    }

    /// The point of the raster of device pixels that is nearest. Elements do the same in the units of the backend, where a half would have
    /// been rounded once before.
    pub fn on_pixel(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let along = |corner: i32, css: f64| {
            let corner = f64::from(corner) / SUBPIXELS;
            ((corner + css * self.ratio).round() - corner) / self.ratio
        };
        (along(self.corner.0, x), along(self.corner.1, y))
    }
}

impl CoordTranslate for Css {
    type From = (f64, f64);

    fn translate(&self, from: &Self::From) -> BackendCoord {
        (self.corner.0 + self.units(from.0), self.corner.1 + self.units(from.1))
    }
}

/// The range of an axis, and what a value is multiplied with to get its share of it: a division for each point would cost too much.
#[derive(Clone, Copy, Debug)]
struct Span {
    from: f64,
    to: f64,
    factor: f64,
}

impl Span {
    fn new(from: f64, to: f64) -> Self {
        Self { from, to, factor: if to > from { 1.0 / (to - from) } else { 0.0 } }
    }

    /// A value between two units of a backend, rounded: the axes of plotters round down.
    fn map(&self, value: f64, (start, end): (i32, i32)) -> i32 {
        (f64::from(start) + (value - self.from) * self.factor * f64::from(end - start)).round() as i32
    }
}

/// The time axis: years with decimals.
#[derive(Clone, Copy, Debug)]
pub struct Years {
    span: Span,
    /// The years that are marked.
    named: &'static [usize],
}

impl Years {
    pub fn new(first: usize, named: &'static [usize]) -> Self {
        Self { span: Span::new(first as f64, (LAST_CHART_YEAR + 1) as f64), named }
    }
}

impl Ranged for Years {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        self.span.map(*value, limit)
    }

    /// The middles of the years that are named.
    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<f64> {
        self.named.iter().map(|year| middle_of(*year)).collect()
    }

    fn range(&self) -> Range<f64> {
        self.span.from..self.span.to
    }
}

impl ValueFormatter<f64> for Years {
    fn format_ext(&self, value: &f64) -> String {
        (*value as usize).to_string()
    }
}

/// The vertical axis: values in the unit of the model, marked at nice steps of the unit shown.
#[derive(Clone, Copy, Debug)]
pub struct Values {
    span: Span,
    ticks: Ticks,
    /// From the unit of the model to the unit shown.
    divisor: f64,
}

impl Values {
    pub fn new(ticks: Ticks, unit: DisplayUnit) -> Self {
        let divisor = unit.divisor();
        Self { span: Span::new(ticks.bottom() * divisor, ticks.top() * divisor), ticks, divisor }
    }
}

impl Ranged for Values {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        self.span.map(*value, limit)
    }

    /// From the bottom up; how many there are hangs on the layout, which has made the ticks.
    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<f64> {
        self.ticks.values().map(|tick| tick * self.divisor).collect()
    }

    fn range(&self) -> Range<f64> {
        self.span.from..self.span.to
    }
}

impl ValueFormatter<f64> for Values {
    fn format_ext(&self, value: &f64) -> String {
        words::tick(value / self.divisor, self.ticks.step)
    }
}
