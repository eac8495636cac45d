//! Jobs outside China, CO2 and waste of the whole chain: orders of magnitude, and marked as such.

use super::inputs::Inputs;
use super::lines::{of_world, pair};
use crate::chart::monthly::largest;
use crate::chart::selection::FootprintMeasure;
use crate::chart::spec::*;
use crate::tables::column;

const FINDING_YEAR: usize = 2035;

struct Measure {
    label: &'static str,
    column: usize,
    unit: DisplayUnit,
    /// The finding, around the figure.
    before: &'static str,
    after: &'static str,
    subtitle: &'static str,
}

/// In the order of [`FootprintMeasure`].
const MEASURES: [Measure; FootprintMeasure::ALL.len()] = [
    Measure {
        label: "Jobs",
        column: column::JOBS,
        unit: DisplayUnit::ThousandJobs,
        before: "Mines and plants outside China have about",
        after: " jobs in",
        subtitle: "Jobs in mines, separation and magnet plants outside China, thousand, order of magnitude only, 2015–2040",
    },
    Measure {
        label: "CO\u{2082}",
        column: column::CO2_KT,
        unit: DisplayUnit::Megatonnes,
        before: "Mining and separation worldwide emit about",
        after: " of CO\u{2082} in",
        subtitle: "CO\u{2082} of mining and separation worldwide, million tonnes a year, order of magnitude only, 2015–2040",
    },
    Measure {
        label: "Waste",
        column: column::WASTE_KT,
        unit: DisplayUnit::Megatonnes,
        before: "Mining worldwide leaves about",
        after: " of waste in",
        subtitle: "Waste of mining worldwide, million tonnes a year, order of magnitude only, 2015–2040",
    },
];

pub fn footprint(inputs: &Inputs) -> ChartSpec {
    let Measure { label, column, unit, before, after, subtitle } =
        &MEASURES[inputs.selection.footprint_measure() as usize];
    let lines = of_world(inputs, label, label, *column);
    let max = largest(lines.iter().flat_map(|line| &line.values));
    let blank = ChartSpec::blank(ChartName::Footprint, inputs.year, inputs.moved);
    let axis = Axis { unit: *unit, max, ..blank.axis };
    let mut spec = ChartSpec { axis, lines, subtitle: subtitle.to_string(), ..blank };
    let (value, baseline) = pair(&spec, FINDING_YEAR);
    let [said, before_said] = [value, baseline].map(|figure| unit.say_of_year(figure));
    let against = if spec.is_moved && said != before_said { format!(", against {before_said}") } else { String::new() };
    spec.title = format!("{before} {said}{after} {FINDING_YEAR}{against}: an order of magnitude");
    spec.caption = "One factor per tonne of ore, oxide or magnet, whatever the plant: good for the direction and the size of a change, not for a \
                    single site. Modelled months. Dashed: the baseline."
        .to_string();
    spec
}
