//! Records beside the model over time: dots of ink, a line in the accent, and a hairline from each record to what the model says.

use super::picture::{Picture, Point};
use crate::chart::coord::{Drawn, Size};
use crate::chart::elements::Type;
use crate::chart::labels::{Wish, spread};
use crate::chart::layout::TEXT;
use crate::chart::record_chart::RecordChart;
use crate::chart::text_width::{WIDEST, Weight, text_width};
use crate::chart::theme::Theme;
use crate::decimal::clamped;
use crate::format;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

/// Room above the plot for the top number or the name of a span, and below for the marks.
const TOP: f64 = 28.0;
const BOTTOM: f64 = 22.0;
const AIR: f64 = 6.0;
const MODEL: f64 = 2.0;
const RECORD: f64 = 2.6;
/// Width of the stroke that joins two sources.
const OTHER: f64 = 8.0;
const NOTE_AWAY: f64 = 8.0;
/// Numbers of the axis below this have a decimal.
const SMALL: f64 = 1.0;

struct Plot {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    from: f64,
    to: f64,
}

impl Plot {
    fn x(&self, at: f64) -> f64 {
        self.left + (at - self.from) / (self.to - self.from) * (self.right - self.left)
    }

    fn y(&self, chart: &RecordChart, value: f64) -> f64 {
        self.bottom - chart.axis.share(value) * (self.bottom - self.top)
    }
}

pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &RecordChart,
    size: Size,
    theme: &Theme,
) -> Drawn<DB> {
    let picture = &Picture::new(area, size, theme);
    let name = |text: &str| text_width(text, TEXT, Weight::SemiBold) * WIDEST;
    let room = chart.names.iter().map(|text| name(text)).fold(0.0, f64::max) + AIR;
    let numbers = chart.axis.ticks().into_iter().map(|value| text_width(&number(chart, value), TEXT, Weight::Regular));
    let gutter = numbers.fold(0.0, f64::max) * WIDEST + AIR;
    let plot =
        Plot { left: gutter, right: size.0 - room, top: TOP, bottom: size.1 - BOTTOM, from: chart.from, to: chart.to };
    spans(picture, chart, &plot)?;
    grid(picture, chart, &plot)?;
    lines(picture, chart, &plot)?;
    notes(picture, chart, &plot)?;
    names(picture, chart, &plot)
}

fn spans<DB: DrawingBackend>(picture: &Picture<DB>, chart: &RecordChart, plot: &Plot) -> Drawn<DB> {
    for (from, to, name) in &chart.spans {
        let (left, right) = (plot.x(*from), plot.x(*to));
        picture.block([(left, plot.top), (right, plot.bottom)], picture.theme.tint)?;
        let type_ = Type::new(picture.theme.ink_2).align(HPos::Center);
        picture.label(name, ((left + right) / 2.0, TOP - TEXT), type_)?;
    }
    for at in &chart.breaks {
        picture.dotted(plot.x(*at), (plot.top, plot.bottom), picture.theme.ink_3)?;
    }
    Ok(())
}

/// A number of the axis.
fn number(chart: &RecordChart, value: f64) -> String {
    let shown = value / chart.axis.divisor();
    format::trimmed(shown, usize::from(shown < SMALL))
}

/// Rules with their numbers left of the plot, the unit above them, and the marks of time below.
fn grid<DB: DrawingBackend>(picture: &Picture<DB>, chart: &RecordChart, plot: &Plot) -> Drawn<DB> {
    let type_ = Type::new(picture.theme.ink_2);
    for value in chart.axis.ticks() {
        let y = plot.y(chart, value);
        picture.rule([(plot.left, y), (plot.right, y)], picture.theme.rule)?;
        picture.label(&number(chart, value), (plot.left - AIR, y), type_.align(HPos::Right))?;
    }
    picture.label(chart.unit, (0.0, TEXT / 2.0 + 2.0), type_)?;
    picture.rule([(plot.left, plot.bottom), (plot.right, plot.bottom)], picture.theme.ink_2)?;
    for (at, text) in &chart.marks {
        let half = text_width(text, TEXT, Weight::Regular) * WIDEST / 2.0;
        let x = plot.x(*at);
        picture.rule([(x, plot.bottom), (x, plot.bottom + 4.0)], picture.theme.ink_2)?;
        let middle = clamped(x, half, (plot.right + AIR).max(half));
        picture.label(
            text,
            (middle, plot.bottom + BOTTOM / 2.0 + 2.0),
            Type::new(picture.theme.ink_2).align(HPos::Center),
        )?;
    }
    Ok(())
}

/// What the model says at the position of a record.
fn model_at(chart: &RecordChart, at: f64) -> Option<f64> {
    const SAME: f64 = 1e-6;
    chart.model.iter().flatten().find(|point| (point.0 - at).abs() < SAME).map(|point| point.1)
}

fn lines<DB: DrawingBackend>(picture: &Picture<DB>, chart: &RecordChart, plot: &Plot) -> Drawn<DB> {
    let (ink, paper) = (picture.theme.ink, picture.theme.paper);
    for (at, value) in &chart.records {
        if let Some(model) = model_at(chart, *at) {
            let ends = [*value, model].map(|value| (plot.x(*at), plot.y(chart, value)));
            picture.path(ends, picture.theme.edge, 1.0)?;
        }
    }
    for (at, other) in &chart.others {
        let Some(record) = chart.records.iter().find(|record| record.0 == *at) else { continue };
        let (x, from, to) = (plot.x(*at), plot.y(chart, record.1), plot.y(chart, *other));
        picture.path([(x, from), (x, to)], ink, 1.0)?;
        picture.path([(x - OTHER / 2.0, to), (x + OTHER / 2.0, to)], ink, 1.0)?;
    }
    for run in &chart.model {
        let points: Vec<Point> = run.iter().map(|(at, value)| (plot.x(*at), plot.y(chart, *value))).collect();
        picture.path(points, picture.theme.accent, MODEL)?;
    }
    for (at, value) in &chart.records {
        picture.dot((plot.x(*at), plot.y(chart, *value)), RECORD, ink, paper)?;
    }
    Ok(())
}

fn notes<DB: DrawingBackend>(picture: &Picture<DB>, chart: &RecordChart, plot: &Plot) -> Drawn<DB> {
    for (at, value, text) in &chart.notes {
        picture.label(text, (plot.x(*at) + NOTE_AWAY, plot.y(chart, *value)), Type::new(picture.theme.ink).halo())?;
    }
    Ok(())
}

/// The names of both at the right end, beside their last points.
fn names<DB: DrawingBackend>(picture: &Picture<DB>, chart: &RecordChart, plot: &Plot) -> Drawn<DB> {
    let record = chart.records.last().map(|point| point.1);
    let model = chart.model.last().and_then(|run| run.last()).map(|point| point.1);
    let wish = |value: Option<f64>| Wish { at: plot.y(chart, value.unwrap_or(1.0)), rank: 1 };
    let heights = spread(&[wish(record), wish(model)], plot.top, plot.bottom);
    let colors = [picture.theme.ink, picture.theme.accent];
    for ((text, height), color) in chart.names.iter().zip(heights).zip(colors) {
        if let Some(y) = height {
            picture.label(text, (plot.right + AIR, y), Type::new(color).bold())?;
        }
    }
    Ok(())
}
