//! Prices inside and outside China: those of contracts by month, the spot quote where it leaves them, and the record.

use super::inputs::Inputs;
use super::lines::{other_rules, reach_under_rules, told_rules};
use crate::chart::monthly::largest;
use crate::chart::selection::{PriceSpan, material_label};
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::Material;
use crate::tables::{OBSERVED, column};

/// The spot quote is drawn in years in which it differs by more than this from the price under contract.
const SPOT_APART: f64 = 0.03;
/// Name of the subject.
const OUTSIDE: &str = "Outside China";
/// Prices closer than this are about the same.
const ALIKE: f64 = 0.15;
/// First year of the longer span, that of the record.
const FIRST_RECORD_YEAR: usize = 2008;
/// The model's past is named where it is farthest from the record, but not before it has begun or close to today.
const NAMED_WITHIN: std::ops::RangeInclusive<usize> = 2017..=2023;

pub fn price(inputs: &Inputs) -> ChartSpec {
    let material = inputs.selection.price();
    let k = material as usize;
    let first_year = match inputs.selection.price_span() {
        PriceSpan::Since2015 => FIRST_CHART_YEAR,
        PriceSpan::Since2008 => FIRST_RECORD_YEAR,
    };
    let (path, base) = (inputs.scenario_since(first_year), inputs.baseline_since(first_year));
    let outside = path.column(column::PRICE_EXCHINA + k);
    let today = outside.len() - N_MONTHS_AHEAD;
    let spot = where_apart(path.column(column::SPOT_EXCHINA + k), &outside, today);
    let has_spot = spot.iter().any(|value| value.is_finite());
    let paint = if inputs.moved { Paint::Accent } else { Paint::Ink2 };
    let china = Paint::Hue(Hue::China);
    let inside = path.column(column::PRICE_CHINA + k);
    let mut lines = other_rules(inputs, OUTSIDE, column::PRICE_EXCHINA + k, first_year);
    if inputs.moved {
        let values = base.column(column::PRICE_CHINA + k);
        let inside = Line::new("Inside China, baseline", "In, base", china, Role::Baseline, values);
        lines.push(Line { has_label: false, ..inside });
        let values = base.column(column::PRICE_EXCHINA + k);
        lines.push(Line::new("Outside China, baseline", "Base", Paint::Ink2, Role::Baseline, values));
    }
    if has_spot {
        let spot = Line::new("Spot quote outside China", "spot quote", paint, Role::Scenario, spot);
        lines.push(Line { stroke: Stroke::Thin, has_label: false, ..spot });
    }
    lines.push(Line::new("Inside China", "Inside", china, Role::Scenario, inside).with_past());
    lines.push(Line::new(OUTSIDE, "Outside", paint, Role::Scenario, outside).with_past().leading());
    let records = records(material, first_year);
    // What is not drawn before today does not stretch the axis.
    let drawn = |line: &Line| if line.has_past { 0 } else { today };
    let max = lines.iter().map(|line| largest(&line.values[drawn(line)..])).fold(0.0, f64::max);
    let max = max.max(reach_under_rules(inputs, column::PRICE_EXCHINA + k));
    let max = records.points.iter().fold(max, |max, point| max.max(point.1));
    let notes = notes(&records, &lines);
    ChartSpec {
        title: if inputs.moved { title(material, &lines) } else { title_at_rest(material, &lines) },
        subtitle: format!(
            "{} oxide, USD of the day per kg, price under contract and spot quote by month, {first_year}–2040",
            words::capital(words::material(material))
        ),
        caption: caption(inputs, has_spot, !records.points.is_empty(), first_year),
        axis: Axis { unit: DisplayUnit::UsdPerKg, min: 0.0, max, is_whole: false },
        first_year,
        past_label: "record and model",
        lines,
        records: if records.points.is_empty() { Vec::new() } else { vec![records] },
        notes,
        ..ChartSpec::blank(ChartName::Price, inputs.year, inputs.moved)
    }
}

/// The quote in the calendar years in which it leaves the price under contract, so that its mean of such a year is that of all months. Before
/// today it is not drawn, so it is not told either.
fn where_apart(mut spot: Vec<f64>, contract: &[f64], today: usize) -> Vec<f64> {
    spot[..today].fill(f64::NAN);
    for (spot, contract) in spot.chunks_mut(12).zip(contract.chunks(12)) {
        let is_apart = |(spot, contract): (&f64, &f64)| (spot - contract).abs() > SPOT_APART * contract;
        if !spot.iter().zip(contract).any(is_apart) {
            spot.fill(f64::NAN);
        }
    }
    spot
}

fn records(material: Material, first_year: usize) -> Records {
    let shown = |point: &&(f64, f64)| (first_year..=LAST_CHART_YEAR).contains(&(point.0 as usize));
    Records {
        label: "Recorded, FOB China".to_string(),
        source: format!("observed.{}.*", material.slug()),
        mark: RecordMark::Steps,
        points: OBSERVED[material as usize].iter().filter(shown).map(|(year, usd)| (*year as usize, *usd)).collect(),
    }
}

/// Names the record at its highest year and the model's past where the two are farthest apart.
fn notes(records: &Records, lines: &[Line]) -> Vec<Note> {
    let mut notes = Vec::new();
    let highest = records.points.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1));
    if let Some((year, value)) = highest {
        notes.push(Note {
            year: middle_of(year),
            value,
            text: format!("recorded, {}{}in {year}", DisplayUnit::UsdPerKg.number(value), crate::format::NBSP),
            paint: Paint::Ink,
            is_below: false,
        });
    }
    let Some(inside) = lines.iter().find(|line| line.has_past && !line.is_lead) else { return notes };
    let apart = |point: &(usize, f64)| {
        let model = inside.year_mean(point.0)?;
        Some((point.0, model, model - point.1))
    };
    let candidates = records.points.iter().filter(|point| {
        NAMED_WITHIN.contains(&point.0) && highest.is_none_or(|highest| highest.0.abs_diff(point.0) > 1)
    });
    let farthest = candidates.filter_map(apart).max_by(|a, b| a.2.abs().total_cmp(&b.2.abs()));
    if let Some((year, value, difference)) = farthest {
        notes.push(Note {
            year: middle_of(year),
            value,
            text: "model".to_string(),
            paint: Paint::Ink3,
            is_below: difference < 0.0,
        });
    }
    notes
}

/// The highest figure of a whole year after today.
fn highest(line: &Line) -> Option<(usize, f64)> {
    let years = words::FIRST_FREE_YEAR..=LAST_CHART_YEAR;
    years.filter_map(|year| Some((year, line.year_mean(year)?))).max_by(|a, b| a.1.total_cmp(&b.1))
}

fn title(material: Material, lines: &[Line]) -> String {
    let Some(lead) = lines.iter().find(|line| line.is_lead) else { return material_label(material).to_string() };
    let inside = lines.iter().find(|line| line.has_past && !line.is_lead);
    let Some((year, price)) = highest(lead) else { return material_label(material).to_string() };
    let ratio = match inside.and_then(|line| line.year_mean(year)) {
        Some(inside) if inside > 0.0 => price / inside,
        _ => 1.0,
    };
    let beside = match ratio {
        ratio if ratio >= 1.0 + ALIKE => format!("{} the price inside", words::times(ratio)),
        ratio if ratio <= 1.0 - ALIKE => "below the price inside".to_string(),
        _ => "about the same as inside".to_string(),
    };
    let spot = lines.iter().find(|line| line.stroke == Stroke::Thin && line.role == Role::Scenario).and_then(highest);
    let beside = match spot {
        Some((year, spot)) if spot > price * (1.0 + ALIKE) => {
            format!("spot quotes reach {} in {year}", DisplayUnit::UsdPerKg.number(spot))
        }
        _ => beside,
    };
    let name = name(material);
    let price = DisplayUnit::UsdPerKg.say(price);
    format!("From {} on, {name} outside China peaks at {price} in {year}, {beside}", words::FIRST_FREE_YEAR)
}

fn name(material: Material) -> &'static str {
    if material == Material::NdPr { "NdPr" } else { words::material(material) }
}

/// Of today's path no peak is dated: its year hangs on few assumed rows.
fn title_at_rest(material: Material, lines: &[Line]) -> String {
    let inside = lines.iter().find(|line| line.has_past && !line.is_lead);
    let (Some(lead), Some(inside)) = (lines.iter().find(|line| line.is_lead), inside) else {
        return material_label(material).to_string();
    };
    let years = words::FIRST_FREE_YEAR..=LAST_CHART_YEAR;
    let means = |line: &Line| years.clone().filter_map(|year| line.year_mean(year)).collect::<Vec<f64>>();
    let (outside, inside) = (means(lead), means(inside));
    let (low, high) = (outside.iter().copied().fold(f64::MAX, f64::min), largest(&outside));
    let unit = DisplayUnit::UsdPerKg;
    let range = if unit.number(low) == unit.number(high) {
        format!("near {}", unit.say(high))
    } else {
        format!("between {} and {}", unit.number(low), unit.say(high))
    };
    let sum = |prices: &[f64]| -> f64 { prices.iter().sum() };
    let beside = match sum(&outside) / sum(&inside) {
        ratio if ratio >= 1.0 + ALIKE => format!("on average {} the price inside", words::times(ratio)),
        ratio if ratio <= 1.0 - ALIKE => "on average below the price inside".to_string(),
        _ => "on average about as inside".to_string(),
    };
    let name = words::capital(name(material));
    format!("{name} outside China stays {range} from {} to {LAST_CHART_YEAR}, {beside}", years.start())
}

fn caption(inputs: &Inputs, has_spot: bool, has_record: bool, first_year: usize) -> String {
    let record = match has_record {
        true => "Ink: recorded annual prices FOB China. ".to_string(),
        false => format!("No recorded prices for {first_year}–2025. "),
    };
    let spot = if has_spot { " Thin: spot quote outside China where apart from contracts." } else { "" };
    format!(
        "{record}Thin before today: the model’s past. Figures in text: calendar-year means. Dashed: the baseline.{spot}{}",
        told_rules(inputs, "Thin grey,")
    )
}
