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

/// Each chart with its slug, in the order of their tabs, which is that of the enum.
const SLUGS: [(ChartName, &str); 14] = [
    (ChartName::Shortage, "shortage"),
    (ChartName::Supply, "supply"),
    (ChartName::Share, "share"),
    (ChartName::Price, "price"),
    (ChartName::Cost, "cost"),
    (ChartName::Stocks, "stocks"),
    (ChartName::Concentration, "concentration"),
    (ChartName::Reliance, "reliance"),
    (ChartName::Footprint, "footprint"),
    (ChartName::Map, "map"),
    (ChartName::Chain, "chain"),
    (ChartName::Blocs, "blocs"),
    (ChartName::Timeline, "timeline"),
    (ChartName::Difference, "difference"),
];

impl ChartName {
    /// All charts, the one of number `i` at index `i`: another order does not compile.
    pub const ALL: [Self; SLUGS.len()] = {
        let mut all = [Self::Shortage; SLUGS.len()];
        let mut i = 0;
        while i < all.len() {
            all[i] = SLUGS[i].0;
            assert!(all[i].index() == i, "the slugs stand in the order of the enum");
            i += 1;
        }
        all
    };

    /// Its place in the lists of all charts.
    pub const fn index(self) -> usize {
        self as usize
    }

    pub fn slug(self) -> &'static str {
        SLUGS[self.index()].1
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
