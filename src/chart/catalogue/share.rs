//! Who mines, separates or makes magnets: output by country as shares of the world or in tonnes, of the magnet rare earths or of one material.

use super::inputs::Inputs;
use super::lines::{base, figure_under_rules, told_rules};
use super::places::places;
use crate::chart::monthly::largest;
use crate::chart::selection::{ShareMeasure, ShareStage};
use crate::chart::shares::part;
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::Material;
use crate::tables::{CHINA_MAGNET_SHARE_OBSERVED, CHINA_SEPARATION_SHARE_OBSERVED};

/// Year of the finding: far enough for plants that are announced today.
const FINDING_YEAR: usize = 2035;
/// A difference that is worth a word.
const ONE_POINT: f64 = 0.01;
const HALF: f64 = 0.5;
/// From this many tonnes a year on, thousands are shown.
const MANY_TONNES: f64 = 5000.0;

/// What is shared out.
#[derive(Clone, Copy)]
struct Subject {
    stage: ShareStage,
    /// `None` for the magnet rare earths together.
    material: Option<Material>,
    is_tonnes: bool,
}

impl Subject {
    fn new(inputs: &Inputs) -> Self {
        let stage = inputs.selection.share_stage();
        let material = inputs.selection.share_material();
        Self {
            stage,
            // Of mines the model gives the magnet rare earths together, and magnets are of no single material.
            material: material.filter(|_| stage == ShareStage::Separation),
            is_tonnes: inputs.selection.share_measure() == ShareMeasure::Tonnes,
        }
    }

    /// What China does, and to what.
    fn words(self) -> (&'static str, &'static str) {
        let (verb, what) = words::share(self.stage);
        (verb, self.material.map_or(what, words::material))
    }
}

pub fn share(inputs: &Inputs) -> ChartSpec {
    let subject = Subject::new(inputs);
    let places = places(subject.stage, subject.material);
    let all: Vec<usize> = places.iter().flat_map(|place| place.columns.iter().copied()).collect();
    let path = inputs.scenario_path();
    let world = path.sum(&all);
    let areas: Vec<Area> = places
        .iter()
        .map(|place| Area {
            label: place.label.to_string(),
            short: place.short.to_string(),
            paint: Paint::Hue(place.hue),
            fill: Fill::Solid,
            values: measured(subject, path.sum(&place.columns), &world),
        })
        .collect();
    let before = inputs.baseline_path();
    let baseline = measured(subject, before.sum(&places[0].columns), &before.sum(&all));
    let mut lines = vec![base(inputs, "China, baseline", baseline)];
    lines.extend(figure_under_rules(inputs, "China", FIRST_CHART_YEAR, |of| {
        let sum = |columns: &[usize]| columns.iter().map(|column| of(*column)).sum::<f64>();
        let china = sum(&places[0].columns);
        if subject.is_tonnes { china } else { part(china, sum(&all)) }
    }));
    let max = largest(&world);
    let axis = match subject.is_tonnes {
        true if max >= MANY_TONNES => Axis { unit: DisplayUnit::Kilotonnes, min: 0.0, max, is_whole: false },
        true => Axis { unit: DisplayUnit::Tonnes, min: 0.0, max, is_whole: false },
        false => Axis { unit: DisplayUnit::Percent, min: 0.0, max: 1.0, is_whole: true },
    };
    let mut spec = ChartSpec {
        subtitle: subtitle(subject, axis.unit),
        caption: caption(inputs, subject),
        axis,
        areas,
        lines,
        records: records(subject),
        ..ChartSpec::blank(ChartName::Share, inputs.year, inputs.moved)
    };
    spec.title = title(&spec, subject);
    spec
}

/// Tonnes, or the part that they are of the world's.
fn measured(subject: Subject, tonnes: Vec<f64>, world: &[f64]) -> Vec<f64> {
    if subject.is_tonnes {
        return tonnes;
    }
    tonnes.iter().zip(world).map(|(tonnes, world)| part(*tonnes, *world)).collect()
}

fn title(spec: &ChartSpec, subject: Subject) -> String {
    let (verb, what) = subject.words();
    let mean = |values: &[f64]| year_mean(values, FINDING_YEAR).unwrap_or_default();
    let (china, baseline) = (mean(&spec.areas[0].values), mean(&spec.lines[0].values));
    let world: f64 = spec.areas.iter().map(|area| mean(&area.values)).sum();
    let still = if china >= HALF * world { "still " } else { "" };
    let finding = if subject.is_tonnes {
        let (china, world) = (spec.axis.unit.number(china), spec.axis.unit.say_of_year(world));
        format!("China {still}{verb} {china} of {world} of {what} in {FINDING_YEAR}")
    } else {
        format!("China {still}{verb} {} of the world’s {what} in {FINDING_YEAR}", spec.say(china))
    };
    if spec.is_moved && (china - baseline).abs() >= ONE_POINT * world {
        format!("{finding}, {} in the baseline", spec.axis.unit.say_of_year(baseline))
    } else {
        finding
    }
}

fn subtitle(subject: Subject, unit: DisplayUnit) -> String {
    let what = match (subject.stage, subject.material) {
        (ShareStage::Mining, _) => "Mined NdPr, dysprosium and terbium oxide by country".to_string(),
        (ShareStage::Separation, None) => "Separated NdPr, dysprosium and terbium oxide by country".to_string(),
        (ShareStage::Separation, Some(material)) => {
            format!("Separated {} oxide by country", words::material(material))
        }
        (ShareStage::Magnets, _) => "Rare-earth magnets made, by bloc".to_string(),
    };
    let unit = match unit {
        DisplayUnit::Percent => "% of world tonnes",
        DisplayUnit::Kilotonnes => "thousand tonnes a year",
        _ => "tonnes a year",
    };
    format!("{what}, {unit}, 2015–2040")
}

fn caption(inputs: &Inputs, subject: Subject) -> String {
    let scope = match subject.stage {
        ShareStage::Mining => " China without unofficial mines.",
        ShareStage::Separation => " From concentrate, without recycling.",
        ShareStage::Magnets => "",
    };
    let is_refused = inputs.selection.share_material().is_some() && subject.material.is_none();
    let refused = match subject.stage {
        ShareStage::Mining if is_refused => " Of mines the model gives the three magnet materials together.",
        ShareStage::Magnets if is_refused => " Magnets hold several materials, so none is shown alone.",
        _ => "",
    };
    let dot = if records(subject).is_empty() { "" } else { " Dot: recorded share of China." };
    format!("Modelled months. Dashed: China in the baseline.{dot}{scope}{refused}{}", told_rules(inputs, "Thin, China"))
}

/// The recorded shares of China. Of mines only the share of all rare earths is on record, which is another measure.
fn records(subject: Subject) -> Vec<Records> {
    let (points, source) = match subject.stage {
        _ if subject.is_tonnes || subject.material.is_some() => return Vec::new(),
        ShareStage::Mining => return Vec::new(),
        ShareStage::Separation => (CHINA_SEPARATION_SHARE_OBSERVED, "record-china-separation-share-2024"),
        ShareStage::Magnets => (CHINA_MAGNET_SHARE_OBSERVED, "record-china-magnet-share-2024"),
    };
    vec![Records {
        label: "China, recorded".to_string(),
        source: source.to_string(),
        mark: RecordMark::Dots,
        points: points.iter().map(|(year, share)| (*year as usize, *share)).collect(),
    }]
}
