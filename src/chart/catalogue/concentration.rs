//! Concentration: the Herfindahl-Hirschman index (HHI) of mining, separation and magnet making, the sum of squared market shares in percent.

use super::inputs::Inputs;
use super::lines::{against, base, pair, scenario_paint};
use crate::chart::monthly::largest;
use crate::chart::spec::*;
use crate::tables::column;

/// Merger Guidelines 2023 of the US Department of Justice and the Federal Trade Commission, guideline 1 (source `us-merger-guidelines-2023`).
const HIGHLY: f64 = 1800.0;
const MODERATELY: f64 = 1000.0;
const FINDING_YEAR: usize = 2035;

pub fn concentration(inputs: &Inputs) -> ChartSpec {
    let path = inputs.scenario_path();
    let step = |label: &str, paint: Paint, column: usize| {
        Line::new(label, label, paint, Role::Scenario, path.column(column)).with_past()
    };
    let lines = vec![
        step("Mining", Paint::Edge, column::HHI_MINE),
        step("Magnets", Paint::Ink3, column::HHI_MAG),
        base(inputs, "Separation, baseline", inputs.baseline_path().column(column::HHI_SEP)),
        step("Separation", scenario_paint(inputs, Paint::Ink2), column::HHI_SEP).leading(),
    ];
    let max = largest(lines.iter().flat_map(|line| &line.values));
    let blank = ChartSpec::blank(ChartName::Concentration, inputs.year, inputs.moved);
    let mut spec = ChartSpec {
        axis: Axis { unit: DisplayUnit::Points, max, ..blank.axis },
        lines,
        levels: vec![
            Level { value: MODERATELY, label: "moderate above 1,000".to_string() },
            Level { value: HIGHLY, label: "high above 1,800".to_string() },
        ],
        ..blank
    };
    let (value, _) = pair(&spec, FINDING_YEAR);
    let times = crate::chart::words::times(value / HIGHLY);
    let finding = match value {
        value if value > HIGHLY => format!("{times} what counts as highly concentrated"),
        value if value > MODERATELY => "which counts as moderately concentrated".to_string(),
        _ => "which counts as not concentrated".to_string(),
    };
    let against = against(&spec, FINDING_YEAR);
    spec.title = if against.is_empty() {
        format!("Separation stands at {} of concentration in {FINDING_YEAR}, {finding}", spec.say(value))
    } else {
        format!("Separation stands at {} of concentration in {FINDING_YEAR}{against}", spec.say(value))
    };
    spec.subtitle =
        "Concentration (HHI) by country or bloc of mining, separation and magnet making, points of 10,000, 2015–2040"
            .to_string();
    spec.caption = "The index is the sum of squared shares in percent: one seller alone is 10,000, ten equal ones 1,000. The US \
                    merger guidelines of 2023 call a market highly concentrated above 1,800, moderately above 1,000. Mining and separation by magnet rare earths. Dashed: separation in the baseline."
        .to_string();
    spec
}
