//! Our own drawing backend on a canvas, for the layer that moves: positions between pixels, no measuring of text, colours and fonts set
//! only where they differ, and shapes that follow each other in the same style painted as one.

use crate::chart::coord::{SUBPIXELS, backend_size};
use crate::chart::order::sort;
use crate::chart::svg::BASELINE;
use crate::decimal::number_text;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The page's own faces: `--sans` of `style/tokens.css`.
const SANS: &str = "-apple-system, BlinkMacSystemFont, \"Segoe UI\", Roboto, Inter, \"Noto Sans\", \"Liberation Sans\", Arial, sans-serif";

/// What has been traced and waits to be painted.
#[derive(Clone, Copy, PartialEq)]
enum Waiting {
    Nothing,
    /// Rectangles of one colour that do not lie over each other.
    Fill(Color),
    Stroke(Color, u32),
}

pub struct CanvasBackend {
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    waiting: Waiting,
    fill: Option<Color>,
    stroke: Option<Color>,
    width: Option<u32>,
    /// Words stand above everything else, so they wait for the end: a browser reads a font's name anew at each change.
    words: Vec<Words>,
}

struct Words {
    text: String,
    at: (f64, f64),
    /// Size in device pixels.
    size: f64,
    is_bold: bool,
    align: &'static str,
    color: Color,
}

pub fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
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

/// A position in device pixels.
fn px(units: i32) -> f64 {
    f64::from(units) / SUBPIXELS
}

impl CanvasBackend {
    /// Width and height in device pixels.
    pub fn new(context: CanvasRenderingContext2d, width: u32, height: u32) -> Self {
        let size = backend_size(f64::from(width), f64::from(height));
        Self { context, size, waiting: Waiting::Nothing, fill: None, stroke: None, width: None, words: Vec::new() }
    }

    /// Paints what waits, unless it can be painted together with what comes.
    fn expect(&mut self, next: Waiting) {
        if self.waiting == next {
            return;
        }
        match self.waiting {
            Waiting::Nothing => {}
            Waiting::Fill(_) => self.context.fill(),
            Waiting::Stroke(..) => self.context.stroke(),
        }
        self.waiting = next;
        match next {
            Waiting::Nothing => {}
            Waiting::Fill(color) => {
                self.context.begin_path();
                self.set_fill(color);
            }
            Waiting::Stroke(color, width) => {
                self.context.begin_path();
                if self.stroke != Some(color) {
                    self.context.set_stroke_style_str(&css(color));
                    self.stroke = Some(color);
                }
                if self.width != Some(width) {
                    self.context.set_line_width(px(width as i32));
                    self.width = Some(width);
                }
            }
        }
    }

    fn set_fill(&mut self, color: Color) {
        if self.fill != Some(color) {
            self.context.set_fill_style_str(&css(color));
            self.fill = Some(color);
        }
    }

    fn trace(&self, points: impl IntoIterator<Item = BackendCoord>) {
        let mut is_first = true;
        for (x, y) in points {
            if is_first {
                self.context.move_to(px(x), px(y));
                is_first = false;
            } else {
                self.context.line_to(px(x), px(y));
            }
        }
    }
}

impl CanvasBackend {
    /// Writes the words that wait, those of one font after each other.
    fn write(&mut self) {
        self.expect(Waiting::Nothing);
        let mut words = std::mem::take(&mut self.words);
        let key = |words: &Words| (words.is_bold, words.size, words.align);
        sort(&mut words, |a, b| key(a) < key(b));
        let mut last: Option<(bool, f64, &str)> = None;
        for words in &words {
            let Words { size, is_bold, align, .. } = *words;
            if last.is_none_or(|last| (last.0, last.1) != (is_bold, size)) {
                self.context.set_font(&format!("{} {}px {SANS}", if is_bold { 600 } else { 400 }, number_text(size)));
            }
            if last.is_none_or(|last| last.2 != align) {
                self.context.set_text_align(align);
            }
            last = Some((is_bold, size, align));
            self.set_fill(words.color);
            let _ = self.context.fill_text(&words.text, words.at.0, words.at.1);
        }
    }
}

impl Drop for CanvasBackend {
    fn drop(&mut self) {
        self.write();
    }
}

fn css(((r, g, b), thousandths): Color) -> String {
    if thousandths >= 1000 {
        format!("#{r:02x}{g:02x}{b:02x}")
    } else {
        format!("rgba({r},{g},{b},0.{thousandths:03})")
    }
}

impl DrawingBackend for CanvasBackend {
    type ErrorType = NoError;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.write();
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + SUBPIXELS as i32, point.1 + SUBPIXELS as i32), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        if !fill {
            return self.draw_path([from, (to.0, from.1), to, (from.0, to.1), from], style);
        }
        let color = comparable(style.color());
        // Half-transparent rectangles over each other would look different in one path.
        if color.1 < 1000 {
            self.expect(Waiting::Nothing);
        }
        self.expect(Waiting::Fill(color));
        self.context.rect(px(from.0), px(from.1), px(to.0 - from.0), px(to.1 - from.1));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.expect(Waiting::Stroke(comparable(style.color()), style.stroke_width()));
        self.trace(path);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.expect(Waiting::Nothing);
        let color = comparable(style.color());
        self.expect(if fill { Waiting::Fill(color) } else { Waiting::Stroke(color, style.stroke_width()) });
        let _ = self.context.arc(px(center.0), px(center.1), px(radius as i32), 0.0, std::f64::consts::TAU);
        self.expect(Waiting::Nothing);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        self.expect(Waiting::Nothing);
        self.expect(Waiting::Fill(comparable(style.color())));
        self.trace(points);
        self.expect(Waiting::Nothing);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let size = style.size() / SUBPIXELS;
        self.words.push(Words {
            text: text.to_string(),
            at: (px(at.0), px(at.1) + BASELINE * size),
            size,
            is_bold: matches!(style.style(), FontStyle::Bold),
            align: match style.anchor().h_pos {
                HPos::Left => "left",
                HPos::Center => "center",
                HPos::Right => "right",
            },
            color: comparable(style.color()),
        });
        Ok(())
    }
}
