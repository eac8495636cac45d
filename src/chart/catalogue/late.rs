//! The charts that no page opens with. In the browser their code comes after the first answer, so that a reader on a phone does not wait
//! for it; natively it is at hand.

use super::*;

/// Makes the charts of [`Make::Late`].
#[derive(Clone, Copy, Debug)]
pub struct LateCharts(fn(&str, &Inputs) -> Option<ChartSpec>);

/// Whoever names this brings the code of all late charts along.
pub const LATE_CHARTS: LateCharts = LateCharts(make);

impl LateCharts {
    /// The chart of a name; `None` if it is not among them.
    pub fn make(self, name: &str, inputs: &Inputs) -> Option<ChartSpec> {
        (self.0)(name, inputs)
    }

    /// What is there from the start.
    pub fn at_hand() -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return None;
        #[cfg(not(target_arch = "wasm32"))]
        Some(LATE_CHARTS)
    }
}

impl PartialEq for LateCharts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
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
