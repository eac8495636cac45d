//! A chart as an SVG picture: for snapshots, and for whoever wants to keep it.

use super::draw::{draw_moving, draw_static};
use super::spec::ChartSpec;
use super::theme::Theme;
use plotters::backend::SVGBackend;

/// Both layers in one picture; size in CSS pixels, drawn at the theme's scale.
pub fn to_svg(spec: &ChartSpec, css_width: u32, css_height: u32, theme: &Theme) -> String {
    let device = |css: u32| (f64::from(css) * theme.scale).round() as u32;
    let mut text = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut text, (device(css_width), device(css_height)));
        // Writing into a string does not fail.
        let drawn = draw_static(&mut backend, spec, theme).and_then(|()| draw_moving(&mut backend, spec, theme));
        debug_assert!(drawn.is_ok(), "an SVG backend on a string draws everything");
    }
    text
}
