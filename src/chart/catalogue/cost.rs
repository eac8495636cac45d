//! Money: what the public pays, what users outside China pay, who earns with magnets, and what is not made for want of them.

use super::inputs::Inputs;
use super::lines::{
    against, by_bloc, extreme_year, of_world, other_rules, pair, reach_under_rules, scenario_paint, told_rules,
};
use crate::chart::monthly::{largest, smallest};
use crate::chart::selection::CostMeasure;
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::Bloc;
use crate::tables::column;

const FINDING_YEAR: usize = 2035;
const OUTPUT_LOST: &str = "Output lost, middle";
/// A smaller yearly loss is not worth a sentence, million USD.
const VISIBLE_LOSS: f64 = 50.0;

pub fn cost(inputs: &Inputs) -> ChartSpec {
    let (lines, subtitle, caption) = match inputs.selection.cost_measure() {
        CostMeasure::Public => (
            of_world(inputs, "Public cost", "Public", column::PUBLIC_COST),
            "Public money outside China: price floors, reserves bought minus released, finance of plants, bn USD of the day a year, 2015–2040",
            "Modelled months; finance of a plant is spread over ten years. Below zero a reserve sells more than it buys. Dashed: the baseline.",
        ),
        CostMeasure::UsersBill => (
            of_world(inputs, "Users’ bill", "Bill", column::CONS_BILL_EXCHINA),
            "What users outside China pay for rare earths, those in imported magnets included, bn USD of the day a year, 2015–2040",
            "Modelled months: use times market price outside China; material in imported magnets at the price in China. Dashed: the baseline.",
        ),
        CostMeasure::TradeBalance => (
            by_bloc(inputs, column::TRADE_BALANCE, &Bloc::ALL),
            "Magnets exported minus magnets imported, at the cost of a magnet in China, bn USD of the day a year, 2015–2040",
            "Modelled months; above zero a bloc exports more than it imports. Dashed: the chosen bloc in the baseline.",
        ),
        CostMeasure::OutputLost => (
            output_lost(inputs),
            "Output lost outside China for want of magnets: low, middle and high value, bn USD of the day a year, 2015–2040",
            "Modelled months: magnets that are missing, and a quarter of what high prices drive away, times what industry makes with a kilogram: 600, 2,500 or 20,000 USD. \
             The three are a factor of thirty apart, as far as published estimates are. No cost to anyone’s budget. Dashed: the middle value in the baseline.",
        ),
    };
    // Under other rules the middle value alone is shown.
    let (told, reach) = match inputs.selection.cost_measure() {
        CostMeasure::OutputLost => (told_rules(inputs, "Thin grey,"), reach_under_rules(inputs, column::HARM_MID)),
        _ => (String::new(), 0.0),
    };
    let values = || lines.iter().flat_map(|line| &line.values);
    let blank = ChartSpec::blank(ChartName::Cost, inputs.year, inputs.moved);
    let unit = match inputs.selection.cost_measure() {
        CostMeasure::OutputLost => DisplayUnit::RoughBillionUsdPerYear,
        _ => DisplayUnit::BillionUsdPerYear,
    };
    let axis = Axis { unit, min: smallest(values()), max: largest(values()).max(reach), is_whole: false };
    let caption = format!("{caption}{told}");
    let mut spec = ChartSpec { axis, lines, subtitle: subtitle.to_string(), caption, ..blank };
    spec.title = title(&spec, inputs);
    spec
}

/// The middle value beside its baseline, and the two ends of the range.
fn output_lost(inputs: &Inputs) -> Vec<Line> {
    let end = |label: &str, short: &str, column: usize| {
        let values = inputs.scenario_path().column(column);
        let paint = scenario_paint(inputs, Paint::Ink3);
        Line { stroke: Stroke::Thin, ..Line::new(label, short, paint, Role::Scenario, values).with_past() }
    };
    let mut lines = other_rules(inputs, OUTPUT_LOST, column::HARM_MID, FIRST_CHART_YEAR);
    lines.extend([
        end("Output lost, high", "High", column::HARM_HIGH),
        end("Output lost, low", "Low", column::HARM_LOW),
    ]);
    lines.extend(of_world(inputs, OUTPUT_LOST, "Middle", column::HARM_MID));
    lines
}

fn title(spec: &ChartSpec, inputs: &Inputs) -> String {
    match inputs.selection.cost_measure() {
        CostMeasure::Public => {
            let year = extreme_year(spec, false);
            let (value, _) = pair(spec, year);
            format!("Public cost outside China peaks at {} a year in {year}{}", spec.say(value), against(spec, year))
        }
        CostMeasure::OutputLost => {
            let year = extreme_year(spec, false);
            let (middle, _) = pair(spec, year);
            if middle < VISIBLE_LOSS {
                return format!("Hardly any output outside China is lost for want of magnets up to {LAST_CHART_YEAR}");
            }
            let mut ends = spec.lines.iter().filter(|line| line.stroke == Stroke::Thin && line.role == Role::Scenario);
            let [high, low] =
                [ends.next(), ends.next()].map(|line| line.and_then(|line| line.year_mean(year)).unwrap_or_default());
            let (low, high) = (spec.axis.unit.number(low), spec.say(high));
            // On today's path no peak is dated.
            if spec.is_moved {
                format!("In {year}, output worth {low} to {high} is lost for want of magnets")
            } else {
                format!("Up to {LAST_CHART_YEAR}, at most {high} of output a year is lost for want of magnets")
            }
        }
        // A bill is a price too: on today's path no peak of it is dated.
        CostMeasure::UsersBill if !spec.is_moved => {
            let (value, _) = pair(spec, FINDING_YEAR);
            format!("Users outside China pay {} in {FINDING_YEAR}", spec.say(value))
        }
        CostMeasure::UsersBill => {
            let year = extreme_year(spec, false);
            let (value, _) = pair(spec, year);
            format!("Users outside China pay most in {year}: {}{}", spec.say(value), against(spec, year))
        }
        CostMeasure::TradeBalance => {
            let bloc = inputs.selection.bloc();
            let (value, baseline) = pair(spec, FINDING_YEAR);
            let trades = match value < 0.0 {
                true => words::verb(bloc, "imports", "import"),
                false => words::verb(bloc, "exports", "export"),
            };
            let net = spec.say(value.abs());
            let who = words::capital(words::bloc(bloc));
            let before = spec.say(baseline.abs());
            let against = if spec.is_moved && before != net && (value < 0.0) == (baseline < 0.0) {
                format!(", against {before} in the baseline")
            } else {
                String::new()
            };
            format!("{who} {trades} magnets worth {net} net in {FINDING_YEAR}{against}")
        }
    }
}
