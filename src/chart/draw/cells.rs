//! Small multiples: the same axes once for each cell, its name and its figure of the cursor's year above.

use super::picture::Picture;
use super::plot::{Datum, Plot};
use crate::chart::coord::{Drawn, Size};
use crate::chart::elements::Type;
use crate::chart::form::Cell;
use crate::chart::layout::{Edges, Layout, TEXT};
use crate::chart::spec::*;
use crate::chart::text_width::{WIDEST, Weight, text_width};
use crate::chart::words;
use crate::decimal::clamped;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
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

pub fn draw_static<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    picture: &Picture<DB>,
    spec: &ChartSpec,
    cells: &[Cell],
) -> Drawn<DB> {
    let theme = picture.theme;
    for (i, cell) in cells.iter().enumerate() {
        let Some(Place { left, top, layout, .. }) = place(spec, cells.len(), i, picture.size) else { continue };
        let plot = Plot::new(area, picture, spec, layout);
        let middle = top + HEAD / 2.0;
        let hue = theme.color(Paint::Hue(cell.hue));
        picture.block([(left, middle - SWATCH / 2.0), (left + SWATCH, middle + SWATCH / 2.0)], hue)?;
        picture.label(&cell.label, (left + SWATCH + 6.0, middle), Type::new(theme.ink).bold())?;
        let last = layout.ticks.n_below + layout.ticks.n_steps;
        for (step, (value, y)) in layout.ticks().enumerate() {
            let color = if value == 0.0 { theme.ink_2 } else { theme.rule };
            picture.rule([(layout.left, y), (layout.right, y)], color)?;
            // Zero needs no number where the years stand below it.
            if step > 0 {
                let mut text = words::tick(value, layout.ticks.step);
                if step == last {
                    text.push_str(crate::format::NBSP);
                    text.push_str(spec.axis.unit.sign());
                }
                picture.label(&text, (left, y - TEXT * 0.7), Type::new(theme.ink_2).halo())?;
            }
        }
        // The model's past, thin: no record of a shortage exists.
        let layers = &spec.areas[cell.areas.clone()];
        let sum = |t: usize| layers.iter().map(|area| area.values[t]).sum();
        let past: Vec<Datum> = (0..=spec.today()).map(|t| (spec.year_of(t), sum(t))).collect();
        plot.path(past, theme.ink_3, THIN)?;
        picture.dotted(layout.x.at(today_year()), (layout.top, layout.bottom), theme.ink_2)?;
    }
    Ok(())
}

pub fn draw_moving<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    picture: &Picture<DB>,
    spec: &ChartSpec,
    cells: &[Cell],
) -> Drawn<DB> {
    let theme = picture.theme;
    let ahead = spec.today()..spec.n_months();
    for (i, cell) in cells.iter().enumerate() {
        let Some(Place { left, width, top, layout }) = place(spec, cells.len(), i, picture.size) else { continue };
        let plot = Plot::new(area, picture, spec, layout);
        let layers = &spec.areas[cell.areas.clone()];
        plot.stack(layers, ahead.clone())?;
        if spec.is_moved {
            for line in &spec.lines[cell.lines.clone()] {
                plot.dashed(line, ahead.clone(), picture.stroke(theme.color(line.paint), PLAIN))?;
            }
        }
        let x = layout.year_x(spec.year);
        picture.rule([(x, layout.top), (x, layout.bottom)], theme.ink)?;
        let total: f64 = layers.iter().filter_map(|area| spec.of_year(&area.values, spec.year)).sum();
        let ink = if spec.is_moved { theme.accent } else { theme.ink };
        let type_ = Type::new(ink).bold().align(HPos::Right);
        picture.label(&spec.say(total), (left + width, top + HEAD / 2.0), type_)?;
        years(picture, spec, &layout)?;
    }
    Ok(())
}

/// The first and the last year, and the cursor's in bold unless it would touch them.
fn years<DB: DrawingBackend>(picture: &Picture<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    let y = layout.bottom + FOOT / 2.0 + 1.0;
    let width = text_width("2000", TEXT, Weight::SemiBold) * WIDEST;
    let at = clamped(layout.year_x(spec.year), layout.left + width / 2.0, layout.right - width / 2.0);
    let is_clear = |x: f64| (at - x).abs() > width + 4.0;
    let (first, last) = (layout.left + width / 2.0, layout.right - width / 2.0);
    for (year, x) in [(spec.first_year, first), (LAST_CHART_YEAR, last)] {
        if is_clear(x) {
            picture.label(&year.to_string(), (x, y), Type::new(picture.theme.ink_2).align(HPos::Center))?;
        }
    }
    picture.label(&spec.year.to_string(), (at, y), Type::new(picture.theme.ink).bold().align(HPos::Center))
}

/// The year under a pointer.
pub fn year_at(spec: &ChartSpec, cells: &[Cell], size: Size, x: f64) -> Option<usize> {
    let places = (0..cells.len()).filter_map(|i| place(spec, cells.len(), i, size));
    let under = places.filter(|place| x <= place.left + place.width + GAP / 2.0);
    under
        .reduce(|nearest, other| if other.left < nearest.left { other } else { nearest })
        .map(|place| place.layout.year_at(x))
}
