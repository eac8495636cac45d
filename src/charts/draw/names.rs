//! Names at the right end of lines and areas, with the value of the last year, at least a line of text apart.

use super::Drawn;
use super::moving::end_of;
use super::pen::{Pen, Type};
use crate::charts::labels::{Wish, spread};
use crate::charts::layout::Layout;
use crate::charts::spec::*;
use crate::charts::text_width::{Weight, text_width};
use crate::charts::theme::Rgb;
use plotters_backend::DrawingBackend;

/// Where names begin right of the plot: after a lead line.
const LEAD: f64 = 14.0;
const NARROW_LEAD: f64 = 8.0;
/// Side of the square that shows a color, and the air after it.
const SWATCH: f64 = 8.0;
const SWATCH_AIR: f64 = 5.0;
/// Part of the height from which on an area is worth a name.
const VISIBLE: f64 = 0.012;
/// A name this close to its line needs no lead line.
const CLOSE: f64 = 4.0;

struct Name {
    text: String,
    color: Rgb,
    /// The color of an area or line, shown as a square.
    swatch: Option<Rgb>,
    weight: Weight,
    wish: Wish,
}

pub fn draw<DB: DrawingBackend>(pen: &mut Pen<DB>, spec: &ChartSpec, layout: &Layout) -> Drawn<DB> {
    let lead = if layout.is_narrow() { NARROW_LEAD } else { LEAD };
    let room = layout.width - layout.right - lead;
    let mut names = Vec::new();
    areas(pen, spec, layout, &mut names);
    lines(pen, spec, layout, &mut names);
    let wishes: Vec<Wish> = names.iter().map(|name| name.wish).collect();
    let heights = spread(&wishes, layout.top - 2.0, layout.bottom - 2.0);
    for (name, height) in names.iter().zip(heights) {
        let Some(y) = height else { continue };
        if (y - name.wish.at).abs() > CLOSE {
            let from = (layout.right + 2.0, name.wish.at);
            pen.line([Some(from), Some((layout.right + lead - 3.0, y))].into_iter(), pen.theme.edge, 1.0)?;
        }
        let mut x = layout.right + lead;
        let mut text_room = room;
        if let Some(color) = name.swatch {
            let half = SWATCH / 2.0;
            pen.rect((x, y - half), (x + SWATCH, y + half), color, 1.0)?;
            x += SWATCH + SWATCH_AIR;
            text_room -= SWATCH + SWATCH_AIR;
        }
        let type_ = Type { weight: name.weight, ..Type::new(name.color) };
        pen.words(fitting(&name.text, text_room, name.weight), (x, y), type_)?;
    }
    Ok(())
}

/// The name without its value where both do not fit.
fn fitting(text: &str, room: f64, weight: Weight) -> &str {
    if text_width(text, crate::charts::layout::TEXT, weight) <= room {
        return text;
    }
    text.rsplit_once(' ').map_or(text, |(name, _)| name)
}

fn text(spec: &ChartSpec, layout: &Layout, label: &str, short: &str, value: Option<f64>) -> String {
    let name = if layout.is_narrow() { short } else { label };
    match value {
        // The unit of a price or a tonnage stands on the axis; a percent sign is short enough to repeat.
        Some(value) if spec.axis.unit == Unit::Percent => format!("{name} {}", spec.say(value)),
        Some(value) => format!("{name} {}", super::super::words::number(spec.axis.unit, value)),
        None => name.to_string(),
    }
}

fn areas<DB: DrawingBackend>(pen: &Pen<DB>, spec: &ChartSpec, layout: &Layout, names: &mut Vec<Name>) {
    let full = spec.axis.max.max(f64::MIN_POSITIVE);
    for (i, area) in spec.areas.iter().enumerate() {
        let largest = area.values[TODAY_POSITION..].iter().fold(0.0, |max: f64, value| max.max(*value));
        if largest / full < VISIBLE {
            continue;
        }
        let (middle, thickness) = end_of(spec, i, layout);
        let color = pen.theme.color(area.paint);
        names.push(Name {
            text: text(spec, layout, &area.label, &area.short, area.year_mean(LAST_CHART_YEAR)),
            color: pen.theme.ink_2,
            swatch: Some(color),
            weight: Weight::Regular,
            wish: Wish { at: middle, rank: if i == 0 { 3 } else { u8::from(thickness >= 2.0) } },
        });
    }
}

fn lines<DB: DrawingBackend>(pen: &Pen<DB>, spec: &ChartSpec, layout: &Layout, names: &mut Vec<Name>) {
    for line in spec.lines.iter().filter(|line| line.has_label) {
        let Some(last) = line.values.last().copied().filter(|value| value.is_finite()) else { continue };
        let is_accent = line.paint == Paint::Accent;
        let label = match line.role {
            Role::Baseline if spec.areas.is_empty() => "Baseline",
            _ => &line.label,
        };
        // Colors of countries are for marks; only the accent and ink are for text.
        let swatch = match line.paint {
            Paint::Hue(_) | Paint::Pale(_) => Some(pen.theme.color(line.paint)),
            _ => None,
        };
        names.push(Name {
            text: text(spec, layout, label, &line.short, line.year_mean(LAST_CHART_YEAR)),
            color: if is_accent { pen.theme.accent } else { pen.theme.ink_2 },
            swatch,
            weight: if line.is_lead { Weight::SemiBold } else { Weight::Regular },
            wish: Wish { at: layout.y.at(last), rank: if line.is_lead { 3 } else { 2 - u8::from(swatch.is_some()) } },
        });
    }
}
