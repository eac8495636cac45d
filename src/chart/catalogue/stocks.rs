//! Stocks: how many days of use the users and the reserve of a bloc hold, and what reserves are worth. Levels at the end of the month.

use super::inputs::Inputs;
use super::lines::{against, by_bloc, extreme_year, of_world, pair};
use crate::chart::monthly::largest;
use crate::chart::selection::StockMeasure;
use crate::chart::spec::*;
use crate::chart::words;
use crate::model::keys::Bloc;
use crate::tables::column;

/// The axis of reserves is never shorter than this, million USD.
const LEAST_AXIS: f64 = 1000.0;
/// Year in which the worth of reserves is told.
const FINDING_YEAR: usize = 2035;

pub fn stocks(inputs: &Inputs) -> ChartSpec {
    let spec = ChartSpec { is_stock: true, ..ChartSpec::blank(ChartName::Stocks, inputs.year, inputs.moved) };
    match inputs.selection.stock_measure() {
        StockMeasure::Magnets => cover(inputs, spec, column::COVER_DAYS_MAGNET, "magnets"),
        StockMeasure::NdPr => cover(inputs, spec, column::COVER_DAYS_NDPR, "NdPr oxide"),
        StockMeasure::Dy => cover(inputs, spec, column::COVER_DAYS_DY, "dysprosium oxide"),
        StockMeasure::Reserves => reserves(inputs, spec),
    }
}

/// `first` is the column of China.
fn cover(inputs: &Inputs, spec: ChartSpec, first: usize, what: &str) -> ChartSpec {
    let lines = by_bloc(inputs, first, &Bloc::OUTSIDE);
    let max = largest(lines.iter().flat_map(|line| &line.values));
    let axis = Axis { unit: DisplayUnit::Days, max, ..spec.axis };
    let mut spec = ChartSpec { axis, lines, ..spec };
    let year = extreme_year(&spec, true);
    let who = words::bloc(inputs.selection.bloc());
    let (days, before) = pair(&spec, year);
    let [said, before] = [days, before].map(|days| DisplayUnit::Days.number(days));
    let against = if inputs.moved && said != before { format!("; {before} in the baseline") } else { String::new() };
    spec.title = format!("Stocks of {what} in {who} are lowest at the end of {year}: {}{against}", spec.say(days));
    spec.subtitle =
        format!("Stocks of {what} with users and in reserves, days of use, at the end of the month, 2015–2040");
    spec.caption = "Modelled months; stocks of users are not on record. Figures in text are those of the end of the year. Dashed: the \
                    baseline."
        .to_string();
    spec
}

fn reserves(inputs: &Inputs, spec: ChartSpec) -> ChartSpec {
    let lines = of_world(inputs, "Reserves outside China", "Reserves", column::RESERVE_VALUE_MUSD);
    let max = largest(lines.iter().flat_map(|line| &line.values)).max(LEAST_AXIS);
    let axis = Axis { unit: DisplayUnit::BillionUsd, max, ..spec.axis };
    let mut spec = ChartSpec { axis, lines, ..spec };
    let (value, _) = pair(&spec, FINDING_YEAR);
    spec.title = if spec.say(value) == spec.say(0.0) {
        format!("The model has no reserve in a state outside China at the end of {FINDING_YEAR}")
    } else {
        format!(
            "Reserves outside China are worth {} at the end of {FINDING_YEAR}{}",
            spec.say(value),
            against(&spec, FINDING_YEAR)
        )
    };
    spec.subtitle =
        "Rare earths and magnets in the reserves of states outside China, at market prices, bn USD of the day, 2015–2040"
            .to_string();
    spec.caption =
        "Modelled months. Figures in text are those of the end of the year. Dashed: the baseline.".to_string();
    spec
}
