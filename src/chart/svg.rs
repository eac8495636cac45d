//! Our own SVG backend: the same positions between pixels as on canvas, for downloads, print and snapshot tests.

use super::coord::{SUBPIXELS, backend_size};
use super::draw::{Drawn, Size, draw_moving, draw_static};
use super::spec::ChartSpec;
use super::theme::Theme;
use crate::decimal::number_text;
use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;
use std::fmt::Write;

/// The faces of the page that a reader's system may have.
const FAMILY: &str = "Segoe UI, Roboto, Inter, Noto Sans, Liberation Sans, Arial, sans-serif";
/// Where the baseline stands under the middle of a line, as a share of the size of the letters.
pub const BASELINE: f64 = 0.26;

/// How long a picture may get before its text has to move to a larger place.
const LIKELY_BYTES: usize = 32 * 1024;

/// Both layers, `width` x `height` CSS pixels.
pub fn to_svg(spec: &ChartSpec, width: u32, height: u32, theme: &Theme) -> String {
    let size = (f64::from(width), f64::from(height));
    let mut svg = String::new();
    // Writing to a text does not fail.
    let _ = draw_both(SvgBackend::new(&mut svg, size), spec, size, theme);
    svg
}

/// Both layers on one backend, a device pixel for each CSS pixel.
pub fn draw_both<DB: DrawingBackend>(backend: DB, spec: &ChartSpec, size: Size, theme: &Theme) -> Drawn<DB> {
    let theme = Theme { scale: 1.0, ..*theme };
    let area = backend.into_drawing_area();
    draw_static(&area, spec, size, &theme)?;
    draw_moving(&area, spec, size, &theme)?;
    area.present()
}

/// Writes a picture into a text, which is whole once the backend has been dropped: a picture may be presented several times.
pub struct SvgBackend<'a> {
    out: &'a mut String,
    size: (u32, u32),
    /// The style of what is being gathered into one path: filled rectangles, or strokes of a width.
    gathered: Option<(BackendColor, Option<u32>)>,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> SvgBackend<'a> {
    pub fn new(out: &'a mut String, (width, height): Size) -> Self {
        out.reserve(LIKELY_BYTES);
        let _ = write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" font-family=\"{FAMILY}\" fill=\"none\">",
            number_text(width),
            number_text(height)
        );
        Self { out, size: backend_size(width, height), gathered: None }
    }

    fn close(&mut self) {
        let Some((color, width)) = self.gathered.take() else { return };
        self.out.push('"');
        paint(self.out, if width.is_some() { "stroke" } else { "fill" }, color);
        if let Some(width) = width {
            let _ = write!(self.out, " stroke-width=\"{}\"", length(width as i32));
        }
        self.out.push_str("/>");
    }

    /// Goes on with the path in hand where it looks the same, else begins another.
    fn gather(&mut self, color: BackendColor, width: Option<u32>) {
        if self.gathered.map(|(color, width)| (same(color), width)) != Some((same(color), width)) {
            self.close();
            self.out.push_str("\n<path d=\"");
            self.gathered = Some((color, width));
        }
    }
}

/// A length in CSS pixels, without needless digits.
pub fn css(units: i32) -> f64 {
    const HUNDREDTHS: f64 = 100.0;
    (f64::from(units) / SUBPIXELS * HUNDREDTHS).round() / HUNDREDTHS
}

/// [`css`] as text.
fn length(units: i32) -> String {
    number_text(css(units))
}

/// Appends a path; a point in the middle of a level run is left out.
pub fn trace(out: &mut String, points: impl IntoIterator<Item = BackendCoord>) {
    let mut points = points.into_iter().peekable();
    let mut last: Option<BackendCoord> = None;
    while let Some(point) = points.next() {
        let is_level =
            last.is_some_and(|last| last.1 == point.1) && points.peek().is_some_and(|next| next.1 == point.1);
        if is_level {
            continue;
        }
        let sign = if last.is_none() { 'M' } else { 'L' };
        let _ = write!(out, "{sign}{} {}", length(point.0), length(point.1));
        last = Some(point);
    }
}

/// A color that can be compared.
fn same(color: BackendColor) -> ((u8, u8, u8), u64) {
    (color.rgb, color.alpha.to_bits())
}

fn paint(out: &mut String, what: &str, color: BackendColor) {
    let (r, g, b) = color.rgb;
    let _ = write!(out, " {what}=\"#{r:02x}{g:02x}{b:02x}\"");
    if color.alpha < 1.0 {
        let _ = write!(out, " {what}-opacity=\"{}\"", number_text(color.alpha));
    }
}

impl Drop for SvgBackend<'_> {
    fn drop(&mut self) {
        self.close();
        self.out.push_str("\n</svg>\n");
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        self.close();
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    /// Filled rectangles of one color that follow each other become one path.
    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Done {
        if !fill {
            return self.draw_path([from, (to.0, from.1), to, (from.0, to.1), from], style);
        }
        self.gather(style.color(), None);
        let [x, y, width, height, back] = [from.0, from.1, to.0 - from.0, to.1 - from.1, from.0 - to.0].map(length);
        let _ = write!(self.out, "M{x} {y}h{width}v{height}h{back}z");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.gather(style.color(), Some(style.stroke_width()));
        trace(self.out, path);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        self.close();
        let [x, y, r] = [center.0, center.1, radius as i32].map(length);
        let _ = write!(self.out, "\n<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"");
        paint(self.out, if fill { "fill" } else { "stroke" }, style.color());
        if !fill {
            let _ = write!(self.out, " stroke-width=\"{}\"", length(style.stroke_width() as i32));
        }
        self.out.push_str("/>");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Done {
        self.close();
        self.out.push_str("\n<path d=\"");
        trace(self.out, points);
        self.out.push('"');
        paint(self.out, "fill", style.color());
        self.out.push_str("/>");
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        self.close();
        let size = style.size() / SUBPIXELS;
        let _ = write!(
            self.out,
            "\n<text x=\"{}\" y=\"{}\"",
            length(at.0),
            length(at.1 + (BASELINE * style.size()) as i32)
        );
        set_type(self.out, style, size);
        paint(self.out, "fill", style.color());
        let _ = write!(self.out, ">{}</text>", escaped(text));
        Ok(())
    }
}

/// Size, weight and anchor of a text.
pub fn set_type<S: BackendTextStyle>(out: &mut String, style: &S, size: f64) {
    let _ = write!(out, " font-size=\"{}\"", number_text(size));
    if matches!(style.style(), FontStyle::Bold) {
        out.push_str(" font-weight=\"600\"");
    }
    match style.anchor().h_pos {
        HPos::Left => {}
        HPos::Center => out.push_str(" text-anchor=\"middle\""),
        HPos::Right => out.push_str(" text-anchor=\"end\""),
    }
}

/// Text that is safe between tags.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
