//! The charts that no page opens with. In the browser their code comes after the first answer, so that a reader on a phone does not wait
//! for it; natively it is at hand.

use super::inputs::{DIFFERENCE, Inputs, LateCharts};
use super::{blocs, chain, concentration, cost, difference, footprint, map, price, reliance, stocks, timeline};
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

fn make(name: &str, inputs: &Inputs) -> Option<ChartSpec> {
    let make = match name {
        "price" => price::price,
        "cost" => cost::cost,
        "stocks" => stocks::stocks,
        "concentration" => concentration::concentration,
        "reliance" => reliance::reliance,
        "footprint" => footprint::footprint,
        "map" => map::map,
        "chain" => chain::chain,
        "blocs" => blocs::blocs,
        "timeline" => timeline::timeline,
        DIFFERENCE => difference::difference,
        _ => return None,
    };
    Some(make(inputs))
}
