//! What moves: layers of a stack, lines of the future, labels at their ends, the cursor with the value of the lead.

use super::Drawn;
use super::fixed::records;
use super::pen::{Pen, Point, Side};
use crate::charts::labels::{Wish, spread};
use crate::charts::layout::{Layout, TEXT};
use crate::charts::spec::*;
use crate::charts::text_width::{Weight, text_width};
use crate::charts::theme::Rgb;
use plotters_backend::DrawingBackend;

/// From the end of a line to its label, CSS pixels.
const LEAD: f64 = 10.0;
/// A label this far from its line gets a lead line.
const FAR: f64 = 6.0;
/// Half the height of the tag of the year.
const TAG: f64 = 9.0;
const TAG_SIDE: f64 = 6.0;
const DOT: f64 = 4.0;
/// A layer thinner than this at the end has no label, as a share of the axis.
const LEAST_LAYER: f64 = 0.012;
/// Distance of the strokes of a hatching, CSS pixels.
const CLOSE: f64 = 4.0;
const WIDE: f64 = 7.0;

pub fn draw<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    let mut labels = Vec::new();
    if !spec.areas.is_empty() {
        stack(pen, spec, layout, &mut labels)?;
        today_over_stack(pen, layout)?;
        records(pen, spec, layout)?;
    }
    lines(pen, spec, layout, &mut labels)?;
    cursor(pen, spec, layout)?;
    end_labels(pen, layout, &labels)
}

/// A label that wants to stand at the end of what it names.
struct Label {
    text: String,
    at: f64,
    color: Rgb,
    /// A mark of this color before the text; a text in the color itself has none.
    mark: Option<Rgb>,
    is_bold: bool,
    rank: u8,
}

fn stack<DB: DrawingBackend>(
    pen: &mut Pen<DB>,
    spec: &ChartSpec,
    layout: &Layout,
    labels: &mut Vec<Label>,
) -> Drawn<DB> {
    let mut floor = vec![0.0; N_CHART_MONTHS];
    let mut ceiling = floor.clone();
    let paper = pen.theme.paper;
    let last = N_CHART_MONTHS - 1;
    let x = |i: usize| match i {
        0 => layout.left,
        i if i == last => layout.right,
        i => layout.x.at(position_year(i)),
    };
    for area in &spec.areas {
        for (top, (bottom, value)) in ceiling.iter_mut().zip(floor.iter().zip(&area.values)) {
            *top = bottom + value.max(0.0);
        }
        let color = pen.color(area.paint);
        match area.fill {
            Fill::Solid => {
                let upper = (0..N_CHART_MONTHS).map(|i| (x(i), layout.y.at(ceiling[i])));
                let lower = (0..N_CHART_MONTHS).rev().map(|i| (x(i), layout.y.at(floor[i])));
                pen.shape(upper.chain(lower), color, 1.0)?;
            }
            Fill::CloseHatch => hatch(pen, layout, &floor, &ceiling, color, CLOSE)?,
            Fill::WideHatch => hatch(pen, layout, &floor, &ceiling, color, WIDE)?,
        }
        // A pixel of paper between two layers.
        let edge = (0..N_CHART_MONTHS).map(|i| (x(i), layout.y.at(ceiling[i])));
        pen.line(edge, paper, Stroke::Thin)?;
        let thickness = ceiling[last] - floor[last];
        if thickness > LEAST_LAYER * spec.axis.max {
            let share = area.year_mean(LAST_CHART_YEAR).unwrap_or(0.0);
            let name = if layout.is_narrow() { &area.short } else { &area.label };
            labels.push(Label {
                text: format!("{name} {}", crate::charts::words::number(spec.axis.unit, share)),
                at: layout.y.at((ceiling[last] + floor[last]) / 2.0),
                color: pen.theme.ink,
                mark: Some(color),
                is_bold: false,
                rank: if labels.is_empty() { 3 } else { 1 },
            });
        }
        std::mem::swap(&mut floor, &mut ceiling);
    }
    Ok(())
}

/// Upright strokes between two edges.
fn hatch<DB: DrawingBackend>(
    pen: &mut Pen<DB>,
    layout: &Layout,
    floor: &[f64],
    ceiling: &[f64],
    color: Rgb,
    distance: f64,
) -> Drawn<DB> {
    let mut x = layout.left + distance / 2.0;
    while x < layout.right {
        let months = (layout.x.invert(x) - FIRST_CHART_YEAR as f64) * crate::units::MONTHS_PER_YEAR;
        let i = (months.max(0.0) as usize).min(N_CHART_MONTHS - 1);
        let (top, bottom) = (layout.y.at(ceiling[i]), layout.y.at(floor[i]));
        if bottom - top >= 0.5 {
            pen.rule((x, top), (x, bottom), color, 1.0)?;
        }
        x += distance;
    }
    Ok(())
}

/// The rule of today again, over the layers that hide it.
fn today_over_stack<DB: DrawingBackend>(pen: &mut Pen<DB>, layout: &Layout) -> Drawn<DB> {
    let paper = pen.theme.paper;
    pen.dotted(layout.x.at(today_year()), layout.top, layout.bottom, paper)
}

fn lines<DB: DrawingBackend>(
    pen: &mut Pen<DB>,
    spec: &ChartSpec,
    layout: &Layout,
    labels: &mut Vec<Label>,
) -> Drawn<DB> {
    let over_areas = !spec.areas.is_empty();
    for line in &spec.lines {
        // A ghost only where there is something to compare it with.
        if line.role == Role::Baseline && !spec.is_moved {
            continue;
        }
        let mut color = pen.color(line.paint);
        if over_areas && line.role == Role::Baseline {
            color = pen.theme.on_area;
        }
        let from = TODAY_POSITION.min(line.values.len().saturating_sub(1));
        let points = (from..line.values.len()).map(|i| (layout.x.at(position_year(i)), layout.y.at(line.values[i])));
        pen.line(points, color, line.stroke)?;
        if let (true, Some(&end)) = (line.has_label && !over_areas, line.values.last()) {
            let mean = line.year_mean(LAST_CHART_YEAR).unwrap_or(end);
            let name = if layout.is_narrow() { &line.short } else { &line.label };
            labels.push(Label {
                text: format!("{name} {}", crate::charts::words::number(spec.axis.unit, mean)),
                at: layout.y.at(end),
                color: if line.is_lead && spec.is_moved { color } else { pen.theme.ink },
                mark: (!(line.is_lead && spec.is_moved)).then_some(color),
                is_bold: line.is_lead,
                rank: if line.is_lead { 3 } else { 1 },
            });
        }
    }
    Ok(())
}

fn end_labels<DB: DrawingBackend>(pen: &mut Pen<DB>, layout: &Layout, labels: &[Label]) -> Drawn<DB> {
    let wishes: Vec<Wish> = labels.iter().map(|label| Wish { at: label.at, rank: label.rank }).collect();
    let edge = pen.theme.edge;
    for (label, height) in labels.iter().zip(spread(&wishes, layout.top, layout.bottom - 2.0)) {
        let Some(y) = height else { continue };
        let x = layout.right + LEAD;
        if (y - label.at).abs() > FAR {
            pen.rule((layout.right + 2.0, label.at), (x - 3.0, y), edge, 0.75)?;
        }
        let mut text_x = x;
        if let Some(mark) = label.mark {
            pen.rect((x, y - 4.0), (x + 8.0, y + 4.0), mark)?;
            text_x += 12.0;
        }
        let weight = if label.is_bold { Weight::SemiBold } else { Weight::Regular };
        let text = fit(&label.text, layout.width - text_x, weight);
        pen.text(&text, (text_x, y), label.color, Side::Left, label.is_bold)?;
    }
    Ok(())
}

/// The text as it is, or without words from its middle until it fits: name and value stand at its ends.
fn fit(text: &str, room: f64, weight: Weight) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    let fits = |words: &[&str]| text_width(&words.join(" "), TEXT, weight) <= room;
    while words.len() > 2 && !fits(&words) {
        words.remove(words.len() - 2);
    }
    if words.len() == 2 && !fits(&words) {
        words.remove(0);
    }
    words.join(" ").replace(", ", " ")
}

/// The rule of the chosen year through the plot, its tag on the axis, and the value of the lead beside it.
fn cursor<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    let (ink, paper) = (pen.theme.ink, pen.theme.paper);
    let x = layout.year_x(spec.year);
    let top = if layout.is_low() { layout.top - 4.0 } else { layout.top - 10.0 };
    pen.rule((x, top), (x, layout.bottom), ink, 1.0)?;
    let year = spec.year.to_string();
    let half = text_width(&year, TEXT, Weight::SemiBold) / 2.0 + TAG_SIDE;
    let middle = layout.bottom + 14.0;
    let center = x.clamp(half, (layout.width - half).max(half));
    pen.rect((center - half, middle - TAG), (center + half, middle + TAG), ink)?;
    pen.text(&year, (center, middle), paper, Side::Center, true)?;
    let Some((lead, mean)) = spec.lead().and_then(|lead| Some((lead, lead.year_mean(spec.year)?))) else {
        return Ok(());
    };
    let color = pen.color(lead.paint);
    let at: Point = (x, layout.y.at(mean));
    pen.dot(at, DOT + 1.5, paper)?;
    pen.dot(at, DOT, color)?;
    let text = spec.say(mean);
    let width = text_width(&text, TEXT, Weight::SemiBold);
    let is_left = x + LEAD + width > layout.right;
    let y = (at.1 - 12.0).clamp(layout.top, layout.bottom - 10.0);
    // Paper behind the value, so that lines under it do not cross it out.
    let (from, to) =
        if is_left { (x - LEAD - width - 2.0, x - LEAD + 2.0) } else { (x + LEAD - 2.0, x + LEAD + width + 2.0) };
    pen.rect((from, y - 8.0), (to, y + 8.0), paper)?;
    pen.text(
        &text,
        (if is_left { x - LEAD } else { x + LEAD }, y),
        color,
        if is_left { Side::Right } else { Side::Left },
        true,
    )
}
