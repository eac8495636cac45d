//! The pen: CSS pixels in, parts of device pixels out. Lines, dashes, polygons, dots and words on a `DrawingBackend`.
//!
//! Backends count in whole numbers, which would make gentle slopes climb in stairs. So one device pixel is [`PARTS`] of their units, and
//! each backend shrinks by as much when it paints. Hairlines and upright strokes are set on whole device pixels, where they are sharp.

use super::Drawn;
use crate::charts::layout::TEXT;
use crate::charts::spec::Stroke;
use crate::charts::text_width::{Weight, text_width};
use crate::charts::theme::{Rgb, Theme};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, FontFamily, FontStyle,
};

/// Units of a backend in a device pixel.
pub const PARTS: f64 = 8.0;
/// Dash and gap of the baseline, CSS pixels.
const DASHES: (f64, f64) = (5.0, 4.0);
const LONG_DASHES: (f64, f64) = (9.0, 3.0);
/// Dash and gap of the rule of today.
const DOT: f64 = 2.0;
/// How far the paper behind words reaches beyond them, and how much of what is below it covers.
const HALO: f64 = 2.0;
const HALO_ALPHA: f64 = 0.82;

/// A point of a path, CSS pixels.
pub type Point = (f64, f64);

/// How words are set.
#[derive(Clone, Copy)]
pub struct Type {
    pub color: Rgb,
    pub align: HPos,
    pub size: f64,
    pub weight: Weight,
    /// A veil of paper behind them.
    pub has_halo: bool,
}

impl Type {
    pub fn new(color: Rgb) -> Self {
        Self { color, align: HPos::Left, size: TEXT, weight: Weight::Regular, has_halo: false }
    }

    pub fn align(self, align: HPos) -> Self {
        Self { align, ..self }
    }

    pub fn bold(self) -> Self {
        Self { weight: Weight::SemiBold, ..self }
    }

    pub fn size(self, size: f64) -> Self {
        Self { size, ..self }
    }

    pub fn halo(self) -> Self {
        Self { has_halo: true, ..self }
    }
}

struct Stroked {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Stroked {
    fn color(&self) -> BackendColor {
        self.color
    }
    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// Words as a backend sees them: size in device pixels, centered on their height.
struct Words {
    color: BackendColor,
    size: f64,
    align: HPos,
    weight: Weight,
}

impl BackendTextStyle for Words {
    type FontError = std::fmt::Error;

    fn color(&self) -> BackendColor {
        self.color
    }
    fn size(&self) -> f64 {
        self.size
    }
    fn style(&self) -> FontStyle {
        match self.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::SemiBold => FontStyle::Bold,
        }
    }
    fn anchor(&self) -> Pos {
        Pos::new(self.align, VPos::Center)
    }
    fn family(&self) -> FontFamily<'_> {
        FontFamily::SansSerif
    }
    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        let width = text_width(text, self.size, self.weight);
        Ok(((0, 0), (libm::ceil(width) as i32, libm::ceil(self.size) as i32)))
    }
    /// Backends that set no type of their own draw no words.
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _at: BackendCoord,
        _draw: DrawFunc,
    ) -> Result<Result<(), E>, Self::FontError> {
        Ok(Ok(()))
    }
}

fn opaque(color: Rgb) -> BackendColor {
    BackendColor { alpha: 1.0, rgb: (color.0, color.1, color.2) }
}

pub struct Pen<'a, DB: DrawingBackend> {
    backend: &'a mut DB,
    pub theme: &'a Theme,
    /// Device pixels in a CSS pixel.
    scale: f64,
    /// Where the picture begins, CSS pixels.
    origin: Point,
    /// Points of the path in hand, kept for the next one.
    path: Vec<BackendCoord>,
    /// What the backend has refused, if anything: drawing goes on, and the end tells.
    done: Drawn<DB>,
}

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    pub fn new(backend: &'a mut DB, theme: &'a Theme) -> Self {
        let scale = if theme.scale.is_finite() && theme.scale > 0.0 { theme.scale } else { 1.0 };
        Self { backend, theme, scale, origin: (0.0, 0.0), path: Vec::new(), done: Ok(()) }
    }

    /// Puts the pen down; an error if the backend has refused anything.
    pub fn finish(self) -> Drawn<DB> {
        self.done
    }

    fn keep(&mut self, drawn: Drawn<DB>) {
        if drawn.is_err() {
            self.done = drawn;
        }
    }

    /// The same pen for a picture that begins elsewhere.
    pub fn from(self, origin: Point) -> Self {
        Self { origin, ..self }
    }

    /// A position between device pixels.
    fn px(&self, css: f64) -> i32 {
        (css * self.scale * PARTS).round() as i32
    }

    /// A position on the edge of a device pixel.
    fn edge(&self, css: f64) -> i32 {
        ((css * self.scale).round() * PARTS) as i32
    }

    fn at(&self, point: Point) -> BackendCoord {
        (self.px(self.origin.0 + point.0), self.px(self.origin.1 + point.1))
    }

    /// The width of a stroke, at least a device pixel.
    fn width(&self, css: f64) -> u32 {
        ((css * self.scale).max(1.0) * PARTS).round() as u32
    }

    /// The thickness of a hairline: whole device pixels, at least one.
    fn hair(&self) -> i32 {
        (self.scale.round().max(1.0) * PARTS) as i32
    }

    pub fn rect(&mut self, from: Point, to: Point, color: Rgb, alpha: f64) {
        let color = BackendColor { alpha, ..opaque(color) };
        let (x, y) = self.origin;
        let corner = |point: Point| (self.edge(x + point.0), self.edge(y + point.1));
        let drawn = self.backend.draw_rect(corner(from), corner(to), &color, true);
        self.keep(drawn);
    }

    /// A hairline between two heights or two sides: filled, so that it is sharp on every backend.
    pub fn horizontal(&mut self, from: f64, to: f64, y: f64, color: Rgb, alpha: f64) {
        let (left, top) = self.origin;
        let y = self.edge(top + y);
        let color = BackendColor { alpha, ..opaque(color) };
        let drawn =
            self.backend.draw_rect((self.edge(left + from), y), (self.edge(left + to), y + self.hair()), &color, true);
        self.keep(drawn);
    }

    pub fn vertical(&mut self, x: f64, from: f64, to: f64, color: Rgb) {
        let (left, top) = self.origin;
        let x = self.edge(left + x);
        let drawn = self.backend.draw_rect(
            (x, self.edge(top + from)),
            (x + self.hair(), self.edge(top + to)),
            &opaque(color),
            true,
        );
        self.keep(drawn);
    }

    pub fn dotted(&mut self, x: f64, from: f64, to: f64, color: Rgb) {
        let mut y = from;
        while y < to {
            self.vertical(x, y, (y + DOT).min(to), color);
            y += DOT + DOT;
        }
    }

    /// A path through points, cut where one is missing.
    pub fn line(&mut self, points: impl Iterator<Item = Option<Point>>, color: Rgb, width: f64) {
        let style = Stroked { color: opaque(color), width: self.width(width) };
        self.path.clear();
        for point in points {
            match point {
                Some(point) => {
                    let at = self.at(point);
                    self.path.push(at);
                }
                None => self.stroke(&style),
            }
        }
        self.stroke(&style);
    }

    fn stroke(&mut self, style: &Stroked) {
        if self.path.len() > 1 {
            let drawn = self.backend.draw_path(self.path.iter().copied(), style);
            self.keep(drawn);
        }
        self.path.clear();
    }

    /// A path in the dashes of a stroke; a missing point ends a dash.
    pub fn dashed(&mut self, points: impl Iterator<Item = Option<Point>>, color: Rgb, width: f64, stroke: Stroke) {
        let (dash, gap) = if stroke == Stroke::LongDashed { LONG_DASHES } else { DASHES };
        let style = Stroked { color: opaque(color), width: self.width(width) };
        self.path.clear();
        let mut last: Option<Point> = None;
        let (mut is_dash, mut left) = (true, dash);
        for point in points {
            let (Some(from), Some(to)) = (last, point) else {
                self.stroke(&style);
                (is_dash, left) = (true, dash);
                last = point;
                continue;
            };
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            let length = (dx * dx + dy * dy).sqrt();
            let mut done = 0.0;
            while length - done > left {
                let start = self.at((from.0 + dx * done / length, from.1 + dy * done / length));
                done += left;
                let end = self.at((from.0 + dx * done / length, from.1 + dy * done / length));
                if is_dash {
                    if self.path.is_empty() {
                        self.path.push(start);
                    }
                    self.path.push(end);
                    self.stroke(&style);
                }
                is_dash = !is_dash;
                left = if is_dash { dash } else { gap };
            }
            left -= length - done;
            if is_dash {
                if self.path.is_empty() {
                    let start = if length > 0.0 { done / length } else { 0.0 };
                    let start = self.at((from.0 + dx * start, from.1 + dy * start));
                    self.path.push(start);
                }
                let end = self.at(to);
                self.path.push(end);
            }
            last = Some(to);
        }
        self.stroke(&style);
    }

    pub fn polygon(&mut self, points: impl Iterator<Item = Point>, color: Rgb) {
        self.veil(points, color, 1.0);
    }

    /// A polygon through which what is below it shows.
    pub fn veil(&mut self, points: impl Iterator<Item = Point>, color: Rgb, alpha: f64) {
        self.path.clear();
        for point in points {
            let at = self.at(point);
            self.path.push(at);
        }
        let color = BackendColor { alpha, ..opaque(color) };
        let drawn = self.backend.fill_polygon(self.path.iter().copied(), &color);
        self.keep(drawn);
    }

    /// A disc, and a ring.
    pub fn disc(&mut self, at: Point, radius: f64, color: Rgb, alpha: f64) {
        let color = BackendColor { alpha, ..opaque(color) };
        let radius = self.px(radius).max(PARTS as i32) as u32;
        let drawn = self.backend.draw_circle(self.at(at), radius, &color, true);
        self.keep(drawn);
    }

    pub fn ring(&mut self, at: Point, radius: f64, color: Rgb, width: f64) {
        let style = Stroked { color: opaque(color), width: self.width(width) };
        let radius = self.px(radius).max(PARTS as i32) as u32;
        let drawn = self.backend.draw_circle(self.at(at), radius, &style, false);
        self.keep(drawn);
    }

    /// A dot with a rim.
    pub fn dot(&mut self, at: Point, radius: f64, color: Rgb, rim: Rgb) {
        const RIM: f64 = 1.5;
        let at = self.at(at);
        let drawn = self.backend.draw_circle(at, self.width(radius + RIM), &opaque(rim), true);
        self.keep(drawn);
        let drawn = self.backend.draw_circle(at, self.width(radius), &opaque(color), true);
        self.keep(drawn);
    }

    /// Words whose line is centered on `at.1`.
    pub fn words(&mut self, text: &str, at: Point, type_: Type) {
        if type_.has_halo {
            let width = text_width(text, type_.size, type_.weight);
            let left = match type_.align {
                HPos::Left => at.0,
                HPos::Center => at.0 - width / 2.0,
                HPos::Right => at.0 - width,
            };
            let half = type_.size / 2.0 + 1.0;
            self.rect((left - HALO, at.1 - half), (left + width + HALO, at.1 + half), self.theme.paper, HALO_ALPHA);
        }
        let style = Words {
            color: opaque(type_.color),
            size: type_.size * self.scale * PARTS,
            align: type_.align,
            weight: type_.weight,
        };
        let drawn = self.backend.draw_text(text, &style, self.at(at));
        self.keep(drawn);
    }
}
