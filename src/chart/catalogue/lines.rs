//! Lines that several charts share: a figure of each bloc, and a figure of the world beside its baseline.

use super::inputs::Inputs;
use super::places::bloc_hue;
use crate::chart::monthly::Path;
use crate::chart::selection::bloc_label;
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::{Bloc, Law};
use crate::model::outcome::Outcome;

/// A line for each bloc, the chosen one in front beside its baseline. `first` is the column of China.
pub fn by_bloc(inputs: &Inputs, first: usize, blocs: &[Bloc]) -> Vec<Line> {
    let chosen = inputs.selection.bloc();
    let path = inputs.scenario_path();
    let line = |bloc: Bloc, paint: Paint| {
        let values = path.column(first + bloc as usize);
        Line::new(bloc_label(bloc), words::bloc_short(bloc), paint, Role::Scenario, values).with_past()
    };
    let others = blocs.iter().filter(|bloc| **bloc != chosen);
    let mut lines: Vec<Line> = others.map(|bloc| line(*bloc, Paint::Hue(bloc_hue(*bloc)))).collect();
    let baseline = inputs.baseline_path().column(first + chosen as usize);
    lines.push(base(inputs, &format!("{}, baseline", bloc_label(chosen)), baseline));
    lines.push(line(chosen, scenario_paint(inputs, Paint::Hue(bloc_hue(chosen)))).leading());
    lines
}

/// A figure of the world and its baseline.
pub fn of_world(inputs: &Inputs, label: &str, short: &str, column: usize) -> Vec<Line> {
    let line = Line::new(
        label,
        short,
        scenario_paint(inputs, Paint::Ink2),
        Role::Scenario,
        inputs.scenario_path().column(column),
    );
    vec![base(inputs, &format!("{label}, baseline"), inputs.baseline_path().column(column)), line.with_past().leading()]
}

/// The baseline, named once something differs from it.
pub fn base(inputs: &Inputs, label: &str, values: Vec<f64>) -> Line {
    Line { has_label: inputs.moved, ..Line::new(label, "Base", Paint::Ink2, Role::Baseline, values) }
}

/// A column of today's path under each of the other export rules of China, thin.
pub fn other_rules(inputs: &Inputs, column: usize, first_year: usize) -> Vec<Line> {
    let line = |(law, future): &(Law, Outcome)| {
        let (label, short) = words::law(*law);
        let path = Path { history: inputs.history, future, first_year };
        let line =
            Line::new(&format!("Today’s path, {label}"), short, Paint::Ink3, Role::OtherRules, path.column(column));
        Line { stroke: Stroke::Thin, has_label: false, ..line }
    };
    inputs.other_rules.iter().map(line).collect()
}

/// The accent once the reader has changed something, else the color of what it is.
pub fn scenario_paint(inputs: &Inputs, at_rest: Paint) -> Paint {
    if inputs.moved { Paint::Accent } else { at_rest }
}

/// The figures of the subject and of its baseline in a year.
pub fn pair(spec: &ChartSpec, year: usize) -> (f64, f64) {
    let of = |line: Option<&Line>| line.and_then(|line| spec.of_year(&line.values, year)).unwrap_or_default();
    let baseline = of(spec.lines.iter().find(|line| line.role == Role::Baseline));
    (of(spec.lead()), baseline)
}

/// `, against 12 bn USD in the baseline` where the words differ.
pub fn against(spec: &ChartSpec, year: usize) -> String {
    let (value, baseline) = pair(spec, year);
    let (said, before) = (spec.say(value), spec.say(baseline));
    if spec.is_moved && said != before { format!(", against {before} in the baseline") } else { String::new() }
}

/// The year after today in which the subject is smallest, or largest.
pub fn extreme_year(spec: &ChartSpec, is_smallest: bool) -> usize {
    let mut best = (words::FIRST_FREE_YEAR, f64::NAN);
    for year in words::FIRST_FREE_YEAR..=LAST_CHART_YEAR {
        let (value, _) = pair(spec, year);
        if best.1.is_nan() || (if is_smallest { value < best.1 } else { value > best.1 }) {
            best = (year, value);
        }
    }
    best.0
}
