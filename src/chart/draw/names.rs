//! Names at the right end of lines and areas, with the value of the last year, at least a line of text apart.

use super::picture::{Picture, Point};
use super::plot::{Plot, end_of};
use crate::chart::coord::Drawn;
use crate::chart::elements::Type;
use crate::chart::labels::{Wish, spread};
use crate::chart::layout::{Layout, TEXT};
use crate::chart::monthly::largest;
use crate::chart::spec::*;
use crate::chart::text_width::{Weight, text_width};
use crate::chart::theme::{Rgb, Theme};
use plotters_backend::DrawingBackend;

/// Where names begin right of the plot: after a lead line.
const LEAD: f64 = 14.0;
const NARROW_LEAD: f64 = 8.0;
/// Side of the square that shows a color, and the air after it.
const SWATCH: f64 = 8.0;
const SWATCH_AIR: f64 = 5.0;
/// Part of the height from which on an area is worth a name.
const VISIBLE: f64 = 0.012;
/// Part of the axis that no longer counts as a value.
const NOTHING: f64 = 0.002;
/// Part of the axis from which on an area is among the last to lose its name.
const LARGE: f64 = 0.1;
/// How much wider than the table of widths a face of the system stack may run.
const WIDER_FACE: f64 = 1.15;
/// How far above the first name the year of the values stands.
const HEAD: f64 = 16.0;
/// A name this close to its line needs no lead line.
const CLOSE: f64 = 4.0;

/// Ways to word a value: with the sign of its unit, without, not at all.
const N_WORDINGS: usize = 3;

struct Name {
    label: String,
    short: String,
    /// What follows the name, from the fullest to nothing.
    values: [String; N_WORDINGS],
    color: Rgb,
    /// The color of an area or line, shown as a square.
    swatch: Option<(Rgb, Fill)>,
    weight: Weight,
    wish: Wish,
}

pub fn draw<DB: DrawingBackend>(plot: &Plot<DB>) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    let lead = if layout.is_narrow() { NARROW_LEAD } else { LEAD };
    let room = layout.width - layout.right - lead;
    let mut names = Vec::new();
    areas(spec, layout, picture.theme, &mut names);
    lines(spec, layout, picture.theme, &mut names);
    let wishes: Vec<Wish> = names.iter().map(|name| name.wish).collect();
    let heights = spread(&wishes, layout.top - 2.0, layout.bottom - 2.0);
    // All names of a picture say as much of their values.
    let shown = || names.iter().zip(&heights).filter(|(_, height)| height.is_some()).map(|(name, _)| name);
    let all_fit = |i: &usize| shown().all(|name| name.fits(&name.short, *i, room));
    let wording = (0..N_WORDINGS).find(all_fit).unwrap_or(N_WORDINGS - 1);
    // The values are those of the last year, which the column of names has to say.
    let top = heights.iter().flatten().copied().fold(f64::INFINITY, f64::min) - HEAD;
    if wording + 1 < N_WORDINGS && top >= HEAD / 2.0 && top.is_finite() {
        picture.label(&format!("in {LAST_CHART_YEAR}"), (layout.right + lead, top), Type::new(picture.theme.ink_2))?;
    }
    for (name, height) in names.iter().zip(&heights) {
        let Some(y) = *height else { continue };
        if (y - name.wish.at).abs() > CLOSE {
            let from = (layout.right + 2.0, name.wish.at);
            picture.path([from, (layout.right + lead - 3.0, y)], picture.theme.edge, 1.0)?;
        }
        let mut x = layout.right + lead;
        if let Some((color, fill)) = name.swatch {
            swatch(picture, (x, y), color, fill)?;
            x += SWATCH + SWATCH_AIR;
        }
        let type_ = Type { weight: name.weight, ..Type::new(name.color) };
        let text = if name.fits(&name.label, wording, room) { &name.label } else { &name.short };
        picture.label(&format!("{text}{}", name.values[wording]), (x, y), type_)?;
    }
    Ok(())
}

/// The fill of an area in small, centered on the height of its name.
fn swatch<DB: DrawingBackend>(picture: &Picture<DB>, (left, y): Point, color: Rgb, fill: Fill) -> Drawn<DB> {
    let (right, top, bottom) = (left + SWATCH, y - SWATCH / 2.0, y + SWATCH / 2.0);
    let strokes: &[f64] = match fill {
        Fill::Solid => return picture.block([(left, top), (right, bottom)], color),
        Fill::CloseHatch => &[0.0, SWATCH / 2.0, SWATCH - 1.0],
        Fill::WideHatch => &[0.0, SWATCH - 1.0],
    };
    picture.rule([(left, top), (right, top)], color)?;
    for x in strokes.iter().map(|stroke| left + stroke) {
        picture.rule([(x, top), (x, bottom)], color)?;
    }
    Ok(())
}

impl Name {
    fn fits(&self, text: &str, wording: usize, room: f64) -> bool {
        let room = if self.swatch.is_some() { room - SWATCH - SWATCH_AIR } else { room };
        let width = |text: &str| text_width(text, TEXT, self.weight);
        (width(text) + width(&self.values[wording])) * WIDER_FACE <= room
    }
}

fn value_wordings(spec: &ChartSpec, value: Option<f64>) -> [String; N_WORDINGS] {
    // An area that has ended by the last year is named for what it was before.
    let least = NOTHING * spec.axis.max.max(-spec.axis.min);
    let value = value.filter(|value| spec.axis.unit == DisplayUnit::Percent || value.abs() >= least);
    let Some(value) = value else { return Default::default() };
    let bare = format!(" {}", spec.axis.unit.number(value));
    // The unit of a price or a tonnage stands on the axis; a percent sign is short enough to repeat.
    let said = if spec.axis.unit == DisplayUnit::Percent { format!(" {}", spec.say(value)) } else { bare.clone() };
    [said, bare, String::new()]
}

/// On a phone a name is always short.
fn worded(layout: &Layout, label: &str, short: &str) -> String {
    if layout.is_narrow() { short } else { label }.to_string()
}

fn areas(spec: &ChartSpec, layout: &Layout, theme: &Theme, names: &mut Vec<Name>) {
    let full = spec.axis.max.max(f64::MIN_POSITIVE);
    // From the top down, so that layers that end in one point are named in their order.
    for (i, area) in spec.areas.iter().enumerate().rev() {
        let largest = largest(&area.values);
        if largest / full < VISIBLE {
            continue;
        }
        let middle = end_of(spec, i, layout);
        let rank = match i {
            0 => 3,
            _ if largest / full >= LARGE => 2,
            _ => 1,
        };
        let color = theme.color(area.paint);
        names.push(Name {
            label: worded(layout, &area.label, &area.short),
            short: area.short.clone(),
            values: value_wordings(spec, spec.of_year(&area.values, LAST_CHART_YEAR)),
            color: theme.ink_2,
            swatch: Some((color, area.fill)),
            weight: Weight::Regular,
            wish: Wish { at: middle, rank },
        });
    }
}

fn lines(spec: &ChartSpec, layout: &Layout, theme: &Theme, names: &mut Vec<Name>) {
    for line in spec.lines.iter().filter(|line| line.has_label) {
        let Some(last) = line.values.last().copied().filter(|value| value.is_finite()) else { continue };
        let is_accent = line.paint == Paint::Accent;
        // In a comparison the letters say enough.
        let is_lettered = spec.is_comparing && (line.is_lead || line.role == Role::Baseline);
        let label = match line.role {
            _ if is_lettered => &line.short,
            Role::Baseline if spec.areas.is_empty() => "Baseline",
            _ => line.label.as_str(),
        };
        // Colors of countries are for marks; only the accent and ink are for text.
        let swatch = match line.paint {
            Paint::Hue(_) | Paint::Pale(_) => Some((theme.color(line.paint), Fill::Solid)),
            _ => None,
        };
        names.push(Name {
            label: worded(layout, label, &line.short),
            short: line.short.clone(),
            values: value_wordings(spec, spec.of_year(&line.values, LAST_CHART_YEAR)),
            color: if is_accent { theme.accent } else { theme.ink_2 },
            swatch,
            weight: if line.is_lead { Weight::SemiBold } else { Weight::Regular },
            wish: Wish { at: layout.y.at(last), rank: if line.is_lead { 3 } else { 2 - u8::from(swatch.is_some()) } },
        });
    }
}
