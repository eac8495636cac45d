//! Our own drawing backend on a canvas, for the layer that moves: it remembers the colours and fonts it has set, draws each shape in
//! as few calls as it can, and never measures text.

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use web_sys::CanvasRenderingContext2d;

/// The page's own faces: `--sans` of `style/tokens.css`.
const SANS: &str = "-apple-system, BlinkMacSystemFont, \"Segoe UI\", Roboto, Inter, \"Noto Sans\", \"Liberation Sans\", Arial, sans-serif";
/// Where the baseline stands under the middle of a line, as a share of the size of the letters.
const BASELINE: f64 = 0.26;

pub struct CanvasBackend<'a> {
    context: &'a CanvasRenderingContext2d,
    size: (u32, u32),
    fill: Option<Color>,
    stroke: Option<(Color, u32)>,
    font: Option<(u32, bool)>,
    align: Option<&'static str>,
}

/// A colour that can be compared; opacity in thousandths.
type Color = ((u8, u8, u8), u16);

fn comparable(color: BackendColor) -> Color {
    (color.rgb, (color.alpha * 1000.0) as u16)
}

/// A canvas does not say what went wrong, so there is nothing to tell.
#[derive(Debug)]
pub struct NoError;

impl std::fmt::Display for NoError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the canvas refused")
    }
}

impl std::error::Error for NoError {}

type Drawn = Result<(), DrawingErrorKind<NoError>>;

impl<'a> CanvasBackend<'a> {
    /// Size in device pixels.
    pub fn new(context: &'a CanvasRenderingContext2d, size: (u32, u32)) -> Self {
        Self { context, size, fill: None, stroke: None, font: None, align: None }
    }

    fn set_fill(&mut self, color: BackendColor) {
        let key = comparable(color);
        if self.fill != Some(key) {
            self.context.set_fill_style_str(&css(color));
            self.fill = Some(key);
        }
    }

    fn set_stroke(&mut self, color: BackendColor, width: u32) {
        let key = comparable(color);
        if self.stroke.is_none_or(|(last, _)| last != key) {
            self.context.set_stroke_style_str(&css(color));
        }
        if self.stroke.is_none_or(|(_, last)| last != width) {
            self.context.set_line_width(f64::from(width));
        }
        self.stroke = Some((key, width));
    }

    fn trace(&self, points: impl IntoIterator<Item = BackendCoord>, shift: f64) {
        self.context.begin_path();
        let mut is_first = true;
        for (x, y) in points {
            let (x, y) = (f64::from(x) + shift, f64::from(y) + shift);
            if is_first {
                self.context.move_to(x, y);
                is_first = false;
            } else {
                self.context.line_to(x, y);
            }
        }
    }
}

/// Lines of an odd number of pixels are sharp on the middle of a pixel.
fn shift(width: u32) -> f64 {
    if width % 2 == 1 { 0.5 } else { 0.0 }
}

fn css(color: BackendColor) -> String {
    let (r, g, b) = color.rgb;
    if color.alpha >= 1.0 { format!("#{r:02x}{g:02x}{b:02x}") } else { format!("rgba({r},{g},{b},{})", color.alpha) }
}

impl DrawingBackend for CanvasBackend<'_> {
    type ErrorType = NoError;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.set_fill(color);
        self.context.fill_rect(f64::from(point.0), f64::from(point.1), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        let (x, y) = (f64::from(from.0), f64::from(from.1));
        let (width, height) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        if fill {
            self.set_fill(style.color());
            self.context.fill_rect(x, y, width, height);
        } else {
            self.set_stroke(style.color(), style.stroke_width());
            self.context.stroke_rect(x, y, width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.set_stroke(style.color(), style.stroke_width());
        self.trace(path, shift(style.stroke_width()));
        self.context.stroke();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.context.begin_path();
        let (x, y) = (f64::from(center.0), f64::from(center.1));
        let _ = self.context.arc(x, y, f64::from(radius), 0.0, std::f64::consts::TAU);
        if fill {
            self.set_fill(style.color());
            self.context.fill();
        } else {
            self.set_stroke(style.color(), style.stroke_width());
            self.context.stroke();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        self.set_fill(style.color());
        self.trace(points, 0.0);
        self.context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let size = style.size();
        let is_bold = matches!(style.style(), FontStyle::Bold);
        // Tenths of a pixel tell sizes apart well enough to notice a change.
        let font = ((size * 10.0) as u32, is_bold);
        if self.font != Some(font) {
            self.context.set_font(&format!("{} {size}px {SANS}", if is_bold { 600 } else { 400 }));
            self.font = Some(font);
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        if self.align != Some(align) {
            self.context.set_text_align(align);
            self.align = Some(align);
        }
        self.set_fill(style.color());
        let _ = self.context.fill_text(text, f64::from(at.0), f64::from(at.1) + BASELINE * size);
        Ok(())
    }
}
