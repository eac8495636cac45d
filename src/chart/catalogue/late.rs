//! The charts that no page opens with. In the browser their code comes after the first answer, so that a reader on a phone does not wait
//! for it; natively it is at hand.

use super::inputs::{Inputs, LateCharts};
use super::{blocs, chain, concentration, cost, difference, footprint, map, price, reliance, stocks, timeline};
use crate::chart::name::ChartName;
use crate::chart::spec::ChartSpec;

/// Whoever names this brings the code of all late charts along.
pub const LATE_CHARTS: LateCharts = LateCharts(make);

/// What is there from the start.
pub fn at_hand() -> Option<LateCharts> {
    #[cfg(target_arch = "wasm32")]
    return None;
    #[cfg(not(target_arch = "wasm32"))]
    Some(LATE_CHARTS)
}

fn make(name: ChartName, inputs: &Inputs) -> Option<ChartSpec> {
    let make = match name {
        ChartName::Price => price::price,
        ChartName::Cost => cost::cost,
        ChartName::Stocks => stocks::stocks,
        ChartName::Concentration => concentration::concentration,
        ChartName::Reliance => reliance::reliance,
        ChartName::Footprint => footprint::footprint,
        ChartName::Map => map::map,
        ChartName::Chain => chain::chain,
        ChartName::Blocs => blocs::blocs,
        ChartName::Timeline => timeline::timeline,
        ChartName::Difference => difference::difference,
        ChartName::Shortage | ChartName::Supply | ChartName::Share => return None,
    };
    Some(make(inputs))
}
