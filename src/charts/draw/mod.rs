//! Drawing: a chart's layers on any plotters backend, in device pixels. What rests (paper, grid, axis, records, the past) and what
//! moves with a lever or the cursor are drawn apart, so that a frame repaints only the second.

mod fixed;
mod moving;
mod pen;

use super::layout::Layout;
use super::spec::ChartSpec;
use super::theme::Theme;
use pen::Pen;
use plotters_backend::{DrawingBackend, DrawingErrorKind};

/// What a drawing function returns.
pub type Drawn<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Paper, grid, axis, today, and where there is no stack the records and the modelled past.
pub fn draw_static<DB: DrawingBackend>(backend: &mut DB, spec: &ChartSpec, theme: &Theme) -> Drawn<DB> {
    let (mut pen, layout) = start(backend, spec, theme);
    pen.paper()?;
    if layout.is_visible() { fixed::draw(&mut pen, spec, &layout) } else { Ok(()) }
}

/// Areas, lines, labels at their ends, and the cursor, on a transparent ground.
pub fn draw_moving<DB: DrawingBackend>(backend: &mut DB, spec: &ChartSpec, theme: &Theme) -> Drawn<DB> {
    let (mut pen, layout) = start(backend, spec, theme);
    if layout.is_visible() { moving::draw(&mut pen, spec, &layout) } else { Ok(()) }
}

fn start<'a, DB: DrawingBackend>(backend: &'a mut DB, spec: &ChartSpec, theme: &'a Theme) -> (Pen<'a, DB>, Layout) {
    let (width, height) = backend.get_size();
    let css = |device: u32| f64::from(device) / theme.scale;
    let layout = Layout::new(css(width), css(height), spec);
    (Pen::new(backend, theme), layout)
}

/// Tells two resting layers apart: equal keys, equal pictures.
pub fn static_key(spec: &ChartSpec, width_px: u32, height_px: u32) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut hash = OFFSET;
    let mut add = |bits: u64| hash = (hash ^ bits).wrapping_mul(PRIME);
    for text in [spec.name, spec.past, spec.ahead] {
        text.bytes().for_each(|byte| add(u64::from(byte)));
    }
    // The axis counts by its ticks: a little more on it is the same picture.
    let layout = Layout::new(f64::from(width_px), f64::from(height_px), spec);
    for number in [layout.ticks.step, layout.ticks.n_steps as f64, f64::from(width_px), f64::from(height_px)] {
        add(number.to_bits());
    }
    add(spec.axis.unit as u64);
    for records in &spec.records {
        records.points.iter().for_each(|point| add(point.1.to_bits()));
    }
    for line in spec.lines.iter().filter(|line| line.has_past) {
        line.label.bytes().for_each(|byte| add(u64::from(byte)));
        // The past depends on the assumptions only, but those can be moved; its last month tells.
        add(line.values[super::spec::TODAY_POSITION - 1].to_bits());
        add(u64::from(line.paint == super::spec::Paint::Accent));
    }
    hash
}
