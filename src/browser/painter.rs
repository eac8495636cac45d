//! How charts are painted in the browser. Lines and stacks over time can be painted from the start; the code for the other forms, and for
//! pictures on paper, comes with the late charts.

use super::canvas::CanvasBackend;
use crate::chart::draw::{Drawn, Size, draw_moving, draw_moving_curves, draw_static, draw_static_curves, year_at};
use crate::chart::layout::Layout;
use crate::chart::spec::ChartSpec;
use crate::chart::svg::to_svg;
use crate::chart::theme::Theme;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

/// What draws one layer of a chart on a canvas.
type Draw = fn(&DrawingArea<CanvasBackend, Shift>, &ChartSpec, Size, &Theme) -> Drawn<CanvasBackend>;

/// The functions that paint a chart.
#[derive(Clone, Copy)]
pub struct Painter {
    pub draw_static: Draw,
    pub draw_moving: Draw,
    /// The year at a distance from the left, CSS pixels.
    pub year_at: fn(&ChartSpec, Size, f64) -> Option<usize>,
    /// The whole chart as SVG.
    pub svg: Option<fn(&ChartSpec, Size, &Theme) -> String>,
}

/// Paints lines and stacks over time.
pub const CURVES: Painter = Painter {
    draw_static: draw_static_curves,
    draw_moving: draw_moving_curves,
    year_at: |spec, (width, height), x| Some(Layout::new(width, height, spec).year_at(x)),
    svg: None,
};

/// Paints every form. Whoever names this brings the code for all of them along.
pub const ALL_FORMS: Painter = Painter { draw_static, draw_moving, year_at, svg: Some(svg) };

fn svg(spec: &ChartSpec, (width, height): Size, theme: &Theme) -> String {
    to_svg(spec, width as u32, height as u32, theme)
}
