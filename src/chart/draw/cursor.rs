//! The values under the cursor: a dot and a bar as long as the year on each line, and the value of the chart's subject in words.

use super::picture::Point;
use super::plot::{PLAIN, Plot};
use super::room::Room;
use crate::chart::coord::Drawn;
use crate::chart::elements::Type;
use crate::chart::layout::Layout;
use crate::chart::spec::*;
use crate::chart::text_width::{WIDER_FACE, Weight, text_width};
use crate::chart::theme::Rgb;
use crate::decimal::clamped;
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

/// Size of the value beside the cursor.
const BIG: f64 = 15.0;
const DOT: f64 = 3.5;
/// A layer of this height holds the value.
const ROOM_FOR_VALUE: f64 = 40.0;
/// Air between the cursor and a value, and half the height of its veil as a part of its size.
const AIR: f64 = 8.0;
const HALF_VEIL: f64 = 0.7;
/// Where the value may stand around its dot, the best place first: its side, and how far down.
type Corner = (f64, f64);
const CORNERS: [Corner; 4] = [(1.0, -14.0), (1.0, 14.0), (-1.0, -14.0), (-1.0, 14.0)];
/// Below the dot where the value stands within a layer.
const IN_AREA: [Corner; 2] = [(1.0, 22.0), (-1.0, 22.0)];

/// The cursor's year on lines and records: a bar as long as the year at its mean, and the value of the subject.
pub fn values<DB: DrawingBackend>(plot: &Plot<DB>, room: &mut Room) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    for records in spec.records.iter().filter(|records| records.mark == RecordMark::Dots) {
        for (year, value) in &records.points {
            let at = (layout.year_x(*year), layout.y.at(*value));
            picture.dot(at, DOT, picture.theme.ink, picture.theme.on_area)?;
        }
    }
    let x = layout.year_x(spec.year);
    if let Some(area) = spec.areas.first() {
        let Some(value) = spec.of_year(&area.values, spec.year) else { return Ok(()) };
        let y = layout.y.at(value);
        year_bar(plot, y, picture.theme.on_area)?;
        picture.dot((x, y), DOT, picture.theme.on_area, picture.theme.color(area.paint))?;
        if layout.bottom - y > ROOM_FOR_VALUE {
            let type_ = Type::new(picture.theme.on_area);
            return beside(plot, (value, (x, y), &IN_AREA), type_, room);
        }
        return Ok(());
    }
    let is_past = middle_of(spec.year) < today_year();
    for line in
        spec.lines.iter().filter(|line| !line.is_lead && line.role != Role::OtherRules && line.stroke != Stroke::Thin)
    {
        // Before today a baseline is the same path as the scenario, and would hide it.
        let mean = spec.of_year(&line.values, spec.year).filter(|_| !(is_past && line.role == Role::Baseline));
        if let Some(value) = mean {
            year_bar(plot, layout.y.at(value), picture.theme.color(line.paint))?;
        }
    }
    let Some((lead, value)) = spec.lead().and_then(|lead| Some((lead, spec.of_year(&lead.values, spec.year)?))) else {
        return Ok(());
    };
    let paint = if is_past && lead.paint == Paint::Accent { Paint::Ink3 } else { lead.paint };
    let color = picture.theme.color(paint);
    let at: Point = (x, layout.y.at(value));
    year_bar(plot, at.1, color)?;
    picture.dot(at, DOT, color, picture.theme.paper)?;
    let ink = if paint == Paint::Accent { color } else { picture.theme.ink_2 };
    beside(plot, (value, at, &CORNERS), Type::new(ink).halo(), room)
}

/// A calendar-year mean is a level over its year, not a point of the monthly path.
fn year_bar<DB: DrawingBackend>(plot: &Plot<DB>, y: f64, color: Rgb) -> Drawn<DB> {
    let ends = [plot.spec.year, plot.spec.year + 1].map(|year| (plot.layout.x.at(year as f64), y));
    plot.picture.path(ends, color, PLAIN)
}

/// The value with its unit; where room is short without it, but for a percent sign.
fn short_value(spec: &ChartSpec, value: f64, layout: &Layout) -> String {
    if layout.is_narrow() && spec.axis.unit != DisplayUnit::Percent {
        spec.axis.unit.number(value)
    } else {
        spec.say(value)
    }
}

/// A value in the corner of its dot in which the fewest lines run: its veil would hide them.
fn beside<DB: DrawingBackend>(
    plot: &Plot<DB>,
    (value, dot, corners): (f64, Point, &[Corner]),
    type_: Type,
    room: &mut Room,
) -> Drawn<DB> {
    let Plot { spec, layout, .. } = plot;
    let text = short_value(spec, value, layout);
    let width = text_width(&text, BIG, Weight::SemiBold);
    let (highest, lowest) = (layout.top + 2.0, (layout.bottom - BIG / 2.0).max(layout.top + 2.0));
    let mut best: Option<(usize, Corner)> = None;
    for (side, down) in corners {
        let (near, far) = (dot.0 + side * AIR, dot.0 + side * (AIR + width));
        let y = dot.1 + down;
        // On the paper beside a layer its light ink would be lost, whatever the face.
        let farthest = dot.0 + side * (AIR + width * WIDER_FACE);
        if farthest < layout.left || farthest > layout.right || (best.is_some() && (y < highest || y > lowest)) {
            continue;
        }
        let y = clamped(y, highest, lowest);
        let hidden = months_within(spec, layout, (near.min(far), near.max(far)), y);
        if best.is_none_or(|best| hidden < best.0) {
            best = Some((hidden, (*side, y)));
        }
    }
    let (side, y) = best.map_or((1.0, dot.1), |best| best.1);
    let type_ = type_.bold().size(BIG).align(if side > 0.0 { HPos::Left } else { HPos::Right });
    let at = (dot.0 + side * AIR, y);
    // The cursor's value comes first: what else there is makes way.
    room.take(&text, at, type_);
    plot.picture.label(&text, at, type_)
}

/// Months of lines that run behind a text of the size of a value.
fn months_within(spec: &ChartSpec, layout: &Layout, (left, right): (f64, f64), y: f64) -> usize {
    let position = |x: f64| ((layout.x.invert(x) - spec.first_year as f64) * 12.0).max(0.0) as usize;
    let months = position(left)..(position(right) + 1).min(spec.n_months());
    let is_shown = |line: &Line, t: usize| t >= spec.today() || line.has_past;
    let is_behind = |line: &Line, t: usize| {
        line.values.get(t).is_some_and(|value| (layout.y.at(*value) - y).abs() < BIG * HALF_VEIL)
    };
    spec.lines.iter().map(|line| months.clone().filter(|t| is_shown(line, *t) && is_behind(line, *t)).count()).sum()
}
