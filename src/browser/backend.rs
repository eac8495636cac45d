//! One type for all backends, so that the drawing code is in the program once: plotters-canvas for what rests and for saved pictures, our
//! own for what moves, our SVG for saved pictures in lines.

use super::canvas::{CanvasBackend, NoError};
use crate::charts::spec::ChartSpec;
use crate::charts::svg::{SvgBackend, draw_both};
use crate::charts::theme::Theme;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

pub enum Backend<'a> {
    Own(CanvasBackend<'a>),
    Stock(plotters_canvas::CanvasBackend),
    Svg(SvgBackend),
}

/// A whole chart as SVG, `size` in CSS pixels.
pub fn svg(spec: &ChartSpec, size: (f64, f64), theme: &Theme) -> String {
    let mut backend = Backend::Svg(SvgBackend::new(size));
    draw_both(&mut backend, spec, size, theme);
    if let Backend::Svg(svg) = backend { svg.finish() } else { String::new() }
}

type Drawn = Result<(), DrawingErrorKind<NoError>>;

/// The same call on either; what a canvas refuses is told without a reason.
fn either<E: std::error::Error + Send + Sync>(result: Result<(), DrawingErrorKind<E>>) -> Drawn {
    result.map_err(|_| DrawingErrorKind::DrawingError(NoError))
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = NoError;

    fn get_size(&self) -> (u32, u32) {
        match self {
            Self::Own(backend) => backend.get_size(),
            Self::Stock(backend) => backend.get_size(),
            Self::Svg(backend) => backend.get_size(),
        }
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        match self {
            Self::Own(backend) => backend.draw_pixel(point, color),
            Self::Stock(backend) => either(backend.draw_pixel(point, color)),
            Self::Svg(backend) => either(backend.draw_pixel(point, color)),
        }
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        match self {
            Self::Own(backend) => backend.draw_line(from, to, style),
            Self::Stock(backend) => either(backend.draw_line(from, to, style)),
            Self::Svg(backend) => either(backend.draw_line(from, to, style)),
        }
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        match self {
            Self::Own(backend) => backend.draw_rect(from, to, style, fill),
            Self::Stock(backend) => either(backend.draw_rect(from, to, style, fill)),
            Self::Svg(backend) => either(backend.draw_rect(from, to, style, fill)),
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        match self {
            Self::Own(backend) => backend.draw_path(path, style),
            Self::Stock(backend) => either(backend.draw_path(path, style)),
            Self::Svg(backend) => either(backend.draw_path(path, style)),
        }
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        match self {
            Self::Own(backend) => backend.draw_circle(center, radius, style, fill),
            Self::Stock(backend) => either(backend.draw_circle(center, radius, style, fill)),
            Self::Svg(backend) => either(backend.draw_circle(center, radius, style, fill)),
        }
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        match self {
            Self::Own(backend) => backend.fill_polygon(points, style),
            Self::Stock(backend) => either(backend.fill_polygon(points, style)),
            Self::Svg(backend) => either(backend.fill_polygon(points, style)),
        }
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        match self {
            Self::Own(backend) => backend.draw_text(text, style, at),
            Self::Stock(backend) => either(backend.draw_text(text, style, at)),
            Self::Svg(backend) => either(backend.draw_text(text, style, at)),
        }
    }
}
