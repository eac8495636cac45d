//! What lies within the axes of a chart: lines, dashes and layers in years and values.

use super::picture::Picture;
use crate::chart::coord::Drawn;
use crate::chart::coord::{Values, Years};
use crate::chart::elements::Layer;
use crate::chart::layout::Layout;
use crate::chart::spec::*;
use crate::chart::theme::Rgb;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PathElement, PointCollection};
use plotters::series::{DashedLineSeries, LineSeries};
use plotters::style::ShapeStyle;
use plotters_backend::DrawingBackend;
use std::ops::Range;

/// Dash and gap, CSS pixels.
const DASHES: (f64, f64) = (5.0, 4.0);
const LONG_DASHES: (f64, f64) = (9.0, 3.0);
const DOTS: (f64, f64) = (1.5, 2.5);

/// Width of a plain line.
pub const PLAIN: f64 = 1.75;

/// A year with decimals, and a value in the unit of the model.
pub type Datum = (f64, f64);

pub struct Plot<'a, DB: DrawingBackend> {
    pub spec: &'a ChartSpec,
    pub layout: Layout,
    /// The whole picture, CSS pixels.
    pub picture: &'a Picture<'a, DB>,
    /// The whole picture too, in the coordinates of the axes: what leaves them is not cut.
    pub axes: DrawingArea<DB, Cartesian2d<Years, Values>>,
}

impl<'a, DB: DrawingBackend> Plot<'a, DB> {
    pub fn new(
        area: &DrawingArea<DB, Shift>,
        picture: &'a Picture<'a, DB>,
        spec: &'a ChartSpec,
        layout: Layout,
    ) -> Self {
        let [(left, top), (right, bottom)] =
            [(layout.left, layout.top), (layout.right, layout.bottom)].map(|corner| picture.css().translate(&corner));
        let years = Years::new(spec.first_year, layout.years());
        let values = Values::new(layout.ticks, spec.axis.unit);
        let axes = Cartesian2d::new(years, values, (left..right, bottom..top));
        Self { spec, layout, picture, axes: area.apply_coord_spec(axes) }
    }

    /// The months of a line; NaN where it has no value.
    fn months(&self, line: &Line, months: Range<usize>) -> Vec<Datum> {
        months.map(|t| (self.spec.year_of(t), line.values.get(t).copied().unwrap_or(f64::NAN))).collect()
    }

    /// A line over some months, cut where it has no value.
    pub fn line(&self, line: &Line, months: Range<usize>, style: ShapeStyle) -> Drawn<DB> {
        for run in runs(&self.months(line, months)) {
            self.series(LineSeries::new(run.iter().copied(), style))?;
        }
        Ok(())
    }

    /// The same in the dashes of its stroke.
    pub fn dashed(&self, line: &Line, months: Range<usize>, style: ShapeStyle) -> Drawn<DB> {
        let (dash, gap) = match line.stroke {
            Stroke::LongDashed => LONG_DASHES,
            Stroke::Dotted => DOTS,
            _ => DASHES,
        };
        let [dash, gap] = [dash, gap].map(|length| self.picture.css().units(length));
        for run in runs(&self.months(line, months)) {
            self.series(DashedLineSeries::new(run.iter().copied(), dash, gap, style))?;
        }
        Ok(())
    }

    /// What a chart context of plotters does with a series. Its builder would cut the area into nine, sort their edges and bring along
    /// titles with their measuring: several kilobytes for a page that has its layout already.
    fn series<E>(&self, elements: impl IntoIterator<Item = E>) -> Drawn<DB>
    where
        E: Drawable<DB>,
        for<'b> &'b E: PointCollection<'b, Datum>,
    {
        elements.into_iter().try_for_each(|element| self.axes.draw(&element))
    }

    pub fn path(&self, points: Vec<Datum>, color: Rgb, width: f64) -> Drawn<DB> {
        self.axes.draw(&PathElement::new(points, self.picture.stroke(color, width)))
    }

    /// The layers over some months, from the bottom up, each with a rim of paper on top.
    pub fn stack(&self, areas: &[Area], months: Range<usize>) -> Drawn<DB> {
        let last = self.spec.n_months() - 1;
        // A stack begins and ends at the edge of the plot, not in the middle of a month.
        let year = |t: usize| match t {
            0 => self.spec.first_year as f64,
            t if t == last => (LAST_CHART_YEAR + 1) as f64,
            t => self.spec.year_of(t),
        };
        let mut below: Vec<Datum> = months.clone().map(|t| (year(t), 0.0)).collect();
        for area in areas {
            let values = &area.values[months.clone()];
            let sum = |((year, sum), value): (&Datum, &f64)| (*year, sum + value.max(0.0));
            let above: Vec<Datum> = below.iter().zip(values).map(sum).collect();
            let color = self.picture.theme.color(area.paint);
            self.axes.draw(&Layer::new(&above, &below, area.fill, color, self.picture.theme))?;
            below = above;
        }
        Ok(())
    }
}

/// The parts of a line that have values, each long enough to be drawn: plotters would join them.
fn runs(points: &[Datum]) -> impl Iterator<Item = &[Datum]> {
    points.split(|point| !point.1.is_finite()).filter(|run| run.len() > 1)
}

/// Middle of a layer at the right end, CSS pixels.
pub fn end_of(spec: &ChartSpec, layer: usize, layout: &Layout) -> f64 {
    let last = spec.n_months() - 1;
    let above = top_of(spec, layer, last, layout);
    let below = if layer == 0 { layout.bottom } else { top_of(spec, layer - 1, last, layout) };
    (above + below) / 2.0
}

/// Height of the top of each layer, CSS pixels: the sum of all below.
pub fn top_of(spec: &ChartSpec, layer: usize, t: usize, layout: &Layout) -> f64 {
    layout.y.at(spec.areas[..=layer].iter().map(|area| area.values[t]).sum())
}
