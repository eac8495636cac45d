//! Hairlines: filled on whole device pixels, so that they are sharp on every backend, where a stroke would blur.

use crate::chart::coord::{SUBPIXELS, on_pixel};
use plotters::element::{Drawable, PointCollection};
use plotters::style::{Color, RGBAColor};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

/// Dot and gap of a dotted rule, CSS pixels.
const DOT: f64 = 2.0;

/// A hairline between two points of a backend on one height or under each other; `ratio` is device pixels in a CSS pixel.
pub fn hairline<DB: DrawingBackend>(
    backend: &mut DB,
    (from, to): (BackendCoord, BackendCoord),
    color: RGBAColor,
    ratio: f64,
) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
    // Whole device pixels, at least one.
    let thickness = (ratio.round().max(1.0) * SUBPIXELS) as i32;
    let (left, top) = (on_pixel(from.0), on_pixel(from.1));
    let (right, bottom) =
        if from.1 == to.1 { (on_pixel(to.0), top + thickness) } else { (left + thickness, on_pixel(to.1)) };
    backend.draw_rect((left, top), (right, bottom), &color.to_backend_color(), true)
}

/// A level or upright rule between two points of any coordinates.
pub struct Hairline<Coord> {
    ends: [Coord; 2],
    color: RGBAColor,
    ratio: f64,
}

impl<Coord> Hairline<Coord> {
    pub fn new(ends: [Coord; 2], color: impl Color, ratio: f64) -> Self {
        Self { ends, color: color.to_rgba(), ratio }
    }
}

impl<'a, Coord> PointCollection<'a, Coord> for &'a Hairline<Coord> {
    type Point = &'a Coord;
    type IntoIter = &'a [Coord];

    fn point_iter(self) -> Self::IntoIter {
        &self.ends
    }
}

impl<Coord, DB: DrawingBackend> Drawable<DB> for Hairline<Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let (Some(from), Some(to)) = (ends.next(), ends.next()) else { return Ok(()) };
        hairline(backend, (from, to), self.color, self.ratio)
    }
}

/// An upright rule in dots, from the top down.
pub struct Dotted<Coord>(pub Hairline<Coord>);

impl<'a, Coord> PointCollection<'a, Coord> for &'a Dotted<Coord> {
    type Point = &'a Coord;
    type IntoIter = &'a [Coord];

    fn point_iter(self) -> Self::IntoIter {
        &self.0.ends
    }
}

impl<Coord, DB: DrawingBackend> Drawable<DB> for Dotted<Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let (Some((x, top)), Some((_, bottom))) = (ends.next(), ends.next()) else { return Ok(()) };
        let Hairline { color, ratio, .. } = self.0;
        let dot = DOT * ratio * SUBPIXELS;
        let (mut y, bottom) = (f64::from(top), f64::from(bottom));
        while y < bottom {
            let end = (y + dot).min(bottom);
            hairline(backend, ((x, y.round() as i32), (x, end.round() as i32)), color, ratio)?;
            y += dot + dot;
        }
        Ok(())
    }
}
