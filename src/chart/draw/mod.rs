//! Drawing a chart on any backend of plotters: a static layer, and one that moves with levers and cursor.
//!
//! What is within the axes is drawn in years and values (`plot`), everything else in CSS pixels (`picture`); `chart::coord` alone knows the
//! pixel ratio. Nothing here measures text in a browser. The size is handed over beside the area, as that knows whole device pixels only,
//! and what follows from a width has to agree with the page.

mod cells;
mod chain;
mod cursor;
mod key;
mod map;
mod moving_layer;
mod names;
mod picture;
mod plot;
#[cfg(not(target_arch = "wasm32"))]
pub mod record_chart;
mod room;
#[cfg(not(target_arch = "wasm32"))]
pub mod rows;
mod static_layer;
mod timeline;

use super::form::Form;
use super::layout::Layout;
use super::spec::ChartSpec;
use super::theme::Theme;
use picture::Picture;
use plot::Plot;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

pub use super::coord::{Drawn, Size};
pub use key::static_key;
pub use picture::write;

/// A picture that fills an area, and where things stand in it; `None` where there is no room for one.
fn laid_out<'a, DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    spec: &ChartSpec,
    size: Size,
    theme: &'a Theme,
) -> Option<(Picture<'a, DB>, Layout)> {
    let layout = Layout::new(size.0, size.1, spec);
    layout.is_visible().then(|| (Picture::new(area, size, theme), layout))
}

/// Paper, grid, numbers of the axis, the past, the baseline, today and events. Repaint when [`static_key`] changes.
pub fn draw_static<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    spec: &ChartSpec,
    size: Size,
    theme: &Theme,
) -> Drawn<DB> {
    area.fill(&theme.paper)?;
    let Some((picture, layout)) = laid_out(area, spec, size, theme) else { return Ok(()) };
    match &spec.form {
        Form::Curves => static_layer::draw(&Plot::new(area, &picture, spec, layout)),
        Form::Cells(cells) => cells::draw_static(area, &picture, spec, cells),
        Form::Chain(chain) => chain::draw_static(&picture, chain),
        Form::Map(map) => map::draw_static(&picture, map),
        Form::Timeline(plans) => timeline::draw_static(&picture, plans),
    }
}

/// The same for [`Form::Curves`] alone, without the code of the other forms.
pub fn draw_static_curves<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    spec: &ChartSpec,
    size: Size,
    theme: &Theme,
) -> Drawn<DB> {
    area.fill(&theme.paper)?;
    let Some((picture, layout)) = laid_out(area, spec, size, theme) else { return Ok(()) };
    static_layer::draw(&Plot::new(area, &picture, spec, layout))
}

/// The scenario, its labels, the years and the cursor, on a cleared and transparent layer above the static one.
pub fn draw_moving<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    spec: &ChartSpec,
    size: Size,
    theme: &Theme,
) -> Drawn<DB> {
    let Some((picture, layout)) = laid_out(area, spec, size, theme) else { return Ok(()) };
    match &spec.form {
        Form::Curves => moving_layer::draw(&Plot::new(area, &picture, spec, layout)),
        Form::Cells(cells) => cells::draw_moving(area, &picture, spec, cells),
        Form::Chain(chain) => chain::draw_moving(&picture, spec, chain),
        Form::Map(map) => map::draw_moving(&picture, spec, map),
        Form::Timeline(plans) => timeline::draw_moving(&picture, spec, plans),
    }
}

/// The same for [`Form::Curves`] alone, without the code of the other forms.
pub fn draw_moving_curves<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    spec: &ChartSpec,
    size: Size,
    theme: &Theme,
) -> Drawn<DB> {
    let Some((picture, layout)) = laid_out(area, spec, size, theme) else { return Ok(()) };
    moving_layer::draw(&Plot::new(area, &picture, spec, layout))
}

/// The year under a pointer, where the picture has a time axis.
pub fn year_at(spec: &ChartSpec, size: Size, x: f64) -> Option<usize> {
    match &spec.form {
        Form::Curves => Some(Layout::new(size.0, size.1, spec).year_at(x)),
        Form::Cells(cells) => cells::year_at(spec, cells, size, x),
        Form::Timeline(plans) => Some(timeline::year_at(plans, size, x)),
        Form::Chain(_) | Form::Map(_) => None,
    }
}
