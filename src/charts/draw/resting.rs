//! The resting layer: grid and numbers, the past, the record, the baseline of line charts, today, events.

use super::moving::{AREA_RULE, stack};
use super::pen::{Pen, Point, Type};
use super::room::Room;
use crate::charts::layout::{Layout, TEXT};
use crate::charts::spec::*;
use crate::charts::text_width::{WIDEST, Weight, text_width};
use crate::charts::words;
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

/// Half a line of small text and the air below it: how far a number stands above its grid line.
const ABOVE: f64 = 9.0;
/// Height of the words beside today, and the air left and right of the rule.
const TODAY_WORDS: f64 = 9.0;
const TODAY_AIR: f64 = 6.0;
/// Widths, CSS pixels.
const THIN: f64 = 1.0;
const RECORD: f64 = 2.0;
const BASELINE: f64 = 1.75;

pub fn draw<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) {
    grid(pen, layout);
    if !spec.areas.is_empty() {
        stack(pen, &spec.areas, layout, 0..spec.today() + 1);
    }
    past(pen, spec, layout);
    for records in spec.records.iter().filter(|records| records.mark == RecordMark::Steps) {
        steps(pen, records, layout);
    }
    if spec.areas.is_empty() {
        for line in spec.lines.iter().filter(|line| line.role == Role::Baseline) {
            let color = pen.theme.color(line.paint);
            pen.dashed(months(line, layout, spec.today()..spec.n_months()), color, BASELINE, line.stroke);
        }
    }
    let mut room = Room::default();
    numbers(pen, spec, layout, &mut room);
    today(pen, spec, layout, &mut room);
    levels(pen, spec, layout, &mut room);
    if !layout.is_narrow() && !layout.is_low() {
        events(pen, spec, layout, &mut room);
        notes(pen, spec, layout, &mut room);
    }
}

/// The points of a line over some months, `None` where it has no value.
pub fn months(line: &Line, layout: &Layout, range: std::ops::Range<usize>) -> impl Iterator<Item = Option<Point>> {
    range.map(|t| {
        let value = *line.values.get(t)?;
        value.is_finite().then(|| (layout.month_x(t), layout.y.at(value)))
    })
}

fn grid<DB: DrawingBackend>(pen: &mut Pen<DB>, layout: &Layout) {
    for (value, y) in layout.ticks() {
        if value != 0.0 {
            pen.horizontal(layout.left, layout.right, y, pen.theme.rule, 1.0);
        }
    }
    pen.horizontal(layout.left, layout.right, layout.zero(), pen.theme.ink_2, 1.0);
}

/// The numbers of the axis: above their lines, the top one with the unit. Beside a stack, left of it.
fn numbers<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout, room: &mut Room) {
    let last = layout.ticks.n_below + layout.ticks.n_steps;
    for (i, (value, y)) in layout.ticks().enumerate() {
        let mut text = words::tick(value, layout.ticks.step);
        if i == last {
            let sign = spec.axis.unit.sign();
            let sign = if text == "1" && spec.axis.unit == Unit::PercentPoints { "point" } else { sign };
            text.push_str(crate::format::NBSP);
            text.push_str(sign);
        }
        let type_ = Type::new(pen.theme.ink_2);
        let is_above = spec.areas.is_empty() || i == last;
        let type_ = if spec.areas.is_empty() { type_.halo() } else { type_ };
        let at = (0.0, if is_above { y - ABOVE } else { y });
        if room.take(&text, at, type_) {
            pen.words(&text, at, type_);
        }
    }
    if !spec.areas.is_empty() {
        for (_, y) in layout.ticks().skip(1).take(last.saturating_sub(1)) {
            pen.horizontal(layout.left, layout.x.at(today_year()), y, pen.theme.on_area, AREA_RULE);
        }
    }
}

/// The model's own past, thin; what the reader changed has no past.
fn past<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) {
    for line in spec.lines.iter().filter(|line| line.has_past) {
        let paint = if line.paint == Paint::Accent { Paint::Ink3 } else { line.paint };
        let color = pen.theme.color(paint);
        pen.line(months(line, layout, 0..spec.today() + 1), color, THIN);
    }
}

/// A level for each recorded year, joined where years follow each other.
fn steps<DB: DrawingBackend>(pen: &mut Pen<DB>, records: &Records, layout: &Layout) {
    let mut last_year = None;
    let mut path: Vec<Option<Point>> = Vec::with_capacity(records.points.len() * 3);
    for (year, value) in &records.points {
        if last_year.is_some_and(|last: usize| last + 1 != *year) {
            path.push(None);
        }
        last_year = Some(*year);
        let y = layout.y.at(*value);
        path.push(Some((layout.x.at(*year as f64), y)));
        path.push(Some((layout.x.at((*year + 1) as f64), y)));
    }
    pen.line(path.into_iter(), pen.theme.ink, RECORD);
}

fn today<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout, room: &mut Room) {
    let x = layout.x.at(today_year());
    let top = if layout.is_low() { layout.top } else { 2.0 };
    pen.dotted(x, top, layout.bottom, pen.theme.ink_2);
    if layout.is_low() {
        return;
    }
    let type_ = Type::new(pen.theme.ink_2);
    // On a phone the first word has to do.
    let fits = text_width(spec.past, TEXT, Weight::Regular) * WIDEST <= x - TODAY_AIR;
    let past = if fits { spec.past } else { "past" };
    let room_ahead = layout.right - x - TODAY_AIR;
    let fits = text_width(spec.ahead, TEXT, Weight::Regular) * WIDEST <= room_ahead && !layout.is_narrow();
    let ahead = if fits { spec.ahead } else { spec.ahead.split(' ').next_back().unwrap_or_default() };
    let words = [(past, x - TODAY_AIR, HPos::Right), (ahead, x + TODAY_AIR, HPos::Left)];
    for (text, x, align) in words {
        let (at, type_) = ((x, TODAY_WORDS), type_.align(align).halo());
        if room.take(text, at, type_) {
            pen.words(text, at, type_);
        }
    }
}

/// Thresholds, each named above its rule at the left, clear of the numbers of the axis.
fn levels<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout, room: &mut Room) {
    const FROM: f64 = 64.0;
    for level in &spec.levels {
        let y = layout.y.at(level.value);
        pen.horizontal(layout.left, layout.right, y, pen.theme.edge, 1.0);
        // Above the rule, below it where another text stands there.
        let type_ = Type::new(pen.theme.ink_2).halo();
        let fits = layout.left + FROM + text_width(&level.label, TEXT, Weight::Regular) * WIDEST <= layout.right;
        for y in [y - ABOVE, y + ABOVE].into_iter().filter(|_| fits) {
            let at = (layout.left + FROM, y);
            if room.take(&level.label, at, type_) {
                pen.words(&level.label, at, type_);
                break;
            }
        }
    }
}

/// What happened: a thin rule up from the axis, the words left of its head where they have room.
fn events<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout, room: &mut Room) {
    const DOWN: f64 = 22.0;
    const AIR: f64 = 5.0;
    for event in &spec.events {
        let x = layout.x.at(event.year);
        let y = layout.top + DOWN;
        let type_ = Type::new(pen.theme.ink_2).align(HPos::Right).halo();
        if x - AIR < text_width(&event.label, TEXT, Weight::Regular) || !room.take(&event.label, (x - AIR, y), type_) {
            continue;
        }
        pen.vertical(x, y - ABOVE, layout.bottom, pen.theme.edge);
        pen.words(&event.label, (x - AIR, y), type_);
    }
}

fn notes<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout, room: &mut Room) {
    const AWAY: f64 = 11.0;
    for note in &spec.notes {
        let color = pen.theme.color(note.paint);
        let y = layout.y.at(note.value) + if note.is_below { AWAY } else { -AWAY };
        let half = text_width(&note.text, TEXT, Weight::Regular) / 2.0;
        let x = layout.x.at(note.year).clamp(half, (layout.right - half).max(half));
        let at = (x, y.clamp(layout.top - AWAY, layout.bottom));
        let type_ = Type::new(color).align(HPos::Center).halo();
        if room.take(&note.text, at, type_) {
            pen.words(&note.text, at, type_);
        }
    }
}
