//! The charts by name. Their slugs stand in links, ids and files, and never change.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChartName {
    Shortage,
    Supply,
    Share,
    Price,
    Cost,
    Stocks,
    Concentration,
    Reliance,
    Footprint,
    Map,
    Chain,
    Blocs,
    Timeline,
    /// One scenario less the other.
    Difference,
}

impl ChartName {
    pub const ALL: [Self; 14] = [
        Self::Shortage,
        Self::Supply,
        Self::Share,
        Self::Price,
        Self::Cost,
        Self::Stocks,
        Self::Concentration,
        Self::Reliance,
        Self::Footprint,
        Self::Map,
        Self::Chain,
        Self::Blocs,
        Self::Timeline,
        Self::Difference,
    ];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Shortage => "shortage",
            Self::Supply => "supply",
            Self::Share => "share",
            Self::Price => "price",
            Self::Cost => "cost",
            Self::Stocks => "stocks",
            Self::Concentration => "concentration",
            Self::Reliance => "reliance",
            Self::Footprint => "footprint",
            Self::Map => "map",
            Self::Chain => "chain",
            Self::Blocs => "blocs",
            Self::Timeline => "timeline",
            Self::Difference => "difference",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.slug() == slug)
    }
}

impl fmt::Display for ChartName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.slug())
    }
}
