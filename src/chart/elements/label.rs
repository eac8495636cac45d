//! Words, on a veil of paper where they stand on lines.

use crate::chart::coord::{SUBPIXELS, on_pixel};
use crate::chart::layout::TEXT;
use crate::chart::text_width::{Weight, text_width};
use crate::chart::theme::{Rgb, Theme};
use plotters::element::{Drawable, PointCollection};
use plotters::style::Color;
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle,
};

/// How far the veil behind words reaches beyond them, CSS pixels, and how much of what is below it covers.
const HALO: f64 = 2.0;
const HALO_ALPHA: f64 = 0.82;

/// How words are set; sizes in CSS pixels.
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

    /// Where a text of a width begins, from the point that it is aligned to.
    pub fn left(&self, width: f64) -> f64 {
        match self.align {
            HPos::Left => 0.0,
            HPos::Center => -width / 2.0,
            HPos::Right => -width,
        }
    }
}

/// How a backend sees it: the size in its units. The `TextStyle` of plotters would copy the name of the font for each text, and measure in
/// the browser, which costs a layout; ours has its widths from a table.
struct BackendType {
    type_: Type,
    size: f64,
}

impl BackendTextStyle for BackendType {
    type FontError = std::fmt::Error;

    fn color(&self) -> BackendColor {
        self.type_.color.to_backend_color()
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        match self.type_.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::SemiBold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        Pos::new(self.type_.align, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::SansSerif
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        let width = text_width(text, self.size, self.type_.weight);
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

/// Words whose line is centered on the height of a point.
pub struct Label<'a, Coord> {
    text: &'a str,
    at: Coord,
    type_: Type,
    paper: Rgb,
    /// Device pixels in a CSS pixel.
    ratio: f64,
}

impl<'a, Coord> Label<'a, Coord> {
    pub fn new(text: &'a str, at: Coord, type_: Type, theme: &Theme) -> Self {
        Self { text, at, type_, paper: theme.paper, ratio: theme.ratio() }
    }

    /// The corners of the veil, around a point of a backend.
    fn halo(&self, (x, y): BackendCoord) -> (BackendCoord, BackendCoord) {
        let Type { size, weight, .. } = self.type_;
        let width = text_width(self.text, size, weight);
        let (left, half) = (self.type_.left(width), size / 2.0 + 1.0);
        let along = |from: i32, css: f64| on_pixel(from + (css * self.ratio * SUBPIXELS).round() as i32);
        ((along(x, left - HALO), along(y, -half)), (along(x, left + width + HALO), along(y, half)))
    }
}

impl<'b, Coord> PointCollection<'b, Coord> for &'b Label<'_, Coord> {
    type Point = &'b Coord;
    type IntoIter = std::iter::Once<&'b Coord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl<Coord, DB: DrawingBackend> Drawable<DB> for Label<'_, Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut at: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let Some(at) = at.next() else { return Ok(()) };
        if self.type_.has_halo {
            let (from, to) = self.halo(at);
            backend.draw_rect(from, to, &self.paper.mix(HALO_ALPHA).to_backend_color(), true)?;
        }
        let style = BackendType { type_: self.type_, size: self.type_.size * self.ratio * SUBPIXELS };
        backend.draw_text(self.text, &style, at)
    }
}
