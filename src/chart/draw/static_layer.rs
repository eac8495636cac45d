//! The resting layer: grid and numbers, the past, the record, the baseline of line charts, today, events.

use super::moving_layer::AREA_RULE;
use super::plot::{Datum, Plot};
use super::room::Room;
use crate::chart::coord::Drawn;
use crate::chart::coord::{Values, Years};
use crate::chart::elements::{Type, hairline};
use crate::chart::layout::{MOST_STEPS, TEXT};
use crate::chart::spec::*;
use crate::chart::text_width::{WIDEST, Weight, text_width};
use crate::decimal::clamped;
use plotters::coord::cartesian::MeshLine;
use plotters::coord::ranged1d::{BoldPoints, ValueFormatter};
use plotters::style::Color;
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

pub fn draw<DB: DrawingBackend>(plot: &Plot<DB>) -> Drawn<DB> {
    let spec = plot.spec;
    grid(plot)?;
    if !spec.areas.is_empty() {
        plot.stack(&spec.areas, 0..spec.today() + 1)?;
    }
    draw_past(plot)?;
    for records in spec.records.iter().filter(|records| records.mark == RecordMark::Steps) {
        steps(plot, records)?;
    }
    if spec.areas.is_empty() {
        for line in spec.lines.iter().filter(|line| line.role == Role::Baseline) {
            let stroke = plot.picture.stroke(plot.picture.theme.color(line.paint), BASELINE);
            plot.dashed(line, spec.today()..spec.n_months(), stroke)?;
        }
    }
    let mut room = Room::default();
    numbers(plot, &mut room)?;
    today(plot, &mut room)?;
    levels(plot, &mut room)?;
    if !plot.layout.is_narrow() && !plot.layout.is_low() {
        events(plot, &mut room)?;
        notes(plot, &mut room)?;
    }
    Ok(())
}

/// The level lines of the mesh, as hairlines; that of zero is darker and comes last.
fn grid<DB: DrawingBackend>(plot: &Plot<DB>) -> Drawn<DB> {
    let Plot { layout, picture, .. } = plot;
    let (color, ratio) = (picture.theme.rule.to_rgba(), picture.theme.ratio());
    let rule = |backend: &mut DB, line: MeshLine<Years, Values>| match line {
        MeshLine::YMesh(from, to, value) if *value != 0.0 => hairline(backend, (from, to), color, ratio),
        _ => Ok(()),
    };
    // How many key points there are is the axes' own affair.
    plot.axes.draw_mesh(rule, BoldPoints(MOST_STEPS), BoldPoints(0))?;
    picture.rule([(layout.left, layout.zero()), (layout.right, layout.zero())], picture.theme.ink_2)
}

/// The numbers of the axis: above their lines, the top one with the unit. Beside a stack, left of it.
fn numbers<DB: DrawingBackend>(plot: &Plot<DB>, room: &mut Room) -> Drawn<DB> {
    let Plot { spec, layout, picture, axes } = plot;
    let values = axes.as_coord_spec().y_spec();
    let last = layout.ticks.n_below + layout.ticks.n_steps;
    for (i, (value, y)) in layout.ticks().enumerate() {
        let mut text = values.format_ext(&(value * spec.axis.unit.divisor()));
        if i == last {
            let sign = spec.axis.unit.sign();
            let sign = if text == "1" && spec.axis.unit == DisplayUnit::PercentPoints { "point" } else { sign };
            text.push_str(crate::format::NBSP);
            text.push_str(sign);
        }
        let type_ = Type::new(picture.theme.ink_2);
        let is_above = spec.areas.is_empty() || i == last;
        let type_ = if spec.areas.is_empty() { type_.halo() } else { type_ };
        let at = (0.0, if is_above { y - ABOVE } else { y });
        if room.take(&text, at, type_) {
            picture.label(&text, at, type_)?;
        }
    }
    if !spec.areas.is_empty() {
        for (_, y) in layout.ticks().skip(1).take(last.saturating_sub(1)) {
            picture.rule([(layout.left, y), (layout.x.at(today_year()), y)], picture.theme.on_area.mix(AREA_RULE))?;
        }
    }
    Ok(())
}

/// The model's own past, thin; what the reader changed has no past.
fn draw_past<DB: DrawingBackend>(plot: &Plot<DB>) -> Drawn<DB> {
    let spec = plot.spec;
    for line in spec.lines.iter().filter(|line| line.has_past) {
        let paint = if line.paint == Paint::Accent { Paint::Ink3 } else { line.paint };
        let stroke = plot.picture.stroke(plot.picture.theme.color(paint), THIN);
        plot.line(line, 0..spec.today() + 1, stroke)?;
    }
    Ok(())
}

/// A level for each recorded year, joined where years follow each other.
fn steps<DB: DrawingBackend>(plot: &Plot<DB>, records: &Records) -> Drawn<DB> {
    for run in records.points.chunk_by(|before, after| before.0 + 1 == after.0) {
        let level = |(year, value): &(usize, f64)| [*year, *year + 1].map(|year| (year as f64, *value));
        let path: Vec<Datum> = run.iter().flat_map(level).collect();
        plot.path(path, plot.picture.theme.ink, RECORD)?;
    }
    Ok(())
}

fn today<DB: DrawingBackend>(plot: &Plot<DB>, room: &mut Room) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    let x = layout.x.at(today_year());
    let top = if layout.is_low() { layout.top } else { 2.0 };
    picture.dotted(x, (top, layout.bottom), picture.theme.ink_2)?;
    if layout.is_low() {
        return Ok(());
    }
    let type_ = Type::new(picture.theme.ink_2);
    // On a phone the first word has to do.
    let fits = text_width(spec.past_label, TEXT, Weight::Regular) * WIDEST <= x - TODAY_AIR;
    let past = if fits { spec.past_label } else { "past" };
    let room_ahead = layout.right - x - TODAY_AIR;
    let fits = text_width(spec.ahead_label, TEXT, Weight::Regular) * WIDEST <= room_ahead && !layout.is_narrow();
    let ahead = if fits { spec.ahead_label } else { spec.ahead_label.split(' ').next_back().unwrap_or_default() };
    let words = [(past, x - TODAY_AIR, HPos::Right), (ahead, x + TODAY_AIR, HPos::Left)];
    for (text, x, align) in words {
        let (at, type_) = ((x, TODAY_WORDS), type_.align(align).halo());
        if room.take(text, at, type_) {
            picture.label(text, at, type_)?;
        }
    }
    Ok(())
}

/// Thresholds, each named above its rule at the left, clear of the numbers of the axis.
fn levels<DB: DrawingBackend>(plot: &Plot<DB>, room: &mut Room) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    const FROM: f64 = 64.0;
    for level in &spec.levels {
        let y = layout.y.at(level.value);
        picture.rule([(layout.left, y), (layout.right, y)], picture.theme.edge)?;
        // Above the rule, below it where another text stands there.
        let type_ = Type::new(picture.theme.ink_2).halo();
        let fits = layout.left + FROM + text_width(&level.label, TEXT, Weight::Regular) * WIDEST <= layout.right;
        for y in [y - ABOVE, y + ABOVE].into_iter().filter(|_| fits) {
            let at = (layout.left + FROM, y);
            if room.take(&level.label, at, type_) {
                picture.label(&level.label, at, type_)?;
                break;
            }
        }
    }
    Ok(())
}

/// What happened: a thin rule up from the axis, the words left of its head where they have room.
fn events<DB: DrawingBackend>(plot: &Plot<DB>, room: &mut Room) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    const DOWN: f64 = 22.0;
    const AIR: f64 = 5.0;
    for event in &spec.events {
        let x = layout.x.at(event.year);
        let y = layout.top + DOWN;
        let type_ = Type::new(picture.theme.ink_2).align(HPos::Right).halo();
        if x - AIR < text_width(&event.label, TEXT, Weight::Regular) || !room.take(&event.label, (x - AIR, y), type_) {
            continue;
        }
        picture.rule([(x, y - ABOVE), (x, layout.bottom)], picture.theme.edge)?;
        picture.label(&event.label, (x - AIR, y), type_)?;
    }
    Ok(())
}

fn notes<DB: DrawingBackend>(plot: &Plot<DB>, room: &mut Room) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    const AWAY: f64 = 11.0;
    for note in &spec.notes {
        let color = picture.theme.color(note.paint);
        let y = layout.y.at(note.value) + if note.is_below { AWAY } else { -AWAY };
        let half = text_width(&note.text, TEXT, Weight::Regular) / 2.0;
        let x = clamped(layout.x.at(note.year), half, (layout.right - half).max(half));
        let at = (x, clamped(y, layout.top - AWAY, layout.bottom));
        let type_ = Type::new(color).align(HPos::Center).halo();
        if room.take(&note.text, at, type_) {
            picture.label(&note.text, at, type_)?;
        }
    }
    Ok(())
}
