//! Charts of records and rows of dots, drawn by `draw::record_chart` and `draw::rows` and written as SVG that wears the tokens of the style
//! sheet. Native only.

use super::draw::{Drawn, Size, record_chart, rows};
use super::record_chart::{DotChart, RecordChart};
use super::responsive_svg::{named, tokens};
use super::svg::SvgBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};

/// The picture without its frame: what stands between `<svg …>` and `</svg>`.
pub fn record_picture(chart: &RecordChart, size: Size) -> String {
    inner(size, |area| record_chart::draw(area, chart, size, &tokens()))
}

pub fn dot_picture(chart: &DotChart, width: f64) -> (String, f64) {
    let size = (width, rows::height(chart));
    (inner(size, |area| rows::draw(area, chart, size, &tokens())), size.1)
}

fn inner(
    size: Size,
    draw: impl for<'a> FnOnce(&DrawingArea<SvgBackend<'a>, Shift>) -> Drawn<SvgBackend<'a>>,
) -> String {
    let mut svg = String::new();
    let area = SvgBackend::new(&mut svg, size).into_drawing_area();
    // Writing to a text does not fail.
    let _ = draw(&area).and_then(|()| area.present());
    drop(area);
    let svg = named(svg);
    let begin = svg.find('>').map_or(0, |at| at + 1);
    let end = svg.rfind("</svg>").unwrap_or(svg.len());
    svg[begin..end].trim().to_string()
}
