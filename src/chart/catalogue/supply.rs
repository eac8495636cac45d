//! Where a bloc's supply comes from: origins stacked up to the demand at baseline prices, with what is missing on top, and above that the
//! magnets that products have been redesigned to do without.

use super::inputs::Inputs;
use super::lines::{base, other_rules, told_rules};
use super::places::bloc_hue;
use super::shortage;
use crate::chart::monthly::largest;
use crate::chart::other_rules::N_ORIGINS;
use crate::chart::selection::{ShortageMaterial, SupplyStage, bloc_label};
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::{Bloc, N_BLOCS};
use crate::tables::column;

/// Columns of a bloc and stage that are stacked.
const N_STACKED: usize = 8;
/// Position of the origin that is priced out; the last one is what is not delivered.
const PRICED_OUT: usize = 6;
/// Part of the demand from which on a gap is the finding.
const WORTH_SAYING: f64 = 0.01;
const FINDING_YEAR: usize = 2035;
/// From this many tonnes a year on, thousands are shown.
const MANY_TONNES: f64 = 5000.0;

/// First column of a bloc's supply at a stage.
fn first_column(stage: SupplyStage, bloc: Bloc) -> usize {
    column::SUPPLY + (stage as usize * N_BLOCS + bloc as usize) * N_ORIGINS
}

/// Name, short name, color and fill of each origin, from the bottom up.
fn origins(bloc: Bloc) -> [(&'static str, &'static str, Paint, Fill); N_STACKED] {
    let hue = bloc_hue(bloc);
    [
        ("China", "China", Paint::Hue(Hue::China), Fill::Solid),
        ("Own plants", "Own", Paint::Hue(hue), Fill::Solid),
        ("Other plants", "Others", Paint::Pale(hue), Fill::Solid),
        ("Recycled", "Recycled", Paint::Edge, Fill::Solid),
        ("Reserve", "Reserve", Paint::Ink, Fill::Solid),
        ("Users’ stocks", "Stocks", Paint::Ink2, Fill::Solid),
        ("Priced out", "Priced out", Paint::Ink3, Fill::WideHatch),
        ("Not delivered", "Missing", Paint::Ink, Fill::CloseHatch),
    ]
}

pub fn supply(inputs: &Inputs) -> ChartSpec {
    let bloc = inputs.selection.bloc();
    let stage = inputs.selection.supply_stage();
    let first = first_column(stage, bloc);
    let path = inputs.scenario_path();
    let mut areas: Vec<Area> = origins(bloc)
        .into_iter()
        .enumerate()
        .map(|(i, (label, short, paint, fill))| Area {
            label: label.to_string(),
            short: short.to_string(),
            paint,
            fill,
            values: path.column(first + i),
        })
        .collect();
    if stage == SupplyStage::Magnet {
        areas.push(redesigned(inputs, bloc, &areas));
    }
    let total: Vec<f64> = (0..areas[0].values.len()).map(|t| areas.iter().map(|area| area.values[t]).sum()).collect();
    let max = largest(&total);
    let unit = if max >= MANY_TONNES { DisplayUnit::Kilotonnes } else { DisplayUnit::Tonnes };
    let mut lines = vec![base(inputs, "China, baseline", inputs.baseline_path().column(first))];
    lines.extend(other_rules(inputs, "China", first, FIRST_CHART_YEAR));
    let what = words::supply(stage);
    ChartSpec {
        title: title(bloc, what, &path.column(not_served(stage) + bloc as usize), &areas, &lines, inputs.moved),
        subtitle: format!(
            "{}: {what} by origin, {} by month, 2015–2040",
            bloc_label(bloc),
            if unit == DisplayUnit::Kilotonnes { "thousand tonnes a year" } else { "tonnes a year" }
        ),
        caption: format!(
            "Modelled months. Hatched: not served, which is not delivered plus priced out.{} Dashed: China in the baseline.{}",
            if stage == SupplyStage::Magnet {
                " On top: what products were redesigned to do without; nobody lacks that."
            } else {
                ""
            },
            told_rules(inputs, "Thin, China")
        ),
        axis: Axis { unit, min: 0.0, max, is_whole: false },
        areas,
        lines,
        ..ChartSpec::blank(ChartName::Supply, inputs.year, inputs.moved)
    }
}

/// Magnets that are wanted no more because they were short. The demand below is what is left, so a share s of what was wanted once is
/// s/(1 − s) of it.
fn redesigned(inputs: &Inputs, bloc: Bloc, demand: &[Area]) -> Area {
    let shares = inputs.scenario_path().column(column::SUBSTITUTED + bloc as usize);
    let wanted = |t: usize| -> f64 { demand.iter().map(|area| area.values[t]).sum() };
    Area {
        label: "Redesigned away".to_string(),
        short: "Redesigned".to_string(),
        paint: Paint::Rule,
        fill: Fill::Solid,
        values: shares.iter().enumerate().map(|(t, share)| wanted(t) * share / (1.0 - share)).collect(),
    }
}

/// Part of a year's demand that some layers make up.
fn part(areas: &[Area], layers: std::ops::Range<usize>, of: std::ops::Range<usize>, year: usize) -> f64 {
    let sum =
        |range: std::ops::Range<usize>| -> f64 { areas[range].iter().filter_map(|area| area.year_mean(year)).sum() };
    let whole = sum(of);
    if whole > 0.0 { sum(layers) / whole } else { 0.0 }
}

/// Column of China's share that is not served, the measure of all charts.
fn not_served(stage: SupplyStage) -> usize {
    shortage::first_column(match stage {
        SupplyStage::Magnet => ShortageMaterial::Magnet,
        SupplyStage::OxideNdPr => ShortageMaterial::NdPr,
        SupplyStage::OxideDy => ShortageMaterial::Dy,
    })
}

fn title(bloc: Bloc, what: &str, gaps: &[f64], areas: &[Area], lines: &[Line], is_moved: bool) -> String {
    let who = words::bloc(bloc);
    let say = |share: f64| DisplayUnit::Percent.say(share);
    let missing = |year: usize| year_mean(gaps, year).unwrap_or_default();
    let mut worst = (words::FIRST_FREE_YEAR, 0.0);
    for year in words::FIRST_FREE_YEAR..=LAST_CHART_YEAR {
        let gap = missing(year);
        if gap > worst.1 {
            worst = (year, gap);
        }
    }
    if worst.1 >= WORTH_SAYING {
        let (year, gap) = worst;
        let share = part(areas, 0..1, 0..N_STACKED, year);
        return format!(
            "In {year}, {} of demand for {what} in {who} is not served; China supplies {}",
            say(gap),
            say(share)
        );
    }
    let share = part(areas, 0..1, 0..PRICED_OUT, FINDING_YEAR);
    let finding = format!("China supplies {} of the {what} used in {who} in {FINDING_YEAR}", say(share));
    let served: f64 = areas[..PRICED_OUT].iter().filter_map(|area| area.year_mean(FINDING_YEAR)).sum();
    let tonnes = lines.first().and_then(|line| line.year_mean(FINDING_YEAR)).unwrap_or(0.0);
    let china = areas[0].year_mean(FINDING_YEAR).unwrap_or(0.0);
    if is_moved && served > 0.0 && (china - tonnes).abs() / served >= WORTH_SAYING {
        let direction = if china > tonnes { "more" } else { "fewer" };
        format!("{finding}, {direction} tonnes than in the baseline")
    } else {
        finding
    }
}
