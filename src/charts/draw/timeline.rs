//! The timeline: a row for each plant, thin while it ramps up, thick once it runs in full.

use super::pen::{Pen, Type};
use super::{Drawn, Size};
use crate::charts::form::{PLAN_ROW, Plan};
use crate::charts::layout::TEXT;
use crate::charts::scale::Scale;
use crate::charts::spec::*;
use crate::charts::text_width::{WIDEST, Weight, text_width};
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

const FIRST_YEAR: usize = 2024;
const HEAD: f64 = 20.0;
const THIN: f64 = 2.0;
const THICK: f64 = 10.0;
const RING: f64 = 3.5;
const AIR: f64 = 8.0;
/// The palest bar still shows.
const LEAST_ALPHA: f64 = 0.22;
/// Below this width the notes at the end of the rows give way to the bars.
const NARROW: f64 = 520.0;

struct Rows {
    names: f64,
    right: f64,
    x: Scale,
    row: f64,
}

fn rows(plans: &[Plan], size: Size) -> Rows {
    let widest = |text: fn(&Plan) -> &str| {
        plans.iter().map(|plan| text_width(text(plan), TEXT, Weight::Regular)).fold(0.0, f64::max) * WIDEST
    };
    let names = widest(|plan| &plan.label).min(size.0 * 0.42);
    let notes = if size.0 < NARROW { 0.0 } else { widest(|plan| &plan.note) + AIR };
    let (left, right) = (names + AIR, (size.0 - notes).max(names + 2.0 * AIR));
    let x = Scale::new(FIRST_YEAR as f64, (LAST_CHART_YEAR + 1) as f64, left, right);
    // In a frame that is lower than the rows need, they stand closer; those without room for their name go.
    Rows { names, right, x, row: PLAN_ROW.min(((size.1 - HEAD * 2.0) / plans.len().max(1) as f64).max(TEXT + 2.0)) }
}

/// Middle of a row, `None` for one that has no room.
fn row_y(rows: &Rows, i: usize, size: Size) -> Option<f64> {
    let y = HEAD + rows.row * (i as f64 + 0.5);
    (y + TEXT / 2.0 <= size.1 - HEAD).then_some(y)
}

pub fn resting<DB: DrawingBackend>(pen: &mut Pen<DB>, plans: &[Plan], size: Size) -> Drawn<DB> {
    let rows = rows(plans, size);
    for year in (FIRST_YEAR..=LAST_CHART_YEAR).filter(|year| year % 4 == 0) {
        let x = rows.x.at(year as f64);
        pen.vertical(x, HEAD, size.1 - HEAD, pen.theme.rule)?;
    }
    Ok(())
}

pub fn moving<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, plans: &[Plan], size: Size) -> Drawn<DB> {
    let rows = rows(plans, size);
    for (i, plan) in plans.iter().enumerate() {
        let Some(y) = row_y(&rows, i, size) else { break };
        let ink = if plan.is_moved { pen.theme.accent } else { pen.theme.ink_2 };
        let name = fitting(&plan.label, rows.names);
        let type_ = if plan.is_moved { Type::new(ink).bold() } else { Type::new(ink) };
        pen.words(name, (0.0, y), type_)?;
        if size.0 >= NARROW {
            pen.words(&plan.note, (size.0, y), Type::new(ink).align(HPos::Right))?;
        }
        let at = |year: f64| rows.x.at(year.clamp(FIRST_YEAR as f64, (LAST_CHART_YEAR + 1) as f64));
        let (start, full) = (at(plan.start), at(plan.start + plan.ramp));
        let color = pen.theme.color(Paint::Hue(plan.hue)).mix(plan.chance.max(LEAST_ALPHA), pen.theme.paper);
        if plan.chance > 0.0 {
            pen.rect((start, y - THIN / 2.0), (full, y + THIN / 2.0), color, 1.0)?;
            pen.rect((full, y - THICK / 2.0), (rows.right, y + THICK / 2.0), color, 1.0)?;
        }
        let announced = at(plan.announced);
        if (announced - start).abs() > 1.0 || plan.chance <= 0.0 {
            pen.ring((announced, y), RING, pen.theme.ink_2, 1.0)?;
        }
    }
    let bottom = size.1 - HEAD;
    let y = bottom + HEAD / 2.0;
    let cursor = rows.x.at(middle_of(spec.year.max(FIRST_YEAR)));
    pen.vertical(cursor, HEAD, bottom, pen.theme.ink)?;
    let half = text_width("2000", TEXT, Weight::SemiBold) * WIDEST / 2.0;
    for year in (FIRST_YEAR..=LAST_CHART_YEAR).filter(|year| year % 4 == 0) {
        let x = rows.x.at(year as f64).clamp(half, (size.0 - half).max(half));
        if (x - cursor).abs() > 2.0 * half + 4.0 {
            pen.words(&year.to_string(), (x, y), Type::new(pen.theme.ink_2).align(HPos::Center))?;
        }
    }
    let x = cursor.clamp(half, (size.0 - half).max(half));
    let year = spec.year.max(FIRST_YEAR).to_string();
    pen.words(&year, (x, y), Type::new(pen.theme.ink).bold().align(HPos::Center))
}

/// As many letters of a name as have room.
fn fitting(text: &str, room: f64) -> &str {
    let mut end = text.len();
    while end > 0 && text_width(&text[..end], TEXT, Weight::Regular) * WIDEST > room + 1.0 {
        end = text[..end].char_indices().next_back().map_or(0, |(i, _)| i);
    }
    text[..end].trim_end_matches([' ', '/', '('])
}

/// The year under a pointer.
pub fn year_at(plans: &[Plan], size: Size, x: f64) -> usize {
    let year = rows(plans, size).x.invert(x);
    if year.is_finite() { year.clamp(FIRST_YEAR as f64, LAST_CHART_YEAR as f64 + 0.5) as usize } else { FIRST_YEAR }
}
