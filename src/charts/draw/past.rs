//! Records beside the model over time: dots of ink, a line in the accent, and a hairline from each record to what the model says.

use super::pen::{Pen, Type};
use super::{Drawn, Size};
use crate::charts::labels::{Wish, spread};
use crate::charts::layout::TEXT;
use crate::charts::past::PastChart;
use crate::charts::text_width::{WIDEST, Weight, text_width};
use crate::charts::theme::Theme;
use crate::format;
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

    fn y(&self, chart: &PastChart, value: f64) -> f64 {
        self.bottom - chart.axis.share(value) * (self.bottom - self.top)
    }
}

pub fn draw<DB: DrawingBackend>(backend: &mut DB, chart: &PastChart, size: Size, theme: &Theme) -> Drawn<DB> {
    let mut pen = Pen::new(backend, theme);
    let name = |text: &str| text_width(text, TEXT, Weight::SemiBold) * WIDEST;
    let room = chart.names.iter().map(|text| name(text)).fold(0.0, f64::max) + AIR;
    let numbers = chart.axis.ticks().into_iter().map(|value| text_width(&number(chart, value), TEXT, Weight::Regular));
    let gutter = numbers.fold(0.0, f64::max) * WIDEST + AIR;
    let plot =
        Plot { left: gutter, right: size.0 - room, top: TOP, bottom: size.1 - BOTTOM, from: chart.from, to: chart.to };
    spans(&mut pen, chart, &plot);
    grid(&mut pen, chart, &plot);
    lines(&mut pen, chart, &plot);
    notes(&mut pen, chart, &plot);
    names(&mut pen, chart, &plot);
    pen.finish()
}

fn spans<DB: DrawingBackend>(pen: &mut Pen<DB>, chart: &PastChart, plot: &Plot) {
    for (from, to, name) in &chart.spans {
        let (left, right) = (plot.x(*from), plot.x(*to));
        pen.rect((left, plot.top), (right, plot.bottom), pen.theme.tint, 1.0);
        let type_ = Type::new(pen.theme.ink_2).align(HPos::Center);
        pen.words(name, ((left + right) / 2.0, TOP - TEXT), type_);
    }
    for at in &chart.breaks {
        pen.dotted(plot.x(*at), plot.top, plot.bottom, pen.theme.ink_3);
    }
}

/// A number of the axis.
fn number(chart: &PastChart, value: f64) -> String {
    let shown = value / chart.axis.divisor();
    format::trimmed(shown, usize::from(shown < SMALL))
}

/// Rules with their numbers left of the plot, the unit above them, and the marks of time below.
fn grid<DB: DrawingBackend>(pen: &mut Pen<DB>, chart: &PastChart, plot: &Plot) {
    let type_ = Type::new(pen.theme.ink_2);
    for value in chart.axis.ticks() {
        let y = plot.y(chart, value);
        pen.horizontal(plot.left, plot.right, y, pen.theme.rule, 1.0);
        pen.words(&number(chart, value), (plot.left - AIR, y), type_.align(HPos::Right));
    }
    pen.words(chart.unit, (0.0, TEXT / 2.0 + 2.0), type_);
    pen.horizontal(plot.left, plot.right, plot.bottom, pen.theme.ink_2, 1.0);
    for (at, text) in &chart.marks {
        let half = text_width(text, TEXT, Weight::Regular) * WIDEST / 2.0;
        let x = plot.x(*at);
        pen.vertical(x, plot.bottom, plot.bottom + 4.0, pen.theme.ink_2);
        let middle = x.clamp(half, (plot.right + AIR).max(half));
        pen.words(text, (middle, plot.bottom + BOTTOM / 2.0 + 2.0), Type::new(pen.theme.ink_2).align(HPos::Center));
    }
}

/// What the model says at the position of a record.
fn model_at(chart: &PastChart, at: f64) -> Option<f64> {
    const SAME: f64 = 1e-6;
    chart.model.iter().flatten().find(|point| (point.0 - at).abs() < SAME).map(|point| point.1)
}

fn lines<DB: DrawingBackend>(pen: &mut Pen<DB>, chart: &PastChart, plot: &Plot) {
    let (ink, paper) = (pen.theme.ink, pen.theme.paper);
    for (at, value) in &chart.records {
        if let Some(model) = model_at(chart, *at) {
            let ends = [*value, model].map(|value| Some((plot.x(*at), plot.y(chart, value))));
            pen.line(ends.into_iter(), pen.theme.edge, 1.0);
        }
    }
    for (at, other) in &chart.others {
        let Some(record) = chart.records.iter().find(|record| record.0 == *at) else { continue };
        let (x, from, to) = (plot.x(*at), plot.y(chart, record.1), plot.y(chart, *other));
        pen.line([Some((x, from)), Some((x, to))].into_iter(), ink, 1.0);
        pen.line([Some((x - OTHER / 2.0, to)), Some((x + OTHER / 2.0, to))].into_iter(), ink, 1.0);
    }
    for run in &chart.model {
        let points = run.iter().map(|(at, value)| Some((plot.x(*at), plot.y(chart, *value))));
        pen.line(points, pen.theme.accent, MODEL);
    }
    for (at, value) in &chart.records {
        pen.dot((plot.x(*at), plot.y(chart, *value)), RECORD, ink, paper);
    }
}

fn notes<DB: DrawingBackend>(pen: &mut Pen<DB>, chart: &PastChart, plot: &Plot) {
    for (at, value, text) in &chart.notes {
        pen.words(text, (plot.x(*at) + NOTE_AWAY, plot.y(chart, *value)), Type::new(pen.theme.ink).halo());
    }
}

/// The names of both at the right end, beside their last points.
fn names<DB: DrawingBackend>(pen: &mut Pen<DB>, chart: &PastChart, plot: &Plot) {
    let record = chart.records.last().map(|point| point.1);
    let model = chart.model.last().and_then(|run| run.last()).map(|point| point.1);
    let wish = |value: Option<f64>| Wish { at: plot.y(chart, value.unwrap_or(1.0)), rank: 1 };
    let heights = spread(&[wish(record), wish(model)], plot.top, plot.bottom);
    let colors = [pen.theme.ink, pen.theme.accent];
    for ((text, height), color) in chart.names.iter().zip(heights).zip(colors) {
        if let Some(y) = height {
            pen.words(text, (plot.right + AIR, y), Type::new(color).bold());
        }
    }
}
