//! Drawing a chart on any plotters `DrawingBackend`: a layer that rests and a layer that moves with levers and cursor.
//!
//! Sizes are CSS pixels until the pen, which alone knows the pixel ratio. Nothing here measures text in a browser.

mod cells;
mod chain;
mod cursor;
mod key;
mod map;
mod moving;
mod names;
#[cfg(not(target_arch = "wasm32"))]
pub mod past;
mod pen;
mod resting;
mod room;
#[cfg(not(target_arch = "wasm32"))]
pub mod rows;
mod timeline;

use super::form::Form;
use super::layout::Layout;
use super::spec::ChartSpec;
use super::theme::{Rgb, Theme};
use pen::{Pen, Type};
use plotters_backend::{DrawingBackend, DrawingErrorKind};

pub use key::static_key;
pub use pen::PARTS;

pub type Drawn<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Width and height of a picture, CSS pixels.
pub type Size = (f64, f64);

/// Paper, grid, numbers of the axis, the past, the baseline, today and events. Repaint when [`static_key`] changes.
pub fn draw_static<DB: DrawingBackend>(backend: &mut DB, spec: &ChartSpec, size: Size, theme: &Theme) -> Drawn<DB> {
    let mut pen = Pen::new(backend, theme);
    pen.rect((0.0, 0.0), size, theme.paper, 1.0);
    resting_layer(&mut pen, spec, size);
    pen.finish()
}

/// The scenario, its labels, the years and the cursor, on a cleared and transparent layer above the resting one.
pub fn draw_moving<DB: DrawingBackend>(backend: &mut DB, spec: &ChartSpec, size: Size, theme: &Theme) -> Drawn<DB> {
    let mut pen = Pen::new(backend, theme);
    moving_layer(&mut pen, spec, size);
    pen.finish()
}

/// Both layers on paper of the size of a sheet, the picture beginning at `origin`.
pub fn draw_at<DB: DrawingBackend>(
    backend: &mut DB,
    spec: &ChartSpec,
    origin: (f64, f64),
    size: Size,
    sheet: Size,
    theme: &Theme,
) -> Drawn<DB> {
    let mut pen = Pen::new(backend, theme);
    pen.rect((0.0, 0.0), sheet, theme.paper, 1.0);
    let mut pen = pen.from(origin);
    resting_layer(&mut pen, spec, size);
    moving_layer(&mut pen, spec, size);
    pen.finish()
}

/// A line of text outside of a plot.
pub struct Sentence<'a> {
    pub text: &'a str,
    /// Left end of the middle of the line, CSS pixels.
    pub at: (f64, f64),
    pub size: f64,
    pub is_strong: bool,
    pub color: Rgb,
}

pub fn write<DB: DrawingBackend>(backend: &mut DB, sentence: &Sentence, theme: &Theme) -> Drawn<DB> {
    let type_ = Type::new(sentence.color).size(sentence.size);
    let type_ = if sentence.is_strong { type_.bold() } else { type_ };
    let mut pen = Pen::new(backend, theme);
    pen.words(sentence.text, sentence.at, type_);
    pen.finish()
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

fn resting_layer<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, size: Size) {
    let layout = Layout::new(size.0, size.1, spec);
    if !layout.is_visible() {
        return;
    }
    match &spec.form {
        Form::Curves => resting::draw(pen, spec, &layout),
        Form::Cells(cells) => cells::resting(pen, spec, cells, size),
        Form::Chain(chain) => chain::resting(pen, chain, size),
        Form::Map(map) => map::resting(pen, map, size),
        Form::Timeline(plans) => timeline::resting(pen, plans, size),
    }
}

fn moving_layer<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, size: Size) {
    let layout = Layout::new(size.0, size.1, spec);
    if !layout.is_visible() {
        return;
    }
    match &spec.form {
        Form::Curves => moving::draw(pen, spec, &layout),
        Form::Cells(cells) => cells::moving(pen, spec, cells, size),
        Form::Chain(chain) => chain::moving(pen, spec, chain, size),
        Form::Map(map) => map::moving(pen, spec, map, size),
        Form::Timeline(plans) => timeline::moving(pen, spec, plans, size),
    }
}
