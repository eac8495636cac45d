//! Who goes short: the share of demand at baseline prices that is not served, one line for each bloc that buys outside China.

use super::Inputs;
use super::places::bloc_hue;
use crate::charts::monthly::largest;
use crate::charts::selection::{ShortageMaterial, bloc_label};
use crate::charts::spec::*;
use crate::charts::words;
use crate::data::column;
use crate::model::keys::Bloc;

/// A smaller peak is no shortage to speak of.
const WORTH_SAYING: f64 = 0.005;
/// The axis always holds this share, so that noise does not look like a crisis.
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
    let material = inputs.selection.shortage;
    let first = first_column(material);
    // China buys in its own market; a chart of who goes short outside leads with another bloc then.
    let lead = if inputs.selection.bloc == Bloc::China { Bloc::Eu } else { inputs.selection.bloc };
    let path = inputs.scenario_path();
    let mut lines: Vec<Line> = Bloc::OUTSIDE
        .into_iter()
        .map(|bloc| {
            let is_lead = bloc == lead;
            Line {
                label: bloc_label(bloc).to_string(),
                short: words::bloc_short(bloc).to_string(),
                paint: if is_lead && inputs.moved { Paint::Accent } else { Paint::Hue(bloc_hue(bloc)) },
                stroke: if is_lead { Stroke::Strong } else { Stroke::Plain },
                role: Role::Scenario,
                is_lead,
                has_past: true,
                has_label: true,
                values: path.column(first + bloc as usize),
            }
        })
        .collect();
    // The lead is drawn over the others.
    lines.sort_by_key(|line| line.is_lead);
    if inputs.moved {
        let label = format!("{}, baseline", bloc_label(lead));
        lines.insert(
            0,
            Line {
                label,
                short: "Base".to_string(),
                paint: Paint::Ink2,
                stroke: Stroke::Dashed,
                role: Role::Baseline,
                is_lead: false,
                has_past: false,
                has_label: true,
                values: inputs.baseline_path().column(first + lead as usize),
            },
        );
    }
    let max = lines.iter().map(|line| largest(&line.values)).fold(LEAST_AXIS, f64::max).min(1.0);
    let what = words::shortage(material);
    ChartSpec {
        name: "shortage",
        title: title(&lines, lead, what),
        subtitle: format!("Demand for {what} at baseline prices that is not served, by bloc, %, by month, 2015–2040"),
        caption: "No record exists of shortages: months before today are the modelled past, thin. Priced out and not delivered together."
            .to_string(),
        axis: Axis { unit: Unit::Percent, max, is_whole: false },
        year: inputs.year,
        is_moved: inputs.moved,
        past: "modelled past",
        ahead: "ahead",
        areas: Vec::new(),
        lines,
        records: Vec::new(),
        events: Vec::new(),
        notes: Vec::new(),
    }
}

fn title(lines: &[Line], lead: Bloc, what: &str) -> String {
    let Some(line) = lines.iter().find(|line| line.is_lead) else { return String::new() };
    let mut peak = (words::FIRST_FREE_YEAR, 0.0);
    for year in words::FIRST_FREE_YEAR..=LAST_CHART_YEAR {
        let mean = line.year_mean(year).unwrap_or(0.0);
        if mean > peak.1 {
            peak = (year, mean);
        }
    }
    let who = words::capital(words::bloc(lead));
    if peak.1 < WORTH_SAYING {
        return format!("{who} is served with all the {what} it wants to 2040")
            .replace("Korea is", "Korea are")
            .replace(
                "Korea are served with all the magnets it wants",
                "Korea are served with all the magnets they want",
            );
    }
    format!("{who}: the gap in {what} peaks at {} in {}", words::value(Unit::Percent, peak.1), peak.0)
}
