//! What rests: grid with its numbers, the axis of years, today, records and the modelled past of lines.

use super::Drawn;
use super::pen::{Pen, Side};
use crate::charts::layout::Layout;
use crate::charts::spec::*;
use crate::charts::words;
use plotters_backend::DrawingBackend;

/// Numbers of the grid stand this far above their line, those of the years this far below the axis, CSS pixels.
const ABOVE: f64 = 8.0;
const BELOW: f64 = 14.0;
const TICK: f64 = 4.0;
/// Beside the rule of today.
const BESIDE: f64 = 6.0;
/// A dot of a record.
const DOT: f64 = 3.5;

pub fn draw<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    grid(pen, spec, layout)?;
    years(pen, layout)?;
    if spec.areas.is_empty() {
        past(pen, spec, layout)?;
        records(pen, spec, layout)?;
    }
    today(pen, spec, layout)
}

fn grid<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    let divisor = spec.axis.unit.divisor();
    let (rule, ink, soft) = (pen.theme.rule, pen.theme.ink, pen.theme.ink_2);
    let top = layout.ticks.top();
    for value in layout.ticks.values() {
        let y = layout.y.at(value * divisor);
        let is_base = value == 0.0;
        let width = if is_base { 1.0 } else { 0.75 };
        pen.rule((layout.left, y), (layout.right, y), if is_base { ink } else { rule }, width)?;
        let mut label = words::tick(value, layout.ticks.step);
        if value >= top * (1.0 - 1e-9) {
            label = format!("{label}\u{a0}{}", words::unit_sign(spec.axis.unit));
        }
        // Beside a stack, whose colors would drown them; above the line of a line chart.
        let (at, side) = if spec.areas.is_empty() {
            ((0.0, y - ABOVE), Side::Left)
        } else if value >= top * (1.0 - 1e-9) {
            ((0.0, y - ABOVE), Side::Left)
        } else {
            ((layout.left - BESIDE, y), Side::Right)
        };
        if !(is_base && layout.is_low()) {
            pen.text(&label, at, soft, side, false)?;
        }
    }
    Ok(())
}

fn years<DB: DrawingBackend>(pen: &mut Pen<DB>, layout: &Layout) -> Drawn<DB> {
    let (edge, soft) = (pen.theme.edge, pen.theme.ink_2);
    for &year in layout.years() {
        let x = layout.year_x(year);
        pen.rule((x, layout.bottom), (x, layout.bottom + TICK), edge, 1.0)?;
        let side = if year == FIRST_CHART_YEAR { Side::Left } else { Side::Center };
        let x = if year == FIRST_CHART_YEAR { layout.left } else { x };
        pen.text(&year.to_string(), (x, layout.bottom + BELOW), soft, side, false)?;
    }
    Ok(())
}

fn past<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    for line in spec.lines.iter().filter(|line| line.has_past) {
        let color = pen.color(line.paint);
        let points = (0..=TODAY_POSITION.min(line.values.len() - 1))
            .map(|i| (layout.x.at(position_year(i)), layout.y.at(line.values[i])));
        pen.line(points, color, Stroke::Thin)?;
    }
    Ok(())
}

/// Records are ink: steps over their year, or a dot in its middle.
pub fn records<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    let (ink, paper) = (pen.theme.ink, pen.theme.paper);
    for records in &spec.records {
        match records.mark {
            RecordMark::Steps => {
                let points = records.points.iter().flat_map(|&(year, value)| {
                    let y = layout.y.at(value);
                    [(layout.x.at(year as f64), y), (layout.x.at((year + 1) as f64), y)]
                });
                pen.line(points, ink, Stroke::Plain)?;
            }
            RecordMark::Dots => {
                for &(year, value) in &records.points {
                    let at = (layout.year_x(year), layout.y.at(value));
                    pen.dot(at, DOT + 1.5, paper)?;
                    pen.dot(at, DOT, ink)?;
                }
            }
        }
    }
    Ok(())
}

fn today<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    let x = layout.x.at(today_year());
    let (edge, soft) = (pen.theme.edge, pen.theme.ink_3);
    let top = if layout.is_low() { layout.top - 4.0 } else { layout.top - 16.0 };
    pen.dotted(x, top, layout.bottom, edge)?;
    if !layout.is_low() {
        let y = layout.top - 24.0;
        pen.text(spec.past, (x - BESIDE, y), soft, Side::Right, false)?;
        pen.text(spec.ahead, (x + BESIDE, y), soft, Side::Left, false)?;
    }
    Ok(())
}
