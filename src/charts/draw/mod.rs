//! Drawing a chart on any plotters `DrawingBackend`: a layer that rests and a layer that moves with levers and cursor.
//!
//! Sizes are CSS pixels until the pen, which alone knows the pixel ratio. Nothing here measures text in a browser.

mod key;
mod moving;
mod names;
mod pen;
mod resting;

use super::spec::ChartSpec;
use super::theme::Theme;
use pen::Pen;
use plotters_backend::{DrawingBackend, DrawingErrorKind};

pub use key::static_key;

type Drawn<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Paper, grid, numbers of the axis, the past, the baseline, today and events. Repaint when [`static_key`] changes.
pub fn draw_static<DB: DrawingBackend>(backend: &mut DB, spec: &ChartSpec, theme: &Theme) -> Drawn<DB> {
    let mut pen = Pen::new(backend, theme);
    pen.clear()?;
    let layout = pen.layout(spec);
    if layout.is_visible() { resting::draw(&mut pen, spec, &layout) } else { Ok(()) }
}

/// The scenario, its labels, the years and the cursor, on a cleared and transparent layer above the resting one.
pub fn draw_moving<DB: DrawingBackend>(backend: &mut DB, spec: &ChartSpec, theme: &Theme) -> Drawn<DB> {
    let mut pen = Pen::new(backend, theme);
    let layout = pen.layout(spec);
    if layout.is_visible() { moving::draw(&mut pen, spec, &layout) } else { Ok(()) }
}
