//! The moving layer: the scenario's areas and lines, the baseline over a stack, the rule of the cursor and the years.

use super::plot::{PLAIN, Plot, top_of};
use super::room::Room;
use super::{cursor, names};
use crate::chart::coord::Drawn;
use crate::chart::elements::Type;
use crate::chart::layout::{Layout, TEXT};
use crate::chart::spec::*;
use crate::chart::text_width::{WIDEST, Weight, text_width};
use crate::chart::theme::Rgb;
use crate::decimal::clamped;
use plotters::coord::ranged1d::{BoldPoints, Ranged, ValueFormatter};
use plotters::style::Color;
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;

/// How strongly grid lines show on a stack.
pub const AREA_RULE: f64 = 0.22;
/// Widths of lines, and by how much the ground of dashes on a stack is wider.
const THIN: f64 = 1.0;
const STRONG: f64 = 2.5;
const RIM: f64 = 1.0;
const HALF_YEAR: f64 = 0.5;
/// The tag with the year under the cursor.
const TAG_HALF: f64 = 20.0;
const TAG_HEIGHT: f64 = 18.0;
/// A line this close above the subject is not named: the name would lie on other lines.
const INNER_NAME_CLEAR: f64 = 48.0;
/// How far above its line a name within the plot stands.
const INNER_NAME_ABOVE: f64 = 10.0;
/// Where the words of a recorded dot end: left of the rule of today, which is near.
const RECORD_RIGHT: f64 = 10.0;
const RECORD_DOWN: f64 = 16.0;

pub fn draw<DB: DrawingBackend>(plot: &Plot<DB>) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    let theme = picture.theme;
    if !spec.areas.is_empty() {
        plot.stack(&spec.areas, spec.today()..spec.n_months())?;
        over_stack(plot)?;
    }
    let x = layout.year_x(spec.year);
    let edge = if spec.areas.is_empty() { layout.bottom } else { solid_top(spec, middle_position(spec), layout) };
    picture.rule([(x, layout.top), (x, edge)], theme.ink)?;
    if !spec.areas.is_empty() {
        picture.rule([(x, edge), (x, layout.bottom)], theme.on_area)?;
    }
    if spec.areas.is_empty() {
        other_rules(plot, theme.ink_3)?;
    }
    for line in spec.lines.iter().filter(|line| line.role == Role::Scenario) {
        let width = match line.stroke {
            Stroke::Thin | Stroke::Dotted => THIN,
            Stroke::Plain | Stroke::Dashed | Stroke::LongDashed => PLAIN,
            Stroke::Strong => STRONG,
        };
        plot.line(line, spec.today()..spec.n_months(), picture.stroke(theme.color(line.paint), width))?;
    }
    years(plot)?;
    names::draw(plot)?;
    let mut room = Room::default();
    cursor::values(plot, &mut room)?;
    if !layout.is_narrow() && !layout.is_low() {
        inner_names(plot, &mut room)?;
        record_words(plot, &mut room)?;
    }
    Ok(())
}

/// Height up to which a stack is filled with color: a rule in the color of paper shows on it, one in ink above it.
fn solid_top(spec: &ChartSpec, t: usize, layout: &Layout) -> f64 {
    let n_solid = spec.areas.iter().take_while(|area| area.fill == Fill::Solid).count();
    if n_solid == 0 { layout.bottom } else { top_of(spec, n_solid - 1, t, layout) }
}

/// Position of the month in the middle of a year, the nearest one that the chart has.
fn middle_position(spec: &ChartSpec) -> usize {
    (spec.year.clamp(spec.first_year, LAST_CHART_YEAR) - spec.first_year) * 12 + 6
}

/// Grid lines and the baseline on top of a stack.
fn over_stack<DB: DrawingBackend>(plot: &Plot<DB>) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    let theme = picture.theme;
    let today = layout.x.at(today_year());
    for (_, y) in layout.ticks().skip(1).take(layout.ticks.n_steps.saturating_sub(1)) {
        picture.rule([(today, y), (layout.right, y)], theme.on_area.mix(AREA_RULE))?;
    }
    picture.dotted(today, (solid_top(spec, spec.today(), layout), layout.bottom), theme.on_area)?;
    for line in spec.lines.iter().filter(|line| line.role == Role::Baseline && spec.is_moved) {
        // On paper-colored ground the dashes show on every hue.
        plot.line(line, spec.today()..spec.n_months(), picture.stroke(theme.hues[0], STRONG + RIM))?;
        plot.dashed(line, spec.today()..spec.n_months(), picture.stroke(theme.on_area, PLAIN))?;
    }
    other_rules(plot, theme.on_area)
}

/// The scenario under other export rules; over a stack in the color of paper.
fn other_rules<DB: DrawingBackend>(plot: &Plot<DB>, color: Rgb) -> Drawn<DB> {
    let Plot { spec, picture, .. } = plot;
    for line in spec.lines.iter().filter(|line| line.role == Role::OtherRules) {
        let (months, stroke) = (spec.today()..spec.n_months(), picture.stroke(color, THIN));
        if line.stroke == Stroke::Dotted {
            plot.dashed(line, months, stroke)?
        } else {
            plot.line(line, months, stroke)?
        }
    }
    Ok(())
}

/// A thin line that ends before the last year is named above its highest month.
fn inner_names<DB: DrawingBackend>(plot: &Plot<DB>, room: &mut Room) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    // On a stack there is no room for names.
    if !spec.areas.is_empty() {
        return Ok(());
    }
    for line in spec.lines.iter().filter(|line| line.role != Role::Baseline && !line.has_label) {
        let ahead = line.values.iter().enumerate().skip(spec.today()).filter(|(_, value)| value.is_finite());
        let Some((t, value)) = ahead.max_by(|a, b| a.1.total_cmp(b.1)) else { continue };
        let lead = spec.lead().and_then(|lead| lead.values.get(t)).map_or(layout.bottom, |value| layout.y.at(*value));
        if lead - layout.y.at(*value) < INNER_NAME_CLEAR {
            continue;
        }
        let half = text_width(&line.short, TEXT, Weight::Regular) / 2.0;
        let today = layout.x.at(today_year());
        let mut x = layout.month_x(t).max(today + half + 4.0).min(layout.right - half);
        // The rule of the cursor would cut the name in two.
        let cursor = layout.year_x(spec.year);
        if (x - cursor).abs() < half + 4.0 && cursor + 2.0 * half + 6.0 <= layout.right {
            x = cursor + half + 6.0;
        }
        let y = (layout.y.at(*value) - INNER_NAME_ABOVE).max(layout.top + INNER_NAME_ABOVE / 2.0);
        let color = picture.theme.color(line.paint);
        let type_ = Type::new(color).align(HPos::Center).halo();
        if room.take(&line.short, (x, y), type_) {
            picture.label(&line.short, (x, y), type_)?;
        }
    }
    Ok(())
}

/// The years on the axis, but those that the cursor's tag would cover, and the tag.
fn years<DB: DrawingBackend>(plot: &Plot<DB>) -> Drawn<DB> {
    let Plot { spec, layout, picture, axes } = plot;
    let years = axes.as_coord_spec().x_spec();
    let cursor = layout.year_x(spec.year);
    let y = layout.height - TAG_HEIGHT / 2.0 - 1.0;
    let tag = clamped(cursor, TAG_HALF, (layout.width - TAG_HALF).max(TAG_HALF));
    for middle in years.key_points(BoldPoints(N_CHART_YEARS)) {
        let text = years.format_ext(&middle);
        let half = text_width(&text, TEXT, Weight::Regular) * WIDEST / 2.0;
        // A year lies between its two ticks, and its figure over its name.
        for end in [middle - HALF_YEAR, middle + HALF_YEAR] {
            let x = clamped(layout.x.at(end), layout.left, layout.right);
            picture.rule([(x, layout.bottom), (x, layout.bottom + 4.0)], picture.theme.ink_2)?;
        }
        let at = clamped(layout.x.at(middle), half, (layout.width - half).max(half));
        if (at - tag).abs() > TAG_HALF + half + 3.0 {
            picture.label(&text, (at, y), Type::new(picture.theme.ink_2).align(HPos::Center))?;
        }
    }
    let half = TAG_HEIGHT / 2.0;
    picture.block([(tag - TAG_HALF, y - half), (tag + TAG_HALF, y + half)], picture.theme.ink)?;
    let type_ = Type::new(picture.theme.paper).align(HPos::Center).bold();
    picture.label(&spec.year.to_string(), (tag, y), type_)
}

/// The recorded values beside their dots.
fn record_words<DB: DrawingBackend>(plot: &Plot<DB>, room: &mut Room) -> Drawn<DB> {
    let Plot { spec, layout, picture, .. } = plot;
    for records in spec.records.iter().filter(|records| records.mark == RecordMark::Dots) {
        for (year, value) in &records.points {
            let text = format!("{} in {year}", spec.say(*value));
            let at = (layout.year_x(*year) + RECORD_RIGHT, layout.y.at(*value) + RECORD_DOWN);
            let type_ = Type::new(picture.theme.on_area).align(HPos::Right);
            if room.take(&text, at, type_) {
                picture.label(&text, at, type_)?;
            }
        }
    }
    Ok(())
}
