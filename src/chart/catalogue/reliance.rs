//! Import reliance of the United States, in three measures that answer three questions.

use super::inputs::Inputs;
use super::lines::{base, scenario_paint};
use crate::chart::spec::*;
use crate::tables::column;

const FINDING_YEAR: usize = 2035;

pub fn reliance(inputs: &Inputs) -> ChartSpec {
    let path = inputs.scenario_path();
    let measure = |label: &str, short: &str, paint: Paint, column: usize| {
        Line::new(label, short, paint, Role::Scenario, path.column(column)).with_past()
    };
    let lines = vec![
        measure("Oxide", "Oxide", Paint::Edge, column::US_NIR_OXIDE),
        measure("Heavy oxide", "Heavy", Paint::Ink3, column::US_NIR_DYTB),
        base(inputs, "Magnets, baseline", inputs.baseline_path().column(column::US_NIR_MAGNET)),
        measure("Magnets", "Magnets", scenario_paint(inputs, Paint::Hue(Hue::UnitedStates)), column::US_NIR_MAGNET)
            .leading(),
    ];
    let blank = ChartSpec::blank(ChartName::Reliance, inputs.year, inputs.moved);
    let mut spec =
        ChartSpec { axis: Axis { unit: DisplayUnit::Percent, is_whole: true, ..blank.axis }, lines, ..blank };
    let said = |i: usize| spec.say(spec.of_year(&spec.lines[i].values, FINDING_YEAR).unwrap_or_default());
    let (oxide, heavy, magnets) = (said(0), said(1), said(3));
    spec.title = format!(
        "The United States imports {oxide} of its oxide in {FINDING_YEAR}, {heavy} of the heavy oxide, {magnets} of magnets or their oxide"
    );
    spec.subtitle =
        "Net import reliance of the United States, % of what it uses, by three measures, by month, 2015–2040"
            .to_string();
    spec.caption = "Oxide: of the NdPr, dysprosium and terbium that is used, imported magnets counted in, what is not separated at home. \
                    Heavy oxide: the same for dysprosium and terbium. Magnets: what is not made at home from oxide separated at home. \
                    Modelled months. Dashed: magnets in the baseline."
        .to_string();
    spec
}
