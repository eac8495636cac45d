//! Small multiples: the same axes once for each cell, its name and its figure of the cursor's year above.

use super::Size;
use super::moving::stack;
use super::pen::{Pen, Type};
use super::resting::months;
use crate::charts::form::Cell;
use crate::charts::layout::{Edges, Layout, TEXT};
use crate::charts::spec::*;
use crate::charts::text_width::{WIDEST, Weight, text_width};
use crate::charts::words;
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

/// Widths from which on cells stand in one row, and two by two.
const ONE_ROW: f64 = 700.0;
const TWO_BY_TWO: f64 = 420.0;
const GAP: f64 = 24.0;
/// Room above a plot for its heading and the top number, and below for the years.
const HEAD: f64 = 20.0;
const ABOVE: f64 = 16.0;
const FOOT: f64 = 20.0;
/// Steps of the axis, and the height of a plot from which on there are two.
const N_STEPS: usize = 2;
const TWO_STEPS: f64 = 60.0;
const SWATCH: f64 = 10.0;
const THIN: f64 = 1.0;
const PLAIN: f64 = 1.5;

/// Where a cell stands: its left end and width, its top, and its plot.
struct Place {
    left: f64,
    width: f64,
    top: f64,
    layout: Layout,
}

fn place(spec: &ChartSpec, n: usize, i: usize, size: Size) -> Option<Place> {
    let n_columns = match size.0 {
        width if width >= ONE_ROW => n,
        width if width >= TWO_BY_TWO => 2,
        _ => 1,
    };
    let n_rows = n.div_ceil(n_columns.max(1));
    let width = (size.0 - GAP * (n_columns as f64 - 1.0)) / n_columns as f64;
    let height = size.1 / n_rows as f64;
    let left = (i % n_columns) as f64 * (width + GAP);
    let top = (i / n_columns) as f64 * height;
    let edges = Edges { left, right: left + width, top: top + HEAD + ABOVE, bottom: top + height - FOOT };
    let n_steps = if edges.bottom - edges.top >= TWO_STEPS { N_STEPS } else { 1 };
    let layout = Layout::within(size.0, size.1, edges, n_steps, spec);
    layout.is_visible().then_some(Place { left, width, top, layout })
}

pub fn resting<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, cells: &[Cell], size: Size) {
    for (i, cell) in cells.iter().enumerate() {
        let Some(Place { left, top, layout, .. }) = place(spec, cells.len(), i, size) else { continue };
        let ink = pen.theme.ink_2;
        let hue = pen.theme.color(Paint::Hue(cell.hue));
        let middle = top + HEAD / 2.0;
        pen.rect((left, middle - SWATCH / 2.0), (left + SWATCH, middle + SWATCH / 2.0), hue, 1.0);
        pen.words(&cell.label, (left + SWATCH + 6.0, middle), Type::new(pen.theme.ink).bold());
        let last = layout.ticks.n_below + layout.ticks.n_steps;
        for (step, (value, y)) in layout.ticks().enumerate() {
            let color = if value == 0.0 { ink } else { pen.theme.rule };
            pen.horizontal(layout.left, layout.right, y, color, 1.0);
            // Zero needs no number where the years stand below it.
            if step > 0 {
                let mut text = words::tick(value, layout.ticks.step);
                if step == last {
                    text.push_str(crate::format::NBSP);
                    text.push_str(spec.axis.unit.sign());
                }
                pen.words(&text, (left, y - TEXT * 0.7), Type::new(ink).halo());
            }
        }
        // The model's past, thin: no record of a shortage exists.
        let parts = &spec.areas[cell.areas.clone()];
        let past = (0..=spec.today()).map(|t| {
            let sum: f64 = parts.iter().map(|area| area.values[t]).sum();
            Some((layout.month_x(t), layout.y.at(sum)))
        });
        pen.line(past, pen.theme.ink_3, THIN);
        pen.dotted(layout.x.at(today_year()), layout.top, layout.bottom, ink);
    }
}

pub fn moving<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, cells: &[Cell], size: Size) {
    for (i, cell) in cells.iter().enumerate() {
        let Some(Place { left, width, top, layout }) = place(spec, cells.len(), i, size) else { continue };
        let ahead = spec.today()..spec.n_months();
        let parts = &spec.areas[cell.areas.clone()];
        stack(pen, parts, &layout, ahead.clone());
        if spec.is_moved {
            for line in &spec.lines[cell.lines.clone()] {
                pen.dashed(months(line, &layout, ahead.clone()), pen.theme.color(line.paint), PLAIN, line.stroke);
            }
        }
        let x = layout.year_x(spec.year);
        pen.vertical(x, layout.top, layout.bottom, pen.theme.ink);
        let total: f64 = parts.iter().filter_map(|area| spec.of_year(&area.values, spec.year)).sum();
        let ink = if spec.is_moved { pen.theme.accent } else { pen.theme.ink };
        let type_ = Type::new(ink).bold().align(HPos::Right);
        pen.words(&spec.say(total), (left + width, top + HEAD / 2.0), type_);
        years(pen, spec, &layout);
    }
}

/// The first and the last year, and the cursor's in bold unless it would touch them.
fn years<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) {
    let y = layout.bottom + FOOT / 2.0 + 1.0;
    let width = text_width("2000", TEXT, Weight::SemiBold) * WIDEST;
    let at = layout.year_x(spec.year).clamp(layout.left + width / 2.0, layout.right - width / 2.0);
    let is_clear = |x: f64| (at - x).abs() > width + 4.0;
    let (first, last) = (layout.left + width / 2.0, layout.right - width / 2.0);
    for (year, x) in [(spec.first_year, first), (LAST_CHART_YEAR, last)] {
        if is_clear(x) {
            pen.words(&year.to_string(), (x, y), Type::new(pen.theme.ink_2).align(HPos::Center));
        }
    }
    pen.words(&spec.year.to_string(), (at, y), Type::new(pen.theme.ink).bold().align(HPos::Center));
}

/// The year under a pointer.
pub fn year_at(spec: &ChartSpec, cells: &[Cell], size: Size, x: f64) -> Option<usize> {
    let places = (0..cells.len()).filter_map(|i| place(spec, cells.len(), i, size));
    let under = places.filter(|place| x <= place.left + place.width + GAP / 2.0);
    under
        .reduce(|nearest, other| if other.left < nearest.left { other } else { nearest })
        .map(|place| place.layout.year_at(x))
}
