//! Lines that several charts share: a figure of each bloc, and a figure of the world beside its baseline.

use super::inputs::Inputs;
use super::places::bloc_hue;
use crate::chart::other_rules::UnderRules;
use crate::chart::selection::bloc_label;
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::{Bloc, month_index};

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

/// How the lines under other export rules are told apart, the laxer rule first.
const RULE_STROKES: [Stroke; 2] = [Stroke::Thin, Stroke::Dotted];

/// A column of the scenario under each of the other export rules of China, thin. `subject` is what the column tells of.
pub fn other_rules(inputs: &Inputs, subject: &str, column: usize, first_year: usize) -> Vec<Line> {
    figure_under_rules(inputs, subject, first_year, |of| of(column))
}

/// The same of a figure that is made of several columns, as China's share is: of a stack only the lowest layer has lines, as its upper edge
/// alone is a figure of its own. `figure` is given what holds a column of a month.
pub fn figure_under_rules(
    inputs: &Inputs,
    subject: &str,
    first_year: usize,
    figure: impl Fn(&dyn Fn(usize) -> f64) -> f64,
) -> Vec<Line> {
    let line = |(under, stroke): (&UnderRules, Stroke)| {
        let months = month_index(first_year, 1)..END_OF_CHARTS;
        let values = months.map(|t| match t {
            _ if t < TODAY => figure(&|column| inputs.history.value(column, t)),
            _ if under.is_known() => figure(&|column| under.value(column, t)),
            _ => f64::NAN,
        });
        let values = values.collect();
        let (label, short) = words::law(under.law);
        let line = Line::new(&format!("{subject}, {label}"), short, Paint::Ink3, Role::OtherRules, values);
        Line { stroke, has_label: false, ..line }
    };
    inputs.other_rules.iter().zip(RULE_STROKES).map(line).collect()
}

/// How far up an axis has to go for the lines of a column under other export rules, those that are not known just now included.
pub fn reach_under_rules(inputs: &Inputs, column: usize) -> f64 {
    inputs.other_rules.iter().map(|under| under.reach(column)).fold(0.0, f64::max)
}

/// The end of a caption that says which thin line is which; empty where there are none.
pub fn told_rules(inputs: &Inputs, thin: &str) -> String {
    let [laxer, stricter] = inputs.other_rules else { return String::new() };
    let [laxer, stricter] = [laxer, stricter].map(|under| words::law(under.law).1);
    format!(" {thin} under other export rules: {laxer} (solid), {stricter} (dotted).")
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
