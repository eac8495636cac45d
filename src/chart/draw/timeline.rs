//! The timeline: a row for each plant, thin while it ramps up, thick once it runs in full.

use super::picture::Picture;
use crate::chart::coord::{Drawn, Size};
use crate::chart::elements::Type;
use crate::chart::form::{PLAN_ROW, Plan};
use crate::chart::layout::TEXT;
use crate::chart::scale::Scale;
use crate::chart::spec::*;
use crate::chart::text_width::{WIDEST, Weight, text_width};
use crate::decimal::clamped;
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

const FIRST_YEAR: usize = 2024;
const HEAD: f64 = 20.0;
const THIN: f64 = 2.0;
const THICK: f64 = 10.0;
const RING: f64 = 3.5;
/// The names take at most this part of the width.
const NAMES: f64 = 0.42;
const AIR: f64 = 8.0;
/// The palest bar still shows.
const LEAST_ALPHA: f64 = 0.22;
/// A bar's rim, so that the palest is seen too.
const RIM: f64 = 1.0;
/// Years are named this far apart, CSS pixels, or only every other one.
const BETWEEN_YEARS: f64 = 48.0;
const EVERY: usize = 4;
/// Below this width the notes at the end of the rows are only their last part, the chance.
const NARROW: f64 = 520.0;

struct Rows {
    names: f64,
    right: f64,
    x: Scale,
    row: f64,
    /// A year of so many is named.
    every: usize,
}

/// The words at the end of a row.
fn note(plan: &Plan, size: Size) -> &str {
    if size.0 < NARROW { plan.note.rsplit(',').next().unwrap_or_default().trim_start() } else { &plan.note }
}

fn rows(plans: &[Plan], size: Size) -> Rows {
    let widest = |text: &dyn Fn(&Plan) -> f64| plans.iter().map(text).fold(0.0, f64::max) * WIDEST;
    let names = widest(&|plan| text_width(&plan.label, TEXT, Weight::SemiBold)).min(size.0 * NAMES);
    let notes = widest(&|plan| text_width(note(plan, size), TEXT, Weight::Regular)) + AIR;
    let (left, right) = (names + AIR, (size.0 - notes).max(names + 2.0 * AIR));
    let x = Scale::new(FIRST_YEAR as f64, (LAST_CHART_YEAR + 1) as f64, left, right);
    // In a frame that is lower than the rows need, they stand closer; those without room for their name go.
    let every = if x.at(EVERY as f64) - x.at(0.0) < BETWEEN_YEARS { 2 * EVERY } else { EVERY };
    Rows {
        names,
        right,
        x,
        every,
        row: PLAN_ROW.min(((size.1 - HEAD * 2.0) / plans.len().max(1) as f64).max(TEXT + 2.0)),
    }
}

/// Middle of a row, `None` for one that has no room.
fn row_y(rows: &Rows, i: usize, size: Size) -> Option<f64> {
    let y = HEAD + rows.row * (i as f64 + 0.5);
    (y + TEXT / 2.0 <= size.1 - HEAD).then_some(y)
}

pub fn draw_static<DB: DrawingBackend>(picture: &Picture<DB>, plans: &[Plan]) -> Drawn<DB> {
    let size = picture.size;
    let rows = rows(plans, size);
    for year in (FIRST_YEAR..=LAST_CHART_YEAR).filter(|year| year % rows.every == 0) {
        let x = rows.x.at(year as f64);
        picture.rule([(x, HEAD), (x, size.1 - HEAD)], picture.theme.rule)?;
    }
    picture.dotted(rows.x.at(today_year()), (HEAD, size.1 - HEAD), picture.theme.ink_2)
}

pub fn draw_moving<DB: DrawingBackend>(picture: &Picture<DB>, spec: &ChartSpec, plans: &[Plan]) -> Drawn<DB> {
    let size = picture.size;
    let rows = rows(plans, size);
    for (i, plan) in plans.iter().enumerate() {
        let Some(y) = row_y(&rows, i, size) else { break };
        let ink = if plan.is_moved { picture.theme.accent } else { picture.theme.ink_2 };
        let type_ = if plan.is_moved { Type::new(ink).bold() } else { Type::new(ink) };
        picture.label(fitting(&plan.label, rows.names), (0.0, y), type_)?;
        picture.label(note(plan, size), (size.0, y), Type::new(ink).align(HPos::Right))?;
        let at = |year: f64| rows.x.at(clamped(year, FIRST_YEAR as f64, (LAST_CHART_YEAR + 1) as f64));
        let (start, full) = (at(plan.start), at(plan.start + plan.ramp));
        let hue = picture.theme.color(Paint::Hue(plan.hue));
        let color = hue.blend(plan.chance.max(LEAST_ALPHA), picture.theme.paper);
        if plan.chance > 0.0 {
            picture.block([(start, y - THIN / 2.0), (full, y + THIN / 2.0)], hue)?;
            if full + 2.0 * RIM < rows.right {
                picture.block([(full, y - THICK / 2.0), (rows.right, y + THICK / 2.0)], hue)?;
                let inner = THICK / 2.0 - RIM;
                picture.block([(full + RIM, y - inner), (rows.right, y + inner)], color)?;
            }
        }
        let announced = at(plan.announced);
        if (announced - start).abs() > 1.0 || plan.chance <= 0.0 {
            picture.ring((announced, y), RING, picture.theme.ink_2, 1.0)?;
        }
    }
    let bottom = size.1 - HEAD;
    let y = bottom + HEAD / 2.0;
    // A year before the first one has no place here.
    let has_cursor = (FIRST_YEAR..=LAST_CHART_YEAR).contains(&spec.year);
    let cursor = if has_cursor { rows.x.at(middle_of(spec.year)) } else { f64::INFINITY };
    let half = text_width("2000", TEXT, Weight::SemiBold) * WIDEST / 2.0;
    for year in (FIRST_YEAR..=LAST_CHART_YEAR).filter(|year| year % rows.every == 0) {
        let x = clamped(rows.x.at(year as f64), half, (size.0 - half).max(half));
        if year != spec.year && (x - cursor).abs() > 2.0 * half + 4.0 {
            picture.label(&year.to_string(), (x, y), Type::new(picture.theme.ink_2).align(HPos::Center))?;
        }
    }
    if !has_cursor {
        return Ok(());
    }
    picture.rule([(cursor, HEAD), (cursor, bottom)], picture.theme.ink)?;
    let x = clamped(cursor, half, (size.0 - half).max(half));
    picture.label(&spec.year.to_string(), (x, y), Type::new(picture.theme.ink).bold().align(HPos::Center))
}

/// As many words of a name as have room; what stands in brackets or after a stroke goes first.
fn fitting(text: &str, room: f64) -> &str {
    let mut name = text;
    while text_width(name, TEXT, Weight::SemiBold) * WIDEST > room + 1.0 {
        let shorter = name.find(['(', '/']).or_else(|| name.rfind(' ')).unwrap_or(0);
        name = name[..shorter].trim_end();
    }
    name
}

/// The year under a pointer.
pub fn year_at(plans: &[Plan], size: Size, x: f64) -> usize {
    let year = rows(plans, size).x.invert(x);
    if year.is_finite() { clamped(year, FIRST_YEAR as f64, LAST_CHART_YEAR as f64 + 0.5) as usize } else { FIRST_YEAR }
}
