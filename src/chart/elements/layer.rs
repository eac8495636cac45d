//! A layer of a stack: what lies between two edges, filled with a rim of paper on top, or hatched.

use super::hairline::hairline;
use crate::chart::coord::SUBPIXELS;
use crate::chart::spec::Fill;
use crate::chart::theme::{Rgb, Theme};
use plotters::element::{Drawable, PointCollection};
use plotters::style::Color;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

/// Distance between the strokes of a hatching, and the width of the rim, CSS pixels.
const CLOSE: f64 = 4.0;
const WIDE: f64 = 8.0;
const RIM: f64 = 1.0;

pub struct Layer<Coord> {
    /// The upper edge from left to right, then the lower one from right to left.
    outline: Vec<Coord>,
    fill: Fill,
    color: Rgb,
    paper: Rgb,
    /// Device pixels in a CSS pixel.
    ratio: f64,
}

impl<Coord: Clone> Layer<Coord> {
    /// Both edges from left to right, and as long as each other.
    pub fn new(above: &[Coord], below: &[Coord], fill: Fill, color: Rgb, theme: &Theme) -> Self {
        let outline = above.iter().chain(below.iter().rev()).cloned().collect();
        Self { outline, fill, color, paper: theme.paper, ratio: theme.ratio() }
    }
}

impl<'a, Coord> PointCollection<'a, Coord> for &'a Layer<Coord> {
    type Point = &'a Coord;
    type IntoIter = &'a [Coord];

    fn point_iter(self) -> Self::IntoIter {
        &self.outline
    }
}

impl<Coord, DB: DrawingBackend> Drawable<DB> for Layer<Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        outline: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let outline: Vec<BackendCoord> = outline.collect();
        let edges = Edges::of(&outline);
        let rim = (RIM * self.ratio * SUBPIXELS).round() as i32;
        if (0..edges.above.len()).all(|i| edges.height(i) <= rim / 2) {
            return Ok(());
        }
        let is_solid = self.fill == Fill::Solid;
        let ground = if is_solid { self.color } else { self.paper };
        backend.fill_polygon(outline.iter().copied(), &ground.to_backend_color())?;
        if is_solid {
            return backend.draw_path(edges.above.iter().copied(), &self.paper.stroke_width(rim as u32));
        }
        let step = if self.fill == Fill::CloseHatch { CLOSE } else { WIDE };
        edges.hatch(step * self.ratio * SUBPIXELS, rim, |stroke| {
            hairline(backend, stroke, self.color.to_rgba(), self.ratio)
        })?;
        edges.rim(rim, |run| backend.draw_path(run.iter().copied(), &self.color.stroke_width(rim as u32)))
    }
}

/// The two edges of a layer on a backend.
struct Edges<'a> {
    /// From left to right.
    above: &'a [BackendCoord],
    /// From right to left.
    below: &'a [BackendCoord],
}

impl<'a> Edges<'a> {
    fn of(outline: &'a [BackendCoord]) -> Self {
        let (above, below) = outline.split_at(outline.len() / 2);
        Self { above, below }
    }

    fn bottom(&self, i: usize) -> i32 {
        self.below[self.above.len() - 1 - i].1
    }

    fn height(&self, i: usize) -> i32 {
        self.bottom(i) - self.above[i].1
    }

    /// Upright strokes where the layer is thicker than its rim, on a fixed raster, so that they stand still while the edges move.
    fn hatch<E>(
        &self,
        step: f64,
        rim: i32,
        mut draw: impl FnMut((BackendCoord, BackendCoord)) -> Result<(), E>,
    ) -> Result<(), E> {
        let Some(first) = self.above.first() else { return Ok(()) };
        let mut at = (libm::floor(f64::from(first.0) / step) + 1.0) * step;
        for i in 1..self.above.len() {
            let (from, to) = (f64::from(self.above[i - 1].0), f64::from(self.above[i].0));
            while at <= to && to > from {
                let part = (at - from) / (to - from);
                let between = |from: i32, to: i32| f64::from(from) + part * f64::from(to - from);
                let top = between(self.above[i - 1].1, self.above[i].1);
                let bottom = between(self.bottom(i - 1), self.bottom(i));
                if bottom - top > f64::from(rim) {
                    let [x, top, bottom] = [at, top, bottom].map(|at| at.round() as i32);
                    draw(((x, top), (x, bottom)))?;
                }
                at += step;
            }
        }
        Ok(())
    }

    /// The runs of the upper edge where the layer is thicker than its rim.
    fn rim<E>(&self, rim: i32, mut draw: impl FnMut(&[BackendCoord]) -> Result<(), E>) -> Result<(), E> {
        let mut start = 0;
        for end in 0..=self.above.len() {
            if end < self.above.len() && self.height(end) > rim {
                continue;
            }
            if end > start + 1 {
                draw(&self.above[start..end])?;
            }
            start = end + 1;
        }
        Ok(())
    }
}
