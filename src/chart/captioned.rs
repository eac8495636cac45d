//! A picture that leaves the page: the chart with its finding, its unit, how to read it, where it comes from and the link printed in.

use super::coord::Css;
use super::draw::{Drawn, Size, draw_moving, draw_static, write};
use super::elements::Type;
use super::file::source;
use super::spec::ChartSpec;
use super::svg::SvgBackend;
use super::text_width::{WIDER_FACE, Weight, text_width};
use super::theme::Theme;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::DrawingBackend;

/// Width of a saved picture, CSS pixels.
pub const CAPTIONED_WIDTH: f64 = 800.0;
const EDGE: f64 = 24.0;
const PLOT_HEIGHT: f64 = 376.0;
const GAP: f64 = 12.0;
/// Sizes of type, and the height of a line as a multiple of it.
const TITLE: f64 = 20.0;
const PLAIN: f64 = 13.0;
const SMALL: f64 = 12.0;
const LEADING: f64 = 1.4;

struct Row {
    text: String,
    size: f64,
    is_strong: bool,
    /// Middle of the line.
    y: f64,
}

pub struct Captioned<'a> {
    spec: &'a ChartSpec,
    rows: Vec<Row>,
    plot: (f64, Size),
    size: Size,
}

impl<'a> Captioned<'a> {
    pub fn new(spec: &'a ChartSpec, width: f64, link: &str) -> Self {
        let inner = width - 2.0 * EDGE;
        let mut rows = Vec::new();
        let mut y = EDGE;
        let mut add = |text: &str, size: f64, is_strong: bool, y: &mut f64| {
            for line in wrapped(text, inner, size, if is_strong { Weight::SemiBold } else { Weight::Regular }) {
                let height = size * LEADING;
                rows.push(Row { text: line, size, is_strong, y: *y + height / 2.0 });
                *y += height;
            }
        };
        add(&spec.title, TITLE, true, &mut y);
        add(&spec.subtitle, PLAIN, false, &mut y);
        y += GAP;
        let height = spec.form.natural_height(inner).unwrap_or(PLOT_HEIGHT);
        let plot = (y, (inner, height));
        y += height + GAP;
        add(&spec.caption, SMALL, false, &mut y);
        add(&source(), SMALL, false, &mut y);
        add(link, SMALL, false, &mut y);
        Self { spec, rows, plot, size: (width, (y + EDGE).ceil()) }
    }

    /// Width and height, CSS pixels.
    pub fn size(&self) -> Size {
        self.size
    }
}

pub fn draw_captioned<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    picture: &Captioned,
    theme: &Theme,
) -> Drawn<DB> {
    area.fill(&theme.paper)?;
    let css = Css::on(area, theme);
    let (top, size) = picture.plot;
    let units = |width: f64, height: f64| (css.units(width), css.units(height));
    let plot = area.clone().shrink(units(EDGE, top), units(size.0, size.1));
    draw_static(&plot, picture.spec, size, theme)?;
    // What the moving layer puts over words of the static one covers them.
    plot.present()?;
    draw_moving(&plot, picture.spec, size, theme)?;
    for row in &picture.rows {
        let type_ = if row.is_strong { Type::new(theme.ink).bold() } else { Type::new(theme.ink_2) };
        write(area, &row.text, (EDGE, row.y), type_.size(row.size), theme)?;
    }
    area.present()
}

/// The same as SVG, a device pixel for each CSS pixel.
pub fn captioned_svg(picture: &Captioned, theme: &Theme) -> String {
    let mut svg = String::new();
    // Writing to a text does not fail.
    let _ = draw_captioned(&SvgBackend::new(&mut svg, picture.size).into_drawing_area(), picture, theme);
    svg
}

/// What stands between two settings of a link.
const BETWEEN_SETTINGS: char = '&';

/// Lines no wider than `room`; a word that is longer by itself is cut, so that a long link stays inside.
fn wrapped(text: &str, room: f64, size: f64, weight: Weight) -> Vec<String> {
    let fits = |line: &str| text_width(line, size, weight) * WIDER_FACE <= room;
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let longer = if line.is_empty() { word.to_string() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for sign in word.chars() {
            line.push(sign);
            if !fits(&line) {
                let end = line.len() - sign.len_utf8();
                // A link is cut between two settings where one ends on the line.
                let cut = line[..end].rfind(BETWEEN_SETTINGS).filter(|at| *at > 0).unwrap_or(end);
                let rest = line.split_off(cut);
                lines.push(std::mem::replace(&mut line, rest));
            }
        }
    }
    lines.push(line);
    lines.retain(|line| !line.is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: f64 = 12.0;
    const ROOM: f64 = 120.0;

    #[test]
    fn a_long_link_is_cut_between_two_settings_and_loses_nothing() {
        let link =
            "https://example.org/?xl=0.6&xl_start=2029&xl_end=2031&xh=0.7&xh_start=2029&vault=12&vault_start=2027";
        let lines = wrapped(link, ROOM, SIZE, Weight::Regular);
        assert_eq!(lines.concat(), link);
        assert!(lines.iter().all(|line| text_width(line, SIZE, Weight::Regular) * WIDER_FACE <= ROOM), "{lines:?}");
        assert!(lines.len() > 2 && lines[2..].iter().all(|line| line.starts_with(BETWEEN_SETTINGS)), "{lines:?}");
    }

    #[test]
    fn a_setting_wider_than_the_room_is_cut_anywhere() {
        for word in [format!("&{}", "x".repeat(99)), "&".repeat(99), "x".repeat(99)] {
            let lines = wrapped(&word, ROOM, SIZE, Weight::Regular);
            assert_eq!(lines.concat(), word);
            assert!(lines.iter().all(|line| text_width(line, SIZE, Weight::Regular) * WIDER_FACE <= ROOM), "{lines:?}");
        }
    }
}
