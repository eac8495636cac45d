//! Prices of one material inside and outside China, against the recorded ones.

use super::Inputs;
use crate::charts::monthly::largest;
use crate::charts::selection::material_label;
use crate::charts::spec::*;
use crate::charts::words;
use crate::data::{OBSERVED, column};

/// Markets closer than this are told as one.
const APART: f64 = 1.1;

pub fn price(inputs: &Inputs) -> ChartSpec {
    let material = inputs.selection.price;
    let k = material as usize;
    let (path, base) = (inputs.scenario_path(), inputs.baseline_path());
    let line = |label: &str, short: &str, paint, stroke, role, first: usize| Line {
        label: label.to_string(),
        short: short.to_string(),
        paint,
        stroke,
        role,
        is_lead: role == Role::Scenario && first == column::SPOT_EXCHINA,
        has_past: role == Role::Scenario,
        has_label: true,
        values: if role == Role::Baseline { base.column(first + k) } else { path.column(first + k) },
    };
    let outside = if inputs.moved { Paint::Accent } else { Paint::Hue(Hue::UnitedStates) };
    let mut lines = Vec::new();
    if inputs.moved {
        let mut before =
            line("Outside, baseline", "Base", Paint::Ink2, Stroke::Dashed, Role::Baseline, column::SPOT_EXCHINA);
        before.is_lead = false;
        lines.push(before);
    }
    lines.push(line(
        "Inside China",
        "Inside",
        Paint::Hue(Hue::China),
        Stroke::Plain,
        Role::Scenario,
        column::PRICE_CHINA,
    ));
    lines.push(line("Outside, quote", "Outside", outside, Stroke::Strong, Role::Scenario, column::SPOT_EXCHINA));
    let recorded: Vec<(usize, f64)> = OBSERVED[k]
        .iter()
        .map(|(year, value)| (*year as usize, *value))
        .filter(|(year, _)| (FIRST_CHART_YEAR..=LAST_CHART_YEAR).contains(year))
        .collect();
    let max = lines
        .iter()
        .map(|line| largest(&line.values))
        .chain(recorded.iter().map(|(_, value)| *value))
        .fold(0.0, f64::max);
    ChartSpec {
        name: "price",
        title: title(material, &lines),
        subtitle: format!("{} oxide, USD per kg of the day, by month, 2015–2040", material_label(material)),
        caption: "Black steps: recorded yearly prices, FOB China. Thin: modelled past. The quote outside China is that of a thin market."
            .to_string(),
        axis: Axis { unit: Unit::UsdPerKg, max, is_whole: false },
        year: inputs.year,
        is_moved: inputs.moved,
        past: "recorded",
        ahead: "modelled",
        areas: Vec::new(),
        lines,
        records: vec![Records { label: "Recorded".to_string(), mark: RecordMark::Steps, points: recorded }],
        events: Vec::new(),
        notes: Vec::new(),
    }
}

fn title(material: crate::model::keys::Material, lines: &[Line]) -> String {
    let find = |is_lead: bool| lines.iter().find(|line| line.role == Role::Scenario && line.is_lead == is_lead);
    let (Some(outside), Some(inside)) = (find(true), find(false)) else { return String::new() };
    let mut peak = (words::FIRST_FREE_YEAR, 0.0);
    for year in words::FIRST_FREE_YEAR..=LAST_CHART_YEAR {
        let mean = outside.year_mean(year).unwrap_or(0.0);
        if mean > peak.1 {
            peak = (year, mean);
        }
    }
    let at_home = inside.year_mean(peak.0).unwrap_or(0.0);
    let name = words::capital(words::material(material));
    let cost = words::value(Unit::UsdPerKg, peak.1);
    if at_home > 0.0 && peak.1 / at_home >= APART {
        format!(
            "{name} peaks at {cost} outside China in {}, {} the price inside",
            peak.0,
            words::times(peak.1 / at_home)
        )
    } else {
        format!("{name} peaks at {cost} outside China in {}, about as inside", peak.0)
    }
}
