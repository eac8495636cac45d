//! The moving layer: the scenario's areas and lines, the baseline over a stack, the rule of the cursor and the years.

use super::pen::{Pen, Type};
use super::resting::months;
use super::room::Room;
use super::{cursor, names};
use crate::charts::layout::{Layout, TEXT};
use crate::charts::spec::*;
use crate::charts::text_width::{WIDEST, Weight, text_width};
use crate::charts::theme::Rgb;
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

/// How strongly grid lines show on a stack.
pub const AREA_RULE: f64 = 0.22;
/// Distance between the strokes of a hatching, CSS pixels.
const CLOSE: f64 = 4.0;
const WIDE: f64 = 8.0;
/// Widths of lines, and of the rim between areas.
const THIN: f64 = 1.0;
pub const PLAIN: f64 = 1.75;
const STRONG: f64 = 2.5;
const RIM: f64 = 1.0;
/// The tag with the year under the cursor.
const TAG_HALF: f64 = 20.0;
const TAG_HEIGHT: f64 = 18.0;
/// A line this close above the subject is not named: the name would lie on other lines.
const INNER_NAME_CLEAR: f64 = 48.0;
/// How far above its line a name within the plot stands.
const INNER_NAME_ABOVE: f64 = 10.0;
/// Where the words of a recorded dot end: left of the rule of today, which is near.
const RECORD_RIGHT: f64 = 10.0;
const RECORD_DOWN: f64 = 16.0;

pub fn draw<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) {
    if !spec.areas.is_empty() {
        stack(pen, &spec.areas, layout, spec.today()..spec.n_months());
        over_stack(pen, spec, layout);
    }
    let x = layout.year_x(spec.year);
    if spec.areas.is_empty() {
        pen.vertical(x, layout.top, layout.bottom, pen.theme.ink);
    } else {
        let edge = solid_top(spec, middle_position(spec), layout);
        pen.vertical(x, layout.top, edge, pen.theme.ink);
        pen.vertical(x, edge, layout.bottom, pen.theme.on_area);
    }
    for line in spec.lines.iter().filter(|line| line.role == Role::Scenario) {
        let color = pen.theme.color(line.paint);
        let width = match line.stroke {
            Stroke::Thin => THIN,
            Stroke::Plain | Stroke::Dashed | Stroke::LongDashed => PLAIN,
            Stroke::Strong => STRONG,
        };
        pen.line(months(line, layout, spec.today()..spec.n_months()), color, width);
    }
    years(pen, spec, layout);
    names::draw(pen, spec, layout);
    let mut room = Room::default();
    cursor::values(pen, spec, layout, &mut room);
    if !layout.is_narrow() && !layout.is_low() {
        inner_names(pen, spec, layout, &mut room);
        record_words(pen, spec, layout, &mut room);
    }
}

/// Height of the top of each layer, CSS pixels: the sum of all below.
fn top_of(spec: &ChartSpec, layer: usize, t: usize, layout: &Layout) -> f64 {
    layout.y.at(spec.areas[..=layer].iter().map(|area| area.values[t]).sum())
}

/// Height up to which a stack is filled with color: a rule in the color of paper shows on it, one in ink above it.
fn solid_top(spec: &ChartSpec, t: usize, layout: &Layout) -> f64 {
    let n_solid = spec.areas.iter().take_while(|area| area.fill == Fill::Solid).count();
    if n_solid == 0 { layout.bottom } else { top_of(spec, n_solid - 1, t, layout) }
}

/// Position of the month in the middle of a year, the nearest one that the chart has.
fn middle_position(spec: &ChartSpec) -> usize {
    (spec.year.clamp(spec.first_year, LAST_CHART_YEAR) - spec.first_year) * 12 + 6
}

/// The layers over some months, from the bottom up, each with a rim of paper on top.
pub fn stack<DB: DrawingBackend>(pen: &mut Pen<DB>, areas: &[Area], layout: &Layout, range: std::ops::Range<usize>) {
    let n = range.len();
    let end = if areas.iter().all(|area| range.end == area.values.len()) {
        layout.right
    } else {
        layout.month_x(range.end - 1)
    };
    // A stack begins and ends at the edge of the plot, not in the middle of a month.
    let x: Vec<f64> = range
        .clone()
        .map(|t| if t == 0 { layout.left } else { layout.month_x(t).min(end) })
        .enumerate()
        .map(|(i, x)| if i + 1 == n { end } else { x })
        .collect();
    let mut below = vec![layout.bottom; n];
    let mut sums = vec![0.0; n];
    for area in areas {
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
            pen.polygon(outline.clone().chain(back), fill);
            match area.fill {
                Fill::Solid => pen.line(outline.map(Some), pen.theme.paper, RIM),
                Fill::CloseHatch => hatch(pen, &x, &above, &below, CLOSE, color),
                Fill::WideHatch => hatch(pen, &x, &above, &below, WIDE, color),
            }
        }
        below = above;
    }
}

/// Upright strokes between two edges, on a fixed raster so that they stand still while the edges move.
fn hatch<DB: DrawingBackend>(pen: &mut Pen<DB>, x: &[f64], above: &[f64], below: &[f64], step: f64, color: Rgb) {
    let Some(first) = x.first() else { return };
    let mut at = (libm::floor(first / step) + 1.0) * step;
    for i in 1..x.len() {
        let span = x[i] - x[i - 1];
        while at <= x[i] && span > 0.0 {
            let part = (at - x[i - 1]) / span;
            let between = |edge: &[f64]| edge[i - 1] + part * (edge[i] - edge[i - 1]);
            let (top, bottom) = (between(above), between(below));
            if bottom - top > RIM {
                pen.vertical(at, top, bottom, color);
            }
            at += step;
        }
    }
    let outline =
        x.iter().zip(above).zip(below).map(|((x, above), below)| (below - above > RIM).then_some((*x, *above)));
    pen.line(outline, color, THIN);
}

/// Grid lines and the baseline on top of a stack.
fn over_stack<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) {
    let today = layout.x.at(today_year());
    for (_, y) in layout.ticks().skip(1).take(layout.ticks.n_steps.saturating_sub(1)) {
        pen.horizontal(today, layout.right, y, pen.theme.on_area, AREA_RULE);
    }
    pen.dotted(today, solid_top(spec, spec.today(), layout), layout.bottom, pen.theme.on_area);
    for line in spec.lines.iter().filter(|line| line.role == Role::Baseline && spec.is_moved) {
        // On paper-colored ground the dashes show on every hue.
        pen.line(months(line, layout, spec.today()..spec.n_months()), pen.theme.hues[0], STRONG + RIM);
        pen.dashed(months(line, layout, spec.today()..spec.n_months()), pen.theme.on_area, PLAIN, line.stroke);
    }
}

/// A thin line that ends before the last year is named above its highest month.
fn inner_names<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout, room: &mut Room) {
    for line in spec.lines.iter().filter(|line| line.role == Role::Scenario && !line.has_label) {
        let ahead = line.values.iter().enumerate().skip(spec.today()).filter(|(_, value)| value.is_finite());
        let Some((t, value)) = ahead.max_by(|a, b| a.1.total_cmp(b.1)) else { continue };
        let lead = spec.lead().and_then(|lead| lead.values.get(t)).map_or(layout.bottom, |value| layout.y.at(*value));
        if lead - layout.y.at(*value) < INNER_NAME_CLEAR {
            continue;
        }
        let half = text_width(&line.short, TEXT, Weight::Regular) / 2.0;
        let today = layout.x.at(today_year());
        let mut x = layout.month_x(t).max(today + half + 4.0).min(layout.right - half);
        // The rule of the cursor would cut the name in two.
        let cursor = layout.year_x(spec.year);
        if (x - cursor).abs() < half + 4.0 && cursor + 2.0 * half + 6.0 <= layout.right {
            x = cursor + half + 6.0;
        }
        let y = (layout.y.at(*value) - INNER_NAME_ABOVE).max(layout.top + INNER_NAME_ABOVE / 2.0);
        let color = pen.theme.color(line.paint);
        let type_ = Type::new(color).align(HPos::Center).halo();
        if room.take(&line.short, (x, y), type_) {
            pen.words(&line.short, (x, y), type_);
        }
    }
}

/// The years on the axis, but those that the cursor's tag would cover, and the tag.
fn years<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) {
    let cursor = layout.year_x(spec.year);
    let y = layout.height - TAG_HEIGHT / 2.0 - 1.0;
    let tag = cursor.clamp(TAG_HALF, (layout.width - TAG_HALF).max(TAG_HALF));
    for year in layout.years() {
        let text = year.to_string();
        let half = text_width(&text, TEXT, Weight::Regular) * WIDEST / 2.0;
        let x = layout.year_x(*year);
        // A year lies between its two ticks, and its figure over its name.
        let half_year = layout.x.at(middle_of(*year)) - layout.x.at(*year as f64);
        for end in [x - half_year, x + half_year] {
            pen.vertical(end.clamp(layout.left, layout.right), layout.bottom, layout.bottom + 4.0, pen.theme.ink_2);
        }
        let at = x.clamp(half, (layout.width - half).max(half));
        if (at - tag).abs() > TAG_HALF + half + 3.0 {
            pen.words(&text, (at, y), Type::new(pen.theme.ink_2).align(HPos::Center));
        }
    }
    let half = TAG_HEIGHT / 2.0;
    pen.rect((tag - TAG_HALF, y - half), (tag + TAG_HALF, y + half), pen.theme.ink, 1.0);
    let type_ = Type::new(pen.theme.paper).align(HPos::Center).bold();
    pen.words(&spec.year.to_string(), (tag, y), type_);
}

/// The recorded values beside their dots.
fn record_words<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout, room: &mut Room) {
    for records in spec.records.iter().filter(|records| records.mark == RecordMark::Dots) {
        for (year, value) in &records.points {
            let text = format!("{} in {year}", spec.say(*value));
            let at = (layout.year_x(*year) + RECORD_RIGHT, layout.y.at(*value) + RECORD_DOWN);
            let type_ = Type::new(pen.theme.on_area).align(HPos::Right);
            if room.take(&text, at, type_) {
                pen.words(&text, at, type_);
            }
        }
    }
}

/// Middle of a layer at the right end, CSS pixels.
pub fn end_of(spec: &ChartSpec, layer: usize, layout: &Layout) -> f64 {
    let last = spec.n_months() - 1;
    let above = top_of(spec, layer, last, layout);
    let below = if layer == 0 { layout.bottom } else { top_of(spec, layer - 1, last, layout) };
    (above + below) / 2.0
}
