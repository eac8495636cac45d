//! A pen: CSS pixels to device pixels, colours by their part in the picture, text with an anchor. Measures nothing.

use crate::charts::spec::{Paint, Stroke};
use crate::charts::theme::{Rgb, Theme};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, FontFamily, FontStyle, FontTransform,
};

use super::Drawn;
use crate::charts::layout::TEXT;

/// Width of a line, CSS pixels.
const THIN: f64 = 1.25;
const PLAIN: f64 = 1.75;
const STRONG: f64 = 2.5;
/// Dash and gap, CSS pixels.
const DASH: (f64, f64) = (5.0, 4.0);

/// A point in CSS pixels.
pub type Point = (f64, f64);

#[derive(Clone, Copy, PartialEq)]
pub enum Side {
    Left,
    Center,
    Right,
}

struct Ink {
    color: Rgb,
    alpha: f64,
    width: u32,
}

impl BackendStyle for Ink {
    fn color(&self) -> BackendColor {
        let Rgb(r, g, b) = self.color;
        BackendColor { alpha: self.alpha, rgb: (r, g, b) }
    }
    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct Letters {
    color: Rgb,
    size: f64,
    is_bold: bool,
    side: Side,
}

/// Text is never measured here, so nothing can go wrong.
#[derive(Debug)]
pub struct NeverMeasured;

impl std::fmt::Display for NeverMeasured {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("text is not measured")
    }
}

impl std::error::Error for NeverMeasured {}

impl BackendTextStyle for Letters {
    type FontError = NeverMeasured;

    fn color(&self) -> BackendColor {
        let Rgb(r, g, b) = self.color;
        BackendColor { alpha: 1.0, rgb: (r, g, b) }
    }
    fn size(&self) -> f64 {
        self.size
    }
    fn transform(&self) -> FontTransform {
        FontTransform::None
    }
    fn style(&self) -> FontStyle {
        if self.is_bold { FontStyle::Bold } else { FontStyle::Normal }
    }
    fn anchor(&self) -> Pos {
        let horizontal = match self.side {
            Side::Left => HPos::Left,
            Side::Center => HPos::Center,
            Side::Right => HPos::Right,
        };
        Pos::new(horizontal, VPos::Center)
    }
    fn family(&self) -> FontFamily<'_> {
        FontFamily::SansSerif
    }
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), NeverMeasured> {
        Err(NeverMeasured)
    }
    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, NeverMeasured> {
        Err(NeverMeasured)
    }
}

pub struct Pen<'a, DB> {
    backend: &'a mut DB,
    pub theme: &'a Theme,
    /// Reused for every path.
    path: Vec<BackendCoord>,
}

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    pub fn new(backend: &'a mut DB, theme: &'a Theme) -> Self {
        Self { backend, theme, path: Vec::with_capacity(1024) }
    }

    fn device(&self, (x, y): Point) -> BackendCoord {
        ((x * self.theme.scale).round() as i32, (y * self.theme.scale).round() as i32)
    }

    fn width(&self, css: f64) -> u32 {
        ((css * self.theme.scale).round() as u32).max(1)
    }

    pub fn paper(&mut self) -> Drawn<DB> {
        let (width, height) = self.backend.get_size();
        let ink = Ink { color: self.theme.paper, alpha: 1.0, width: 1 };
        self.backend.draw_rect((0, 0), (width as i32, height as i32), &ink, true)
    }

    /// A hairline of one device pixel or more, straight.
    pub fn rule(&mut self, from: Point, to: Point, color: Rgb, css_width: f64) -> Drawn<DB> {
        let ink = Ink { color, alpha: 1.0, width: self.width(css_width) };
        let (from, to) = (self.device(from), self.device(to));
        self.backend.draw_line(from, to, &ink)
    }

    /// A rule of dots, upright.
    pub fn dotted(&mut self, x: f64, top: f64, bottom: f64, color: Rgb) -> Drawn<DB> {
        const DOT: f64 = 2.0;
        const PERIOD: f64 = 5.0;
        let mut y = top;
        while y < bottom {
            self.rule((x, y), (x, (y + DOT).min(bottom)), color, 1.0)?;
            y += PERIOD;
        }
        Ok(())
    }

    /// A line through points; a point that is not finite leaves a gap.
    pub fn line(&mut self, points: impl Iterator<Item = Point>, color: Rgb, stroke: Stroke) -> Drawn<DB> {
        let css = match stroke {
            Stroke::Thin => THIN,
            Stroke::Plain | Stroke::Dashed => PLAIN,
            Stroke::Strong => STRONG,
        };
        let ink = Ink { color, alpha: 1.0, width: self.width(css) };
        self.path.clear();
        for point in points {
            if point.1.is_finite() {
                let at = self.device(point);
                self.path.push(at);
            } else {
                self.finish(&ink, stroke)?;
            }
        }
        self.finish(&ink, stroke)
    }

    fn finish(&mut self, ink: &Ink, stroke: Stroke) -> Drawn<DB> {
        if self.path.len() >= 2 {
            if stroke == Stroke::Dashed {
                self.dash(ink)?;
            } else {
                self.backend.draw_path(self.path.iter().copied(), ink)?;
            }
        }
        self.path.clear();
        Ok(())
    }

    /// Cuts the path into dashes by its length.
    fn dash(&mut self, ink: &Ink) -> Drawn<DB> {
        let (dash, gap) = (DASH.0 * self.theme.scale, DASH.1 * self.theme.scale);
        let mut piece: Vec<BackendCoord> = Vec::with_capacity(32);
        let mut left = dash;
        let mut is_on = true;
        piece.push(self.path[0]);
        for i in 1..self.path.len() {
            let (from, to) = (self.path[i - 1], self.path[i]);
            let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
            let length = (dx * dx + dy * dy).sqrt();
            let mut done = 0.0;
            while length - done > left {
                done += left;
                let share = done / length;
                let at = (from.0 + (dx * share).round() as i32, from.1 + (dy * share).round() as i32);
                if is_on {
                    piece.push(at);
                    self.backend.draw_path(piece.iter().copied(), ink)?;
                    piece.clear();
                } else {
                    piece.clear();
                    piece.push(at);
                }
                is_on = !is_on;
                left = if is_on { dash } else { gap };
            }
            left -= length - done;
            if is_on {
                piece.push(to);
            }
        }
        if is_on && piece.len() >= 2 {
            self.backend.draw_path(piece.iter().copied(), ink)?;
        }
        Ok(())
    }

    /// A filled shape.
    pub fn shape(&mut self, points: impl Iterator<Item = Point>, color: Rgb, alpha: f64) -> Drawn<DB> {
        self.path.clear();
        for point in points {
            let at = self.device(point);
            self.path.push(at);
        }
        let ink = Ink { color, alpha, width: 1 };
        self.backend.fill_polygon(self.path.iter().copied(), &ink)
    }

    pub fn dot(&mut self, at: Point, css_radius: f64, color: Rgb) -> Drawn<DB> {
        let ink = Ink { color, alpha: 1.0, width: 1 };
        let radius = self.width(css_radius);
        let at = self.device(at);
        self.backend.draw_circle(at, radius, &ink, true)
    }

    pub fn rect(&mut self, from: Point, to: Point, color: Rgb) -> Drawn<DB> {
        let ink = Ink { color, alpha: 1.0, width: 1 };
        let (from, to) = (self.device(from), self.device(to));
        self.backend.draw_rect(from, to, &ink, true)
    }

    /// Text whose middle stands at the height of `at`.
    pub fn text(&mut self, text: &str, at: Point, color: Rgb, side: Side, is_bold: bool) -> Drawn<DB> {
        let letters = Letters { color, size: TEXT * self.theme.scale, is_bold, side };
        let at = self.device(at);
        self.backend.draw_text(text, &letters, at)
    }

    pub fn color(&self, paint: Paint) -> Rgb {
        self.theme.color(paint)
    }
}
