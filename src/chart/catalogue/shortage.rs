//! Who goes short: the part of each bloc's demand that is not served, one line per bloc outside China, the chosen one in front.

use super::inputs::Inputs;
use super::lines::{by_bloc, other_rules, reach_under_rules, told_rules};
use crate::chart::monthly::largest;
use crate::chart::selection::{ShortageMaterial, bloc_label};
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::Bloc;
use crate::tables::column;

/// A year's shortage that is worth a sentence, as a share of demand.
const WORTH_SAYING: f64 = 0.005;
/// The axis is never shorter than this, or noise would look like a crisis.
pub const LEAST_AXIS: f64 = 0.1;

pub fn first_column(material: ShortageMaterial) -> usize {
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
    let column = first_column(material) + chosen as usize;
    let mut lines = other_rules(inputs, bloc_label(chosen), column, FIRST_CHART_YEAR);
    lines.extend(by_bloc(inputs, first_column(material), &Bloc::OUTSIDE));
    let max =
        largest(lines.iter().flat_map(|line| &line.values)).max(reach_under_rules(inputs, column)).max(LEAST_AXIS);
    let what = words::shortage(material);
    ChartSpec {
        title: title(chosen, what, &lines),
        subtitle: format!(
            "{} not served (not delivered + priced out), % of demand at baseline prices, by month, 2015–2040",
            words::capital(what)
        ),
        caption: format!(
            "Modelled months; no record of shortages exists. Figures in words: calendar-year means, at the right of 2040. \
             Other countries: all but China, the US, the EU, Japan and Korea. Dashed: the baseline.{}",
            told_rules(inputs, "Thin grey,")
        ),
        axis: Axis { unit: DisplayUnit::Percent, min: 0.0, max, is_whole: false },
        past_label: "modelled, no record",
        lines,
        events: vec![Event { year: 2025.25, label: "Export licences, April 2025".to_string() }],
        ..ChartSpec::blank(ChartName::Shortage, inputs.year, inputs.moved)
    }
}

fn title(chosen: Bloc, what: &str, lines: &[Line]) -> String {
    let peak = lines.iter().find(|line| line.is_lead).map_or((words::FIRST_FREE_YEAR, 0.0), highest_year);
    if peak.1 >= WORTH_SAYING {
        let (year, share) = peak;
        let share = DisplayUnit::Percent.say(share);
        let (goes, it) = (words::verb(chosen, "goes", "go"), words::verb(chosen, "it wants", "they want"));
        return format!("Worst year {year}: {} {goes} without {share} of the {what} {it}", words::bloc(chosen));
    }
    let others = lines.iter().filter(|line| line.role == Role::Scenario).map(highest_year);
    match others.filter(|(_, share)| *share >= WORTH_SAYING).max_by(|a, b| a.1.total_cmp(&b.1)) {
        Some((year, share)) => format!(
            "{} {} enough {what}; elsewhere {} are not served in {year}",
            words::capital(words::bloc(chosen)),
            words::verb(chosen, "has", "have"),
            DisplayUnit::Percent.say(share)
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
