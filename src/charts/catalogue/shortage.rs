//! Who goes short: the part of each bloc's demand that is not served, one line per bloc outside China, the chosen one in front.

use super::Inputs;
use super::places::bloc_hue;
use crate::charts::form::Form;
use crate::charts::monthly::largest;
use crate::charts::selection::{ShortageMaterial, bloc_label};
use crate::charts::spec::*;
use crate::charts::words;
use crate::data::column;
use crate::model::keys::Bloc;

/// A year's shortage that is worth a sentence, as a share of demand.
const WORTH_SAYING: f64 = 0.005;
/// The axis is never shorter than this, or noise would look like a crisis.
const LEAST_AXIS: f64 = 0.1;

fn first_column(material: ShortageMaterial) -> usize {
    match material {
        ShortageMaterial::Magnet => column::UNSERVED_MAGNET,
        ShortageMaterial::NdPr => column::UNSERVED_NDPR,
        ShortageMaterial::Dy => column::UNSERVED_DY,
        ShortageMaterial::Y => column::UNSERVED_Y,
    }
}

pub fn shortage(inputs: &Inputs) -> ChartSpec {
    let material = inputs.selection.shortage();
    let chosen = inputs.selection.bloc();
    let first = first_column(material);
    let path = inputs.scenario_path();
    let mut lines: Vec<Line> = Bloc::OUTSIDE
        .into_iter()
        .filter(|bloc| *bloc != chosen)
        .map(|bloc| Line {
            label: bloc_label(bloc).to_string(),
            short: words::bloc_short(bloc).to_string(),
            paint: Paint::Hue(bloc_hue(bloc)),
            stroke: Stroke::Plain,
            role: Role::Scenario,
            is_lead: false,
            has_past: true,
            has_label: true,
            values: path.column(first + bloc as usize),
        })
        .collect();
    lines.push(Line {
        label: format!("{}, baseline", bloc_label(chosen)),
        short: "Base".to_string(),
        paint: Paint::Ink2,
        stroke: Stroke::Dashed,
        role: Role::Baseline,
        is_lead: false,
        has_past: false,
        has_label: inputs.moved,
        values: inputs.baseline_path().column(first + chosen as usize),
    });
    lines.push(Line {
        label: bloc_label(chosen).to_string(),
        short: words::bloc_short(chosen).to_string(),
        paint: if inputs.moved { Paint::Accent } else { Paint::Hue(bloc_hue(chosen)) },
        stroke: Stroke::Strong,
        role: Role::Scenario,
        is_lead: true,
        has_past: true,
        has_label: true,
        values: path.column(first + chosen as usize),
    });
    let max = largest(lines.iter().flat_map(|line| &line.values)).max(LEAST_AXIS);
    let what = words::shortage(material);
    ChartSpec {
        name: "shortage",
        title: title(chosen, what, &lines),
        subtitle: format!(
            "Unserved demand for {what}, priced out or not delivered, % of demand at baseline prices, by month, 2015–2040"
        ),
        caption:
            "Modelled months; no record of shortages exists. Figures in text are calendar-year means. Dashed: the \
                  baseline."
                .to_string(),
        form: Form::Curves,
        first_year: FIRST_CHART_YEAR,
        axis: Axis { unit: Unit::Percent, min: 0.0, max, is_whole: false },
        year: inputs.year,
        is_moved: inputs.moved,
        past: "modelled, no record",
        ahead: "ahead",
        areas: Vec::new(),
        lines,
        records: Vec::new(),
        events: vec![Event { year: 2025.25, label: "Export licences, April 2025".to_string() }],
        levels: Vec::new(),
        notes: Vec::new(),
    }
}

fn title(chosen: Bloc, what: &str, lines: &[Line]) -> String {
    let peak = lines.iter().find(|line| line.is_lead).map_or((words::FIRST_FREE_YEAR, 0.0), highest_year);
    if peak.1 >= WORTH_SAYING {
        let (year, share) = peak;
        let share = words::value(Unit::Percent, share);
        return format!("Unserved demand for {what} in {} peaks at {share} in {year}", words::bloc(chosen));
    }
    let others = lines.iter().filter(|line| line.role == Role::Scenario).map(highest_year);
    match others.filter(|(_, share)| *share >= WORTH_SAYING).max_by(|a, b| a.1.total_cmp(&b.1)) {
        Some((year, share)) => format!(
            "{} has enough {what}; elsewhere unserved demand peaks at {} in {year}",
            words::capital(bloc_label(chosen)),
            words::value(Unit::Percent, share)
        ),
        None => format!("Nobody outside China goes short of {what} from {} on", words::FIRST_FREE_YEAR),
    }
}

/// The year after today with the highest mean.
fn highest_year(line: &Line) -> (usize, f64) {
    (words::FIRST_FREE_YEAR..=LAST_CHART_YEAR)
        .filter_map(|year| Some((year, line.year_mean(year)?)))
        .fold((words::FIRST_FREE_YEAR, 0.0), |best, next| if next.1 > best.1 { next } else { best })
}
