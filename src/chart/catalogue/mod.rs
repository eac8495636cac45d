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

use super::selection::Switch;
use crate::model::outcome::Groups;

pub use inputs::{Chart, DIFFERENCE, Inputs, LateCharts, Make};

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
        groups: Groups::SUPPLY.with(Groups::SHORTAGE),
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
        groups: Groups::FEED
            .with(Groups::OXIDE_FLOW)
            .with(Groups::MINES)
            .with(Groups::SEPARATION)
            .with(Groups::MAGNETS),
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
