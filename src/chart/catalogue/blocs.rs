//! Who goes short of what kind: the shortage of each bloc outside China, split into what is missing and what is priced out.

use super::inputs::Inputs;
use super::lines::base;
use super::places::bloc_hue;
use super::shortage::{LEAST_AXIS, first_column};
use crate::chart::form::{Cell, Form};
use crate::chart::monthly::largest;
use crate::chart::selection::{ShortageMaterial, bloc_label};
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::Bloc;
use crate::tables::column;

/// A difference between blocs that is worth a word.
const APART: f64 = 0.03;
/// A shortage that is worth a word.
const WORTH_SAYING: f64 = 0.005;
/// Areas of a cell: what is missing, what is priced out.
const N_PARTS: usize = 2;

fn priced_out(material: ShortageMaterial) -> usize {
    match material {
        ShortageMaterial::Magnet => column::PRICEDOUT_MAGNET,
        ShortageMaterial::NdPr => column::PRICEDOUT_NDPR,
        ShortageMaterial::Dy => column::PRICEDOUT_DY,
        ShortageMaterial::Y => column::PRICEDOUT_Y,
    }
}

pub fn blocs(inputs: &Inputs) -> ChartSpec {
    let material = inputs.selection.shortage();
    let (path, before) = (inputs.scenario_path(), inputs.baseline_path());
    let mut areas = Vec::new();
    let mut lines = Vec::new();
    let mut cells = Vec::new();
    for (i, bloc) in Bloc::OUTSIDE.into_iter().enumerate() {
        let label = bloc_label(bloc);
        let out = path.column(priced_out(material) + bloc as usize);
        let unserved = path.column(first_column(material) + bloc as usize);
        let missing = unserved.iter().zip(&out).map(|(unserved, out)| (unserved - out).max(0.0)).collect();
        let hue = bloc_hue(bloc);
        let part = |what: &str, paint: Paint, values: Vec<f64>| Area {
            label: format!("{label}, {what}"),
            short: what.to_string(),
            paint,
            fill: Fill::Solid,
            values,
        };
        areas.push(part("not delivered", Paint::Hue(hue), missing));
        areas.push(part("priced out", Paint::Pale(hue), out));
        let baseline = before.column(first_column(material) + bloc as usize);
        lines.push(base(inputs, &format!("{label}, baseline"), baseline));
        cells.push(Cell { label: label.to_string(), hue, areas: i * N_PARTS..(i + 1) * N_PARTS, lines: i..i + 1 });
    }
    let totals = cells.iter().map(|cell| {
        let layers = &areas[cell.areas.clone()];
        let sum = |t: usize| layers.iter().map(|area| area.values[t]).sum::<f64>();
        (0..layers[0].values.len()).map(sum).fold(0.0, f64::max)
    });
    let max = totals.fold(largest(lines.iter().flat_map(|line| &line.values)), f64::max).max(LEAST_AXIS);
    let what = words::shortage(material);
    let title = title(&areas, what);
    ChartSpec {
        title,
        subtitle: format!(
            "{} not served by bloc, % of demand at baseline prices; solid: not delivered, pale: priced out",
            words::capital(what)
        ),
        caption: "In the heading: the year under the cursor. Not delivered: wanted at the price of the day and not to be had. Priced out: no \
                  longer wanted at that price. Dashed: the baseline."
            .to_string(),
        form: Form::Cells(cells),
        axis: Axis { unit: DisplayUnit::Percent, min: 0.0, max, is_whole: false },
        areas,
        lines,
        ..ChartSpec::blank(ChartName::Blocs, inputs.year, inputs.moved)
    }
}

/// The highest yearly share of a bloc after today, with its year.
fn peak(areas: &[Area], i: usize) -> (usize, f64) {
    let layers = &areas[i * N_PARTS..(i + 1) * N_PARTS];
    (words::FIRST_FREE_YEAR..=LAST_CHART_YEAR)
        .map(|year| (year, layers.iter().filter_map(|area| area.year_mean(year)).sum()))
        .fold((words::FIRST_FREE_YEAR, 0.0), |best, next| if next.1 > best.1 { next } else { best })
}

fn title(areas: &[Area], what: &str) -> String {
    let mut most = (0, (words::FIRST_FREE_YEAR, 0.0));
    for i in 0..Bloc::OUTSIDE.len() {
        let peak = peak(areas, i);
        if peak.1 > most.1.1 {
            most = (i, peak);
        }
    }
    let (year, share) = most.1;
    let say = |share: f64| DisplayUnit::Percent.say(share);
    if share < WORTH_SAYING {
        return format!("No bloc goes short of {what} between {} and {LAST_CHART_YEAR}", words::FIRST_FREE_YEAR);
    }
    let missing = areas[most.0 * N_PARTS].year_mean(year).unwrap_or_default();
    let kind = if missing >= share / 2.0 { "not delivered" } else { "priced out" };
    // The others in the same year.
    let of = |i: usize| -> f64 {
        areas[i * N_PARTS..(i + 1) * N_PARTS].iter().filter_map(|area| area.year_mean(year)).sum()
    };
    let least = (0..Bloc::OUTSIDE.len()).fold(most.0, |least, i| if of(i) < of(least) { i } else { least });
    if share - of(least) < APART {
        return format!("All blocs go short alike: up to {} of {what} in {year}, mostly {kind}", say(share));
    }
    let name = |i: usize| words::bloc(Bloc::OUTSIDE[i]);
    format!(
        "{} {} hit hardest: {} not served in {year}, mostly {kind}; {} least: {}",
        words::capital(name(most.0)),
        words::verb(Bloc::OUTSIDE[most.0], "is", "are"),
        say(share),
        name(least),
        say(of(least))
    )
}
