//! The first paint: a picture in the HTML that fills any width of its class and wears the tokens of the style sheet, drawn by the same
//! code as the live one.
//!
//! Between the edges of a plot everything stands at a share of its width, and what is left and right of it at a fixed distance. So paths go
//! into an inner picture that stretches sideways (its strokes do not), words and rules stand at percentages, names at the line ends
//! at the right edge. The style sheet keeps the room right of the plot, as [`super::layout::margin`] has it.

use super::coord::{SUBPIXELS, backend_size};
use super::layout::Layout;
use super::spec::{ChartSpec, Hue};
use super::svg::{BASELINE, css, draw_both, escaped, set_type};
use super::theme::{Rgb, Theme};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;
use std::fmt::Write;

/// Rectangles narrower than this keep their width, CSS pixels; wider ones stretch.
const NARROW: f64 = 60.0;
const PERCENT: f64 = 100.0;
/// Names of the tokens of hues, in the order of [`Hue`].
const HUES: [&str; Hue::ALL.len()] = ["cn", "us", "eu", "jk", "au", "my", "mm", "br", "af", "ka", "row"];
const TOKENS: [&str; 10] = ["paper", "tint", "rule", "edge", "ink", "ink-2", "ink-3", "accent", "on-accent", "on-area"];

/// A theme whose colors are the positions of tokens.
pub(super) fn tokens() -> Theme {
    let at = |i: usize| Rgb(0, 0, i as u8);
    Theme {
        paper: at(0),
        tint: at(1),
        rule: at(2),
        edge: at(3),
        ink: at(4),
        ink_2: at(5),
        ink_3: at(6),
        accent: at(7),
        on_accent: at(8),
        on_area: at(9),
        hues: std::array::from_fn(|i| at(TOKENS.len() + i)),
        ..Theme::light(1.0)
    }
}

/// A picture that the SVG backend has drawn in [`tokens`], with the names of the tokens for their positions.
pub(super) fn named(mut svg: String) -> String {
    for (i, name) in TOKENS.iter().chain(&HUES).enumerate() {
        svg = svg.replace(&format!("\"#0000{i:02x}\""), &format!("\"var(--{name})\""));
    }
    svg
}

/// A stack has a gutter for its axis; `style/chart.css` keeps it out of what stretches, and under it the slider of the year.
pub fn has_gutter(spec: &ChartSpec, width: f64, height: f64) -> bool {
    Layout::new(width, height, spec).left > 0.0
}

/// The picture for a class of widths: drawn for `width` x `height` CSS pixels, shown at any width of the class.
pub fn responsive_svg(spec: &ChartSpec, width: f64, height: f64, class: &str) -> String {
    let Layout { left, right: plot, .. } = Layout::new(width, height, spec);
    let mut out = String::new();
    let backend = Responsive { out: &mut out, left, plot, width, height, is_inner: false, open: Open::Nothing };
    // Writing to a text does not fail.
    let _ = draw_both(backend, spec, (width, height), &tokens());
    let gutter = if has_gutter(spec, width, height) { " first--gutter" } else { "" };
    format!("<svg class=\"first {class}{gutter}\" height=\"{height}\" fill=\"none\" aria-hidden=\"true\">{out}</svg>")
}

/// Quarters of a CSS pixel: as fine as a picture needs that is stretched, and seen until the program is there.
const QUARTERS: f64 = 4.0;

/// A length in quarters as text, without the zero before the point.
fn short(quarters: i32) -> String {
    let text = (f64::from(quarters) / QUARTERS).to_string();
    match (text.strip_prefix("0."), text.strip_prefix("-0.")) {
        (Some(part), _) => format!(".{part}"),
        (_, Some(part)) => format!("-.{part}"),
        _ => text,
    }
}

/// Appends a path in relative steps, level ones as one: steps repeat where positions do not, so they compress far better.
fn steps(out: &mut String, points: impl IntoIterator<Item = BackendCoord>) {
    let quarters = |units: i32| (f64::from(units) / SUBPIXELS * QUARTERS).round() as i32;
    let mut points = points.into_iter().map(|(x, y)| (quarters(x), quarters(y))).peekable();
    let Some(mut last) = points.next() else { return };
    let _ = write!(out, "M{} {}l", short(last.0), short(last.1));
    while let Some(point) = points.next() {
        let is_level = last.1 == point.1 && points.peek().is_some_and(|next| next.1 == point.1);
        if is_level {
            continue;
        }
        let _ = write!(out, "{} {} ", short(point.0 - last.0), short(point.1 - last.1));
        last = point;
    }
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

struct Responsive<'a> {
    out: &'a mut String,
    /// Left and right edge of the plot, CSS pixels.
    left: f64,
    plot: f64,
    /// Of the whole picture.
    width: f64,
    height: f64,
    /// Within the inner picture that stretches.
    is_inner: bool,
    /// What is being gathered into one path.
    open: Open,
}

/// A path that goes on as long as what follows looks the same.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    /// Strokes of a color and a width.
    Strokes(u8, u32),
    /// Narrow rectangles of a color around the same middle.
    Rules(u8, i32),
}

impl Responsive<'_> {
    /// Ends the path that is being gathered.
    fn close(&mut self) {
        match self.open {
            Open::Nothing => {}
            Open::Strokes(..) => self.out.push_str("\"/>"),
            Open::Rules(..) => self.out.push_str("\"/></svg>"),
        }
        self.open = Open::Nothing;
    }

    fn leave(&mut self) {
        self.close();
        if self.is_inner {
            self.out.push_str("</svg>");
            self.is_inner = false;
        }
    }

    fn enter(&mut self) {
        self.close();
        if !self.is_inner {
            let (left, width, height) = (self.left, self.plot - self.left, self.height);
            let _ = write!(
                self.out,
                "<svg width=\"100%\" height=\"{height}\" viewBox=\"{left} 0 {width} {height}\" preserveAspectRatio=\"none\" overflow=\"visible\">"
            );
            self.is_inner = true;
        }
    }

    fn paint(&mut self, what: &str, color: BackendColor) {
        let i = usize::from(color.rgb.2);
        let name = TOKENS.get(i).or_else(|| HUES.get(i.wrapping_sub(TOKENS.len()))).unwrap_or(&"ink");
        let _ = write!(self.out, " {what}=\"var(--{name})\"");
        if color.alpha < 1.0 {
            let _ = write!(self.out, " {what}-opacity=\"{}\"", color.alpha);
        }
    }

    fn stroke<S: BackendStyle>(&mut self, style: &S) {
        self.paint("stroke", style.color());
        let _ = write!(self.out, " stroke-width=\"{}\"", css(style.stroke_width() as i32));
    }

    /// A position as a share of the plot and a distance from there; left and right of the plot the distance is fixed.
    fn anchored(&self, x: f64) -> (f64, f64) {
        if x > self.plot {
            (PERCENT, x - self.plot)
        } else if x < self.left {
            (0.0, x - self.left)
        } else {
            ((x - self.left) / (self.plot - self.left) * PERCENT, 0.0)
        }
    }

    fn place(&mut self, name: &str, x: f64) {
        const HUNDREDTHS: f64 = 100.0;
        let (share, beyond) = self.anchored(x);
        let share = (share * HUNDREDTHS).round() / HUNDREDTHS;
        let _ = write!(self.out, " {name}=\"{share}%\"");
        if beyond != 0.0 {
            let _ = write!(self.out, " transform=\"translate({beyond})\"");
        }
    }
}

impl DrawingBackend for Responsive<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        backend_size(self.width, self.height)
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        self.leave();
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.draw_rect(point, (point.0 + SUBPIXELS as i32, point.1 + SUBPIXELS as i32), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _fill: bool) -> Done {
        let (x, y, width, height) = (css(from.0), css(from.1), css(to.0 - from.0), css(to.1 - from.1));
        // The paper is the page's own.
        if width > self.plot && height >= self.height {
            return Ok(());
        }
        if width < NARROW && style.color().alpha >= 1.0 {
            let open = Open::Rules(style.color().rgb.2, (from.0 + to.0) / 2);
            if self.open != open {
                self.leave();
                let (share, beyond) = self.anchored(x + width / 2.0);
                let _ = write!(self.out, "<svg x=\"{share:.2}%\" overflow=\"visible\"><path");
                if beyond != 0.0 {
                    let _ = write!(self.out, " transform=\"translate({beyond})\"");
                }
                self.paint("fill", style.color());
                self.out.push_str(" d=\"");
                self.open = open;
            }
            let _ = write!(self.out, "M{} {y}h{width}v{height}h{}z", -width / 2.0, -width);
            return Ok(());
        }
        self.leave();
        self.out.push_str("<rect");
        if width < NARROW {
            let (share, beyond) = self.anchored(x + width / 2.0);
            let shift = beyond - width / 2.0;
            let _ = write!(self.out, " x=\"{share:.2}%\" width=\"{width}\" transform=\"translate({shift})\"");
        } else {
            self.place("x", x);
            let _ = write!(self.out, " width=\"{:.2}%\"", width.min(self.plot - x) / (self.plot - self.left) * PERCENT);
        }
        let _ = write!(self.out, " y=\"{y}\" height=\"{height}\"");
        self.paint("fill", style.color());
        self.out.push_str("/>");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let points: Vec<BackendCoord> = path.into_iter().collect();
        // What is wholly right of the plot does not stretch.
        let beyond = points.iter().all(|point| css(point.0) > self.plot);
        if beyond {
            self.leave();
            let from = (self.plot * SUBPIXELS) as i32;
            self.out.push_str("<svg x=\"100%\" overflow=\"visible\"><path d=\"");
            steps(self.out, points.into_iter().map(|(x, y)| (x - from, y)));
        } else {
            let open = Open::Strokes(style.color().rgb.2, style.stroke_width());
            if self.open != open {
                self.enter();
                self.out.push_str("<path vector-effect=\"non-scaling-stroke\"");
                self.stroke(style);
                self.out.push_str(" d=\"");
                self.open = open;
            }
            steps(self.out, points);
            return Ok(());
        }
        self.out.push('"');
        self.stroke(style);
        self.out.push_str("/></svg>");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        self.leave();
        self.out.push_str("<circle");
        self.place("cx", css(center.0));
        let _ = write!(self.out, " cy=\"{}\" r=\"{}\"", css(center.1), css(radius as i32));
        self.paint(if fill { "fill" } else { "stroke" }, style.color());
        self.out.push_str("/>");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Done {
        self.enter();
        self.out.push_str("<path d=\"");
        steps(self.out, points);
        self.out.push('"');
        self.paint("fill", style.color());
        self.out.push_str("/>");
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        self.leave();
        self.out.push_str("<text");
        self.place("x", css(at.0));
        let _ = write!(self.out, " y=\"{}\"", css(at.1 + (BASELINE * style.size()) as i32));
        set_type(self.out, style, style.size() / SUBPIXELS);
        self.paint("fill", style.color());
        let _ = write!(self.out, ">{}</text>", escaped(text));
        Ok(())
    }
}
