//! Rows of dots around a value that means "no difference", on a logarithmic axis: equal distances are equal ratios.

use super::picture::Picture;
use crate::chart::coord::{Drawn, Size};
use crate::chart::elements::Type;
use crate::chart::layout::TEXT;
use crate::chart::record_chart::DotChart;
use crate::chart::text_width::{WIDEST, Weight, text_width};
use crate::chart::theme::Theme;
use crate::decimal::clamped;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::Color;
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

/// Height of a row, of the name of a group, and of the room above and below all of them.
const ROW: f64 = 22.0;
const GROUP: f64 = 26.0;
const HEAD: f64 = 24.0;
const FOOT: f64 = 24.0;
const AIR: f64 = 8.0;
const DOT: f64 = 4.0;
const STEM: f64 = 2.0;
/// How strongly a dot shows among many.
const AMONG_MANY: f64 = 0.55;

/// The height that all rows need, CSS pixels.
pub fn height(chart: &DotChart) -> f64 {
    let n_groups = chart.rows.iter().filter(|row| row.group.is_some()).count();
    HEAD + ROW * chart.rows.len() as f64 + GROUP * n_groups as f64 + FOOT
}

pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &DotChart,
    size: Size,
    theme: &Theme,
) -> Drawn<DB> {
    let picture = &Picture::new(area, size, theme);
    let width = |text: &str| text_width(text, TEXT, Weight::Regular) * WIDEST;
    let left = chart.rows.iter().map(|row| width(&row.label)).fold(0.0, f64::max) + AIR;
    let right = size.0 - AIR;
    let x = |value: f64| left + libm::log(value / chart.low) / libm::log(chart.high / chart.low) * (right - left);
    let (top, bottom) = (HEAD, size.1 - FOOT);
    for (value, text) in &chart.marks {
        picture.rule([(x(*value), top), (x(*value), bottom)], theme.rule)?;
        let half = width(text) / 2.0;
        let at = clamped(x(*value), half, size.0 - half);
        picture.label(text, (at, bottom + FOOT / 2.0 + 2.0), Type::new(theme.ink_2).align(HPos::Center))?;
    }
    picture.rule([(x(chart.middle), top - AIR), (x(chart.middle), bottom)], theme.ink)?;
    let side = Type::new(theme.ink_2);
    // On a phone the last words have to do.
    let room = (size.0 - x(chart.middle)).min(x(chart.middle)) - AIR;
    let fits = chart.sides.iter().all(|[long, _]| width(long) <= room);
    let [low, high] = chart.sides.map(|[long, short]| if fits { long } else { short });
    picture.label(low, (x(chart.middle) - AIR, HEAD / 2.0 - 2.0), side.align(HPos::Right))?;
    picture.label(high, (x(chart.middle) + AIR, HEAD / 2.0 - 2.0), side)?;
    let mut y = HEAD;
    for row in &chart.rows {
        if let Some(group) = &row.group {
            picture.label(group, (0.0, y + GROUP / 2.0 + 2.0), Type::new(theme.ink).bold().halo())?;
            y += GROUP;
        }
        let middle = y + ROW / 2.0;
        picture.label(&row.label, (0.0, middle), Type::new(theme.ink_2))?;
        for (value, words) in &row.dots {
            let (at, rim) = (x(*value), theme.paper);
            if chart.has_stems {
                picture.path([(x(chart.middle), middle), (at, middle)], theme.accent, STEM)?;
                picture.dot((at, middle), DOT, theme.accent, rim)?;
            } else {
                picture.disc((at, middle), DOT, theme.accent.mix(AMONG_MANY))?;
            }
            if let Some(words) = words {
                // Away from the middle where there is room, else inwards.
                let is_right = *value >= chart.middle;
                let room = if is_right { size.0 - at } else { at - left };
                let is_out = room > width(words) + DOT + AIR;
                let (align, away) =
                    if is_right == is_out { (HPos::Left, DOT + 4.0) } else { (HPos::Right, -DOT - 4.0) };
                picture.label(words, (at + away, middle), Type::new(theme.ink).align(align).halo())?;
            }
        }
        y += ROW;
    }
    Ok(())
}
