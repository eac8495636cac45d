//! A picture in CSS pixels, and the elements that all forms draw on it.

use crate::chart::coord::Css;
use crate::chart::coord::{Drawn, Size};
use crate::chart::elements::{Dotted, Hairline, Label, Type};
use crate::chart::theme::{Rgb, Theme};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::{Color, ShapeStyle};
use plotters_backend::DrawingBackend;

/// A point, CSS pixels.
pub type Point = (f64, f64);

/// The rim of a dot.
const RIM: f64 = 1.5;

pub struct Picture<'a, DB: DrawingBackend> {
    area: DrawingArea<DB, Css>,
    pub size: Size,
    pub theme: &'a Theme,
}

impl<'a, DB: DrawingBackend> Picture<'a, DB> {
    pub fn new(area: &DrawingArea<DB, Shift>, size: Size, theme: &'a Theme) -> Self {
        Self { area: area.apply_coord_spec(Css::on(area, theme)), size, theme }
    }

    pub fn css(&self) -> &Css {
        self.area.as_coord_spec()
    }

    /// A stroke of a width, at least a device pixel.
    pub fn stroke(&self, color: Rgb, width: f64) -> ShapeStyle {
        color.stroke_width(self.css().thickness(width))
    }

    /// Words whose line is centered on the height of a point.
    pub fn label(&self, text: &str, at: Point, type_: Type) -> Drawn<DB> {
        self.area.draw(&Label::new(text, at, type_, self.theme))
    }

    /// A level or upright hairline.
    pub fn rule(&self, ends: [Point; 2], color: impl Color) -> Drawn<DB> {
        self.area.draw(&Hairline::new(ends.map(|end| self.css().on_pixel(end)), color, self.theme.ratio()))
    }

    /// An upright rule in dots.
    pub fn dotted(&self, x: f64, (top, bottom): (f64, f64), color: Rgb) -> Drawn<DB> {
        self.area.draw(&Dotted(Hairline::new([(x, top), (x, bottom)], color, self.theme.ratio())))
    }

    /// A filled rectangle on whole device pixels.
    pub fn block(&self, corners: [Point; 2], color: Rgb) -> Drawn<DB> {
        let corners = corners.map(|corner| self.css().on_pixel(corner));
        self.area.draw(&Rectangle::new(corners, color.filled()))
    }

    pub fn path(&self, points: impl Into<Vec<Point>>, color: Rgb, width: f64) -> Drawn<DB> {
        self.area.draw(&PathElement::new(points, self.stroke(color, width)))
    }

    pub fn polygon(&self, points: Vec<Point>, color: impl Color) -> Drawn<DB> {
        self.area.draw(&Polygon::new(points, color.to_rgba()))
    }

    pub fn disc(&self, at: Point, radius: f64, color: impl Color) -> Drawn<DB> {
        self.circle(at, radius, color.filled())
    }

    pub fn ring(&self, at: Point, radius: f64, color: Rgb, width: f64) -> Drawn<DB> {
        self.circle(at, radius, self.stroke(color, width))
    }

    fn circle(&self, at: Point, radius: f64, style: ShapeStyle) -> Drawn<DB> {
        self.area.draw(&Circle::new(at, self.css().thickness(radius), style))
    }

    /// A dot with a rim.
    pub fn dot(&self, at: Point, radius: f64, color: Rgb, rim: Rgb) -> Drawn<DB> {
        self.disc(at, radius + RIM, rim)?;
        self.disc(at, radius, color)
    }
}

/// A line of text outside of a plot, whose middle begins at a point.
pub fn write<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    text: &str,
    at: Point,
    type_: Type,
    theme: &Theme,
) -> Drawn<DB> {
    area.apply_coord_spec(Css::on(area, theme)).draw(&Label::new(text, at, type_, theme))
}
