//! One type for all backends, so that the drawing code is in the program once: plotters-canvas for what rests and for saved pictures, our
//! own for what moves, our SVG for saved pictures in lines.

use super::canvas::{CanvasBackend, NoError, context};
use crate::charts::coord::{SUBPIXELS, backend_size};
use crate::charts::sheet::{Sheet, draw_sheet};
use crate::charts::spec::ChartSpec;
use crate::charts::svg::{SvgBackend, draw_both};
use crate::charts::theme::Theme;
use plotters::drawing::IntoDrawingArea;
use plotters::style::{RGBAColor, ShapeStyle};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use web_sys::HtmlCanvasElement;

pub enum Backend<'a> {
    Own(CanvasBackend<'a>),
    Stock(plotters_canvas::CanvasBackend),
    Svg(SvgBackend<'a>),
}

impl Backend<'_> {
    /// plotters-canvas on a canvas that shrinks the units of a backend to device pixels.
    pub fn stock(canvas: &HtmlCanvasElement) -> Option<Self> {
        let shrunk = 1.0 / SUBPIXELS;
        context(canvas)?.set_transform(shrunk, 0.0, 0.0, shrunk, 0.0, 0.0).ok()?;
        plotters_canvas::CanvasBackend::with_canvas_object(canvas.clone()).map(Self::Stock)
    }
}

/// A whole chart as SVG, `size` in CSS pixels.
pub fn svg(spec: &ChartSpec, size: (f64, f64), theme: &Theme) -> String {
    let mut svg = String::new();
    // Writing to a text does not fail.
    let _ = draw_both(Backend::Svg(SvgBackend::new(&mut svg, size)), spec, size, theme);
    svg
}

fn rgba(color: BackendColor) -> RGBAColor {
    let (r, g, b) = color.rgb;
    RGBAColor(r, g, b, color.alpha)
}

fn shape(style: &impl BackendStyle, filled: bool) -> ShapeStyle {
    ShapeStyle { color: rgba(style.color()), filled, stroke_width: style.stroke_width() }
}

type Drawn = Result<(), DrawingErrorKind<NoError>>;

/// The same call on either; what a canvas refuses is told without a reason.
fn either<E: std::error::Error + Send + Sync>(result: Result<(), DrawingErrorKind<E>>) -> Drawn {
    result.map_err(|_| DrawingErrorKind::DrawingError(NoError))
}

/// A sheet as SVG.
pub fn sheet_svg(sheet: &Sheet, theme: &Theme) -> Option<String> {
    let mut svg = String::new();
    draw_sheet(&Backend::Svg(SvgBackend::new(&mut svg, sheet.size())).into_drawing_area(), sheet, theme).ok()?;
    Some(svg)
}

/// Elements differ in the types of their points and styles. Here they become one each, or all backends were in the program once for each.
impl Backend<'_> {
    fn rectangle(&mut self, (from, to): (BackendCoord, BackendCoord), style: ShapeStyle) -> Drawn {
        match self {
            Self::Own(backend) => backend.draw_rect(from, to, &style, style.filled),
            Self::Stock(backend) => either(backend.draw_rect(from, to, &style, style.filled)),
            Self::Svg(backend) => either(backend.draw_rect(from, to, &style, style.filled)),
        }
    }

    fn stroke(&mut self, path: &[BackendCoord], style: ShapeStyle) -> Drawn {
        let path = path.iter().copied();
        match self {
            Self::Own(backend) => backend.draw_path(path, &style),
            Self::Stock(backend) => either(backend.draw_path(path, &style)),
            Self::Svg(backend) => either(backend.draw_path(path, &style)),
        }
    }

    fn circle(&mut self, center: BackendCoord, radius: u32, style: ShapeStyle) -> Drawn {
        match self {
            Self::Own(backend) => backend.draw_circle(center, radius, &style, style.filled),
            Self::Stock(backend) => either(backend.draw_circle(center, radius, &style, style.filled)),
            Self::Svg(backend) => either(backend.draw_circle(center, radius, &style, style.filled)),
        }
    }

    fn polygon(&mut self, points: &[BackendCoord], style: ShapeStyle) -> Drawn {
        let points = points.iter().copied();
        match self {
            Self::Own(backend) => backend.fill_polygon(points, &style),
            Self::Stock(backend) => either(backend.fill_polygon(points, &style)),
            Self::Svg(backend) => either(backend.fill_polygon(points, &style)),
        }
    }
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = NoError;

    fn get_size(&self) -> (u32, u32) {
        match self {
            Self::Own(backend) => backend.get_size(),
            Self::Stock(backend) => {
                let (width, height) = backend.get_size();
                backend_size(f64::from(width), f64::from(height))
            }
            Self::Svg(backend) => backend.get_size(),
        }
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        match self {
            Self::Own(backend) => backend.present(),
            Self::Stock(backend) => either(backend.present()),
            Self::Svg(backend) => either(backend.present()),
        }
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        let side = SUBPIXELS as i32;
        self.rectangle(((x, y), (x + side, y + side)), shape(&color, true))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.stroke(&[from, to], shape(style, false))
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.rectangle((from, to), shape(style, fill))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.stroke(&path.into_iter().collect::<Vec<_>>(), shape(style, false))
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.circle(center, radius, shape(style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        self.polygon(&points.into_iter().collect::<Vec<_>>(), shape(style, true))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        match self {
            Self::Own(backend) => backend.draw_text(text, style, at),
            Self::Stock(backend) => either(backend.draw_text(text, style, at)),
            Self::Svg(backend) => either(backend.draw_text(text, style, at)),
        }
    }
}
