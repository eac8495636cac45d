//! The charts: one file each, one function each, and the table that lists them.

mod blocs;
mod chain;
mod concentration;
mod cost;
mod difference;
mod footprint;
mod inputs;
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

use super::name::ChartName;
use super::selection::Switch;
use crate::model::outcome::Groups;

pub use inputs::{Chart, Inputs, LateCharts, Make};

/// The charts, each at the index of its name.
pub static ALL_CHARTS: [Chart; ChartName::ALL.len()] = ROWS;

const ROWS: [Chart; ChartName::ALL.len()] = [
    Chart {
        name: ChartName::Shortage,
        tab: "Who goes short",
        groups: Groups::SHORTAGE,
        make: Make::First(shortage::shortage),
        switches: &[Switch::ShortageMaterial, Switch::Bloc],
    },
    Chart {
        name: ChartName::Supply,
        tab: "Who supplies",
        groups: Groups::SUPPLY.with(Groups::SHORTAGE),
        make: Make::First(supply::supply),
        switches: &[Switch::Bloc, Switch::SupplyStage],
    },
    Chart {
        name: ChartName::Share,
        tab: "Shares",
        groups: Groups::MINES.with(Groups::SEPARATION).with(Groups::MAGNETS).with(Groups::SEPARATED),
        make: Make::First(share::share),
        switches: &[Switch::ShareStage, Switch::ShareMaterial, Switch::ShareMeasure],
    },
    Chart {
        name: ChartName::Price,
        tab: "Prices",
        groups: Groups::PRICES,
        make: Make::Late,
        switches: &[Switch::PriceMaterial, Switch::PriceSpan],
    },
    Chart {
        name: ChartName::Cost,
        tab: "Money",
        groups: Groups::TOTALS.with(Groups::TRADE).with(Groups::SHORTAGE),
        make: Make::Late,
        switches: &[Switch::CostMeasure, Switch::Bloc],
    },
    Chart {
        name: ChartName::Stocks,
        tab: "Stocks",
        groups: Groups::COVER.with(Groups::TOTALS),
        make: Make::Late,
        switches: &[Switch::StockMeasure, Switch::Bloc],
    },
    Chart {
        name: ChartName::Concentration,
        tab: "Concentration",
        groups: Groups::TOTALS,
        make: Make::Late,
        switches: &[],
    },
    Chart {
        name: ChartName::Reliance,
        tab: "Import reliance",
        groups: Groups::TOTALS,
        make: Make::Late,
        switches: &[],
    },
    Chart {
        name: ChartName::Footprint,
        tab: "Jobs, CO\u{2082}",
        groups: Groups::TOTALS,
        make: Make::Late,
        switches: &[Switch::FootprintMeasure],
    },
    Chart {
        name: ChartName::Map,
        tab: "Map",
        groups: Groups::MINES.with(Groups::SEPARATION).with(Groups::MAGNETS),
        make: Make::Late,
        switches: &[Switch::ShareStage],
    },
    Chart {
        name: ChartName::Chain,
        tab: "Chain",
        groups: Groups::FEED
            .with(Groups::OXIDE_FLOW)
            .with(Groups::MINES)
            .with(Groups::SEPARATION)
            .with(Groups::MAGNETS),
        make: Make::Late,
        switches: &[],
    },
    Chart {
        name: ChartName::Blocs,
        tab: "",
        groups: Groups::SHORTAGE,
        make: Make::Late,
        switches: &[Switch::ShortageMaterial],
    },
    Chart {
        name: ChartName::Timeline,
        tab: "",
        groups: Groups::NONE,
        make: Make::Late,
        switches: &[Switch::PlantStage],
    },
    // Its figures are those of the chart in the large frame.
    Chart { name: ChartName::Difference, tab: "", groups: Groups::SHORTAGE, make: Make::Late, switches: &[] },
];

/// Rows in another order than the names do not compile.
const _: () = {
    let mut i = 0;
    while i < ROWS.len() {
        assert!(ROWS[i].name.index() == i, "the charts stand in the order of their names");
        i += 1;
    }
};

pub fn chart(name: ChartName) -> &'static Chart {
    &ALL_CHARTS[name.index()]
}
