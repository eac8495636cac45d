//! The charts: one file each, one function each, and the table that lists them.

mod blocs;
mod chain;
mod concentration;
mod cost;
mod difference;
mod footprint;
pub mod late;
mod lines;
mod map;
mod places;
mod price;
mod reliance;
mod share;
mod shortage;
mod stocks;
mod supply;
pub mod timeline;

use super::compare::lettered;
use super::form::Plant;
use super::monthly::Path;
use super::selection::{Selection, Switch};
use super::spec::{ChartSpec, FIRST_CHART_YEAR};
use super::world::World;
use crate::model::outcome::{Groups, Outcome};
use late::LateCharts;

/// What a chart is made from.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The months before today, all columns.
    pub history: &'a Outcome,
    /// The free months on today's path, all columns.
    pub baseline: &'a Outcome,
    /// The free months of the scenario; the groups of the chart must be fresh.
    pub outcome: &'a Outcome,
    pub selection: Selection,
    /// The named plants in the scenario, in the order of `PROJECTS`.
    pub plants: &'a [Plant],
    /// Outlines of the land for the map, once they are at hand.
    pub world: Option<&'static World>,
    /// The charts of [`Make::Late`], once their code is at hand.
    pub late: Option<LateCharts>,
    /// Year under the cursor.
    pub year: usize,
    /// The reader has changed something.
    pub moved: bool,
    /// Two scenarios are compared: `outcome` is A, and B stands in the place of the baseline.
    pub is_comparing: bool,
    /// The chart in the large frame.
    pub main: &'static Chart,
}

impl<'a> Inputs<'a> {
    fn scenario_path(&self) -> Path<'a> {
        self.scenario_since(FIRST_CHART_YEAR)
    }

    fn baseline_path(&self) -> Path<'a> {
        self.baseline_since(FIRST_CHART_YEAR)
    }

    fn scenario_since(&self, first_year: usize) -> Path<'a> {
        Path { history: self.history, future: self.outcome, first_year }
    }

    fn baseline_since(&self, first_year: usize) -> Path<'a> {
        Path { history: self.history, future: self.baseline, first_year }
    }
}

/// Name of the chart that shows one scenario less the other.
pub const DIFFERENCE: &str = "difference";

/// Where the function is that makes a chart.
pub enum Make {
    /// In the program from its start: a page can open with this chart in the large frame.
    First(fn(&Inputs) -> ChartSpec),
    /// Among [`LateCharts`].
    Late,
}

/// A chart of the page.
pub struct Chart {
    /// Key in links.
    pub name: &'static str,
    /// Name of its tab; empty where it has a place of its own on the page.
    pub tab: &'static str,
    /// Figures that a run has to compute for it.
    pub groups: Groups,
    pub make: Make,
    /// What can be chosen beside it.
    pub switches: &'static [Switch],
}

impl Chart {
    /// The picture as data; `None` while the code for it is on its way.
    pub fn make(&self, inputs: &Inputs) -> Option<ChartSpec> {
        match self.make {
            Make::First(make) => Some(make(inputs)),
            Make::Late => inputs.late.and_then(|late| late.make(self.name, inputs)),
        }
    }

    /// The same with the letters of a comparison.
    pub fn spec(&self, inputs: &Inputs) -> Option<ChartSpec> {
        let spec = self.make(inputs)?;
        Some(if inputs.is_comparing && self.name != DIFFERENCE { lettered(spec) } else { spec })
    }

    /// It can stand in the large frame.
    pub fn is_tab(&self) -> bool {
        !self.tab.is_empty()
    }
}

/// The charts in the order of their tabs.
pub static ALL_CHARTS: [Chart; 14] = [
    Chart {
        name: "shortage",
        tab: "Who goes short",
        groups: Groups::SHORTAGE,
        make: Make::First(shortage::shortage),
        switches: &[Switch::ShortageMaterial, Switch::Bloc],
    },
    Chart {
        name: "supply",
        tab: "Who supplies",
        groups: Groups::SUPPLY,
        make: Make::First(supply::supply),
        switches: &[Switch::Bloc, Switch::SupplyStage],
    },
    Chart {
        name: "share",
        tab: "Shares",
        groups: Groups::MINES.with(Groups::SEPARATION).with(Groups::MAGNETS).with(Groups::SEPARATED),
        make: Make::First(share::share),
        switches: &[Switch::ShareStage, Switch::ShareMaterial, Switch::ShareMeasure],
    },
    Chart {
        name: "price",
        tab: "Prices",
        groups: Groups::PRICES,
        make: Make::Late,
        switches: &[Switch::PriceMaterial, Switch::PriceSpan],
    },
    Chart {
        name: "cost",
        tab: "Cost",
        groups: Groups::TOTALS.with(Groups::TRADE),
        make: Make::Late,
        switches: &[Switch::CostMeasure, Switch::Bloc],
    },
    Chart {
        name: "stocks",
        tab: "Stocks",
        groups: Groups::COVER.with(Groups::TOTALS),
        make: Make::Late,
        switches: &[Switch::StockMeasure, Switch::Bloc],
    },
    Chart { name: "concentration", tab: "Concentration", groups: Groups::TOTALS, make: Make::Late, switches: &[] },
    Chart { name: "reliance", tab: "Import reliance", groups: Groups::TOTALS, make: Make::Late, switches: &[] },
    Chart {
        name: "footprint",
        tab: "Jobs, CO\u{2082}",
        groups: Groups::TOTALS,
        make: Make::Late,
        switches: &[Switch::FootprintMeasure],
    },
    Chart {
        name: "map",
        tab: "Map",
        groups: Groups::MINES.with(Groups::SEPARATION).with(Groups::MAGNETS),
        make: Make::Late,
        switches: &[Switch::ShareStage],
    },
    Chart {
        name: "chain",
        tab: "Chain",
        groups: Groups::FEED.with(Groups::OXIDE_FLOW),
        make: Make::Late,
        switches: &[],
    },
    Chart { name: "blocs", tab: "", groups: Groups::SHORTAGE, make: Make::Late, switches: &[Switch::ShortageMaterial] },
    Chart { name: "timeline", tab: "", groups: Groups::NONE, make: Make::Late, switches: &[Switch::PlantStage] },
    // Its figures are those of the chart in the large frame.
    Chart { name: DIFFERENCE, tab: "", groups: Groups::SHORTAGE, make: Make::Late, switches: &[] },
];

/// The chart of a name, if there is one.
pub fn chart(name: &str) -> Option<&'static Chart> {
    ALL_CHARTS.iter().find(|chart| chart.name == name)
}
