//! Share by country of what the world mines, separates or makes into magnets: a stack that fills the height.

use super::Inputs;
use super::places::places;
use crate::charts::form::Form;
use crate::charts::selection::ShareStage;
use crate::charts::spec::*;
use crate::charts::words;
use crate::data::{CHINA_MAGNET_SHARE_OBSERVED, CHINA_SEPARATION_SHARE_OBSERVED};

/// Year of the finding: far enough for plants that are announced today.
const FINDING_YEAR: usize = 2035;
/// A difference that is worth a word.
const ONE_POINT: f64 = 0.01;
const HALF: f64 = 0.5;

pub fn share(inputs: &Inputs) -> ChartSpec {
    let stage = inputs.selection.share_stage();
    let places = places(stage);
    let all: Vec<usize> = places.iter().flat_map(|place| place.columns.iter().copied()).collect();
    let path = inputs.scenario_path();
    let world = path.sum(&all);
    let part = |tonnes: f64, world: f64| if world > 0.0 { tonnes / world } else { 0.0 };
    let areas: Vec<Area> = places
        .iter()
        .map(|place| {
            let mut values = path.sum(&place.columns);
            for (value, world) in values.iter_mut().zip(&world) {
                *value = part(*value, *world);
            }
            Area {
                label: place.label.to_string(),
                short: place.short.to_string(),
                paint: Paint::Hue(place.hue),
                fill: Fill::Solid,
                values,
            }
        })
        .collect();
    let base = inputs.baseline_path();
    let china = &places[0].columns;
    let baseline: Vec<f64> =
        base.sum(china).into_iter().zip(base.sum(&all)).map(|(tonnes, world)| part(tonnes, world)).collect();
    let lines = vec![Line {
        label: "China, baseline".to_string(),
        short: "Base".to_string(),
        paint: Paint::Ink2,
        stroke: Stroke::Dashed,
        role: Role::Baseline,
        is_lead: false,
        has_past: false,
        has_label: inputs.moved,
        values: baseline,
    }];
    ChartSpec {
        name: "share",
        title: title(stage, inputs.moved, &areas, &lines),
        subtitle: subtitle(stage).to_string(),
        caption: caption(stage),
        form: Form::Curves,
        first_year: FIRST_CHART_YEAR,
        axis: Axis { unit: Unit::Percent, min: 0.0, max: 1.0, is_whole: true },
        year: inputs.year,
        is_moved: inputs.moved,
        past: "modelled past",
        ahead: "ahead",
        areas,
        lines,
        records: records(stage),
        events: Vec::new(),
        levels: Vec::new(),
        notes: Vec::new(),
    }
}

fn title(stage: ShareStage, is_moved: bool, areas: &[Area], lines: &[Line]) -> String {
    let (verb, what) = words::share(stage);
    let mean = |values: Option<f64>| values.unwrap_or(0.0);
    let china = mean(areas.first().and_then(|area| area.year_mean(FINDING_YEAR)));
    let baseline = mean(lines.first().and_then(|line| line.year_mean(FINDING_YEAR)));
    let still = if china >= HALF { "still " } else { "" };
    let share = words::value(Unit::Percent, china);
    let finding = format!("China {still}{verb} {share} of the world’s {what} in {FINDING_YEAR}");
    if is_moved && (china - baseline).abs() >= ONE_POINT {
        format!("{finding}, {} in the baseline", words::value(Unit::Percent, baseline))
    } else {
        finding
    }
}

fn subtitle(stage: ShareStage) -> &'static str {
    match stage {
        ShareStage::Mining => {
            "Share of mined NdPr, dysprosium and terbium oxide by country, % of world tonnes, 2015–2040"
        }
        ShareStage::Separation => {
            "Share of separated NdPr, dysprosium and terbium oxide by country, % of world tonnes, 2015–2040"
        }
        ShareStage::Magnets => "Share of rare-earth magnets made, by bloc, % of world tonnes, 2015–2040",
    }
}

fn caption(stage: ShareStage) -> String {
    let scope = match stage {
        ShareStage::Mining => " China without unofficial mines.",
        ShareStage::Separation => " From concentrate, without recycling.",
        ShareStage::Magnets => "",
    };
    let dot = if records(stage).is_empty() { "" } else { " Dot: recorded share of China." };
    format!("Modelled months. Dashed: China in the baseline.{dot}{scope}")
}

/// The recorded shares of China. Of mines only the share of all rare earths is on record, which is another measure.
fn records(stage: ShareStage) -> Vec<Records> {
    let points = match stage {
        ShareStage::Mining => return Vec::new(),
        ShareStage::Separation => CHINA_SEPARATION_SHARE_OBSERVED,
        ShareStage::Magnets => CHINA_MAGNET_SHARE_OBSERVED,
    };
    vec![Records {
        label: "China, recorded".to_string(),
        mark: RecordMark::Dots,
        points: points.iter().map(|(year, share)| (*year as usize, *share)).collect(),
    }]
}
