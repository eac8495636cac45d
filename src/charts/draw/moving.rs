//! The moving layer: the scenario's areas and lines, the baseline over a stack, the cursor and its values.

use super::Drawn;
use super::names;
use super::pen::{Pen, Point, Type};
use super::resting::months;
use crate::charts::layout::{Layout, TEXT};
use crate::charts::spec::*;
use crate::charts::text_width::{Weight, text_width};
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

/// How strongly grid lines show on a stack.
pub const AREA_RULE: f64 = 0.22;
/// Distance between the strokes of a hatching, CSS pixels.
const CLOSE: f64 = 4.0;
const WIDE: f64 = 8.0;
/// Widths of lines, and of the rim between areas.
const THIN: f64 = 1.0;
const PLAIN: f64 = 1.75;
const STRONG: f64 = 2.5;
const RIM: f64 = 1.0;
/// The tag with the year under the cursor.
const TAG_HALF: f64 = 20.0;
const TAG_HEIGHT: f64 = 18.0;
/// Size of the value beside the cursor.
const BIG: f64 = 15.0;
const DOT: f64 = 3.5;

pub fn draw<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    if !spec.areas.is_empty() {
        stack(pen, spec, layout, TODAY_POSITION..N_CHART_MONTHS)?;
        over_stack(pen, spec, layout)?;
    }
    let x = layout.year_x(spec.year);
    let rule = if spec.areas.is_empty() { pen.theme.ink } else { pen.theme.on_area };
    pen.vertical(x, layout.top, layout.bottom, rule)?;
    for line in spec.lines.iter().filter(|line| line.role == Role::Scenario) {
        let color = pen.theme.color(line.paint);
        let width = match line.stroke {
            Stroke::Thin => THIN,
            Stroke::Plain | Stroke::Dashed => PLAIN,
            Stroke::Strong => STRONG,
        };
        pen.line(months(line, layout, TODAY_POSITION..N_CHART_MONTHS), color, width)?;
    }
    years(pen, spec, layout)?;
    names::draw(pen, spec, layout)?;
    values(pen, spec, layout)
}

/// Height of the top of each layer, CSS pixels: the sum of all below.
fn top_of(spec: &ChartSpec, layer: usize, t: usize, layout: &Layout) -> f64 {
    layout.y.at(spec.areas[..=layer].iter().map(|area| area.values[t]).sum())
}

/// The layers over some months, from the bottom up, each with a rim of paper on top.
pub fn stack<DB: DrawingBackend>(
    pen: &mut Pen<DB>,
    spec: &ChartSpec,
    layout: &Layout,
    range: std::ops::Range<usize>,
) -> Drawn<DB> {
    let n = range.len();
    let end = if range.end == N_CHART_MONTHS { layout.right } else { layout.x.at(position_year(range.end - 1)) };
    // A stack begins and ends at the edge of the plot, not in the middle of a month.
    let x: Vec<f64> = range
        .clone()
        .map(|t| if t == 0 { layout.left } else { layout.x.at(position_year(t)).min(end) })
        .enumerate()
        .map(|(i, x)| if i + 1 == n { end } else { x })
        .collect();
    let mut below = vec![layout.bottom; n];
    let mut sums = vec![0.0; n];
    for area in &spec.areas {
        for (sum, t) in sums.iter_mut().zip(range.clone()) {
            *sum += area.values[t].max(0.0);
        }
        let above: Vec<f64> = sums.iter().map(|sum| layout.y.at(*sum)).collect();
        let is_there = above.iter().zip(&below).any(|(above, below)| below - above > RIM / 2.0);
        if is_there {
            let color = pen.theme.color(area.paint);
            let fill = if area.fill == Fill::Solid { color } else { pen.theme.paper };
            let outline = x.iter().copied().zip(above.iter().copied());
            let back = x.iter().copied().zip(below.iter().copied()).rev();
            pen.polygon(outline.clone().chain(back), fill)?;
            match area.fill {
                Fill::Solid => pen.line(outline.map(Some), pen.theme.paper, RIM)?,
                Fill::CloseHatch => hatch(pen, &x, &above, &below, CLOSE, color)?,
                Fill::WideHatch => hatch(pen, &x, &above, &below, WIDE, color)?,
            }
        }
        below = above;
    }
    Ok(())
}

/// Upright strokes between two edges, on a fixed raster so that they stand still while the edges move.
fn hatch<DB: DrawingBackend>(
    pen: &mut Pen<DB>,
    x: &[f64],
    above: &[f64],
    below: &[f64],
    step: f64,
    color: crate::charts::theme::Rgb,
) -> Drawn<DB> {
    let mut next = 0.0;
    for i in 0..x.len() {
        if x[i] < next {
            continue;
        }
        next = (libm::floor(x[i] / step) + 1.0) * step;
        if below[i] - above[i] > RIM {
            pen.vertical(x[i], above[i], below[i], color)?;
        }
    }
    let outline = x.iter().zip(above).zip(below).map(|((x, above), below)| (below - above > RIM).then_some((*x, *above)));
    pen.line(outline, color, THIN)
}

/// Grid lines and the baseline on top of a stack.
fn over_stack<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    let span = layout.bottom - layout.top;
    let today = layout.x.at(today_year());
    for i in 1..layout.ticks.n_steps {
        let y = layout.bottom - span * i as f64 / layout.ticks.n_steps as f64;
        pen.horizontal(today, layout.right, y, pen.theme.on_area, AREA_RULE)?;
    }
    pen.dotted(today, layout.top, layout.bottom, pen.theme.on_area)?;
    for line in spec.lines.iter().filter(|line| line.role == Role::Baseline && spec.is_moved) {
        // On paper-colored ground the dashes show on every hue.
        pen.line(months(line, layout, TODAY_POSITION..N_CHART_MONTHS), pen.theme.hues[0], STRONG + RIM)?;
        pen.dashed(months(line, layout, TODAY_POSITION..N_CHART_MONTHS), pen.theme.on_area, PLAIN)?;
    }
    Ok(())
}

/// The years on the axis, but those that the cursor's tag would cover, and the tag.
fn years<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    let cursor = layout.year_x(spec.year);
    let y = layout.height - TAG_HEIGHT / 2.0 - 1.0;
    let tag = cursor.clamp(TAG_HALF, (layout.width - TAG_HALF).max(TAG_HALF));
    for year in layout.years() {
        let text = year.to_string();
        let half = text_width(&text, TEXT, Weight::Regular) / 2.0;
        let x = layout.year_x(*year);
        pen.vertical(x, layout.bottom, layout.bottom + 4.0, pen.theme.ink_2)?;
        let at = x.clamp(half, (layout.width - half).max(half));
        if (at - tag).abs() > TAG_HALF + half + 3.0 {
            pen.words(&text, (at, y), Type::new(pen.theme.ink_2).align(HPos::Center))?;
        }
    }
    let half = TAG_HEIGHT / 2.0;
    pen.rect((tag - TAG_HALF, y - half), (tag + TAG_HALF, y + half), pen.theme.ink, 1.0)?;
    let type_ = Type::new(pen.theme.paper).align(HPos::Center).bold();
    pen.words(&spec.year.to_string(), (tag, y), type_)
}

/// Dots where the cursor crosses lines, and the value of the subject.
fn values<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    for records in spec.records.iter().filter(|records| records.mark == RecordMark::Dots) {
        for (year, value) in &records.points {
            let at = (layout.year_x(*year), layout.y.at(*value));
            pen.dot(at, DOT, pen.theme.ink, pen.theme.on_area)?;
            let text = format!("{} in {year}", spec.say(*value));
            pen.words(&text, (at.0, at.1 + 16.0), Type::new(pen.theme.on_area).align(HPos::Center))?;
        }
    }
    let x = layout.year_x(spec.year);
    if let Some(value) = spec.areas.first().and_then(|area| area.year_mean(spec.year)) {
        let at = (x, layout.y.at(value));
        pen.dot(at, DOT, pen.theme.on_area, pen.theme.color(spec.areas[0].paint))?;
        let is_roomy = layout.bottom - at.1 > 40.0;
        if is_roomy {
            return beside(pen, &spec.say(value), (x, at.1 + 22.0), layout, Type::new(pen.theme.on_area));
        }
        return Ok(());
    }
    for line in spec.lines.iter().filter(|line| !line.is_lead && line.stroke != Stroke::Thin) {
        // Before today a baseline is the same path, and its dot would hide the other.
        let is_past = line.role == Role::Baseline && middle_of(spec.year) < today_year();
        if let Some(value) = line.year_mean(spec.year).filter(|_| !is_past) {
            pen.dot((x, layout.y.at(value)), DOT - 1.0, pen.theme.color(line.paint), pen.theme.paper)?;
        }
    }
    let Some((lead, value)) = spec.lead().and_then(|lead| Some((lead, lead.year_mean(spec.year)?))) else {
        return Ok(());
    };
    let is_past = middle_of(spec.year) < today_year();
    let paint = if is_past && lead.paint == Paint::Accent { Paint::Ink3 } else { lead.paint };
    let color = pen.theme.color(paint);
    let at: Point = (x, layout.y.at(value));
    pen.dot(at, DOT, color, pen.theme.paper)?;
    let ink = if matches!(paint, Paint::Accent) { color } else { pen.theme.ink_2 };
    let y = (at.1 - 14.0).clamp(layout.top + 2.0, layout.bottom - 10.0);
    beside(pen, &spec.say(value), (x, y), layout, Type::new(ink).halo())
}

/// A value right of the cursor, left of it near the right edge.
fn beside<DB: DrawingBackend>(pen: &mut Pen<DB>, text: &str, at: Point, layout: &Layout, type_: Type) -> Drawn<DB> {
    const AIR: f64 = 8.0;
    let type_ = type_.bold().size(BIG);
    let width = text_width(text, BIG, Weight::SemiBold);
    if at.0 + AIR + width > layout.right {
        pen.words(text, (at.0 - AIR, at.1), type_.align(HPos::Right))
    } else {
        pen.words(text, (at.0 + AIR, at.1), type_)
    }
}

/// Middle of a layer at the right end, and its thickness, CSS pixels.
pub fn end_of(spec: &ChartSpec, layer: usize, layout: &Layout) -> (f64, f64) {
    let last = N_CHART_MONTHS - 1;
    let above = top_of(spec, layer, last, layout);
    let below = if layer == 0 { layout.bottom } else { top_of(spec, layer - 1, last, layout) };
    ((above + below) / 2.0, below - above)
}
