//! B minus A: the subject of the chart in the large frame, one scenario less the other.

use super::inputs::Inputs;
use super::shortage;
use crate::chart::compare::{A, B};
use crate::chart::form::Form;
use crate::chart::monthly::largest;
use crate::chart::spec::*;
use crate::chart::words;

/// Part of the largest figure of either scenario below which the axis shows nothing larger: noise is no difference.
const LEAST_PART: f64 = 0.02;
/// Part of the axis that is left above zero where all lies below it.
const SLIVER: f64 = 0.05;

pub fn difference(inputs: &Inputs) -> ChartSpec {
    // A chart of places or flows has no single subject; then that of the first chart is shown.
    let is_one = |made: &ChartSpec| matches!(made.form, Form::Curves) && subject(made).is_some();
    let made = inputs.main.make(inputs).filter(is_one);
    let of = made.unwrap_or_else(|| shortage::shortage(inputs));
    let (a, b) = subject(&of).unwrap_or_default();
    let today = of.today();
    let minus = |t: usize| if t < today { 0.0 } else { b[t] - a[t] };
    let values: Vec<f64> = (0..a.len().min(b.len())).map(minus).collect();
    let least = LEAST_PART * largest(a.iter().chain(b));
    let unit = if of.axis.unit == DisplayUnit::Percent { DisplayUnit::PercentPoints } else { of.axis.unit };
    let reach = |sign: f64| values.iter().fold(0.0, |most: f64, value| most.max(sign * value));
    let (below, above) = (reach(-1.0), reach(1.0));
    let line = Line::new(&format!("{B} minus {A}"), &format!("{B} − {A}"), Paint::Ink, Role::Scenario, values);
    let mut spec = ChartSpec {
        subtitle: format!("{B} minus {A}: {}", of.subtitle),
        caption: "Below zero the figure is lower in B than in A, above zero higher.".to_string(),
        axis: Axis {
            unit,
            min: -below,
            max: above.max(SLIVER * below).max(if below + above < least { least } else { 0.0 }),
            is_whole: false,
        },
        first_year: of.first_year,
        is_stock: of.is_stock,
        past_label: of.past_label,
        lines: vec![line.leading()],
        ..ChartSpec::blank(ChartName::Difference, inputs.year, true)
    };
    spec.title = title(&spec);
    spec
}

/// The figures of the subject by month in both scenarios.
fn subject(spec: &ChartSpec) -> Option<(&[f64], &[f64])> {
    let b = spec.lines.iter().rev().find(|line| line.role == Role::Baseline)?;
    // In a stack the line is that of its first layer.
    let a = spec.lead().map(|line| &line.values).or(spec.areas.first().map(|area| &area.values))?;
    Some((a, &b.values))
}

fn title(spec: &ChartSpec) -> String {
    let years = words::FIRST_FREE_YEAR..=LAST_CHART_YEAR;
    let of = |year: usize| Some((year, spec.of_year(&spec.lines[0].values, year)?));
    let largest = years.filter_map(of).max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
    match largest {
        Some((year, value)) if spec.axis.unit.number(value.abs()) != spec.axis.unit.number(0.0) => {
            let more = if value > 0.0 { "above" } else { "below" };
            format!("{B} is farthest from {A} in {year}: {} {more} on average", spec.say(value.abs()))
        }
        _ => format!("{A} and {B} are alike in this figure from {} to {LAST_CHART_YEAR}", words::FIRST_FREE_YEAR),
    }
}
