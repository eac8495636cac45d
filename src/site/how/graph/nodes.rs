//! The places of the causal diagram: boxes that a reader knows by name, each with the quantities of the model that it stands for.

/// A place in the diagram.
pub struct Node {
    pub slug: &'static str,
    /// The name, one or two lines in the box.
    pub lines: &'static [&'static str],
    /// Column and row of the box; halves are allowed.
    pub at: (f64, f64),
    pub kind: Kind,
    /// Whether more of the place is less of its quantities: thrift is high where little material is left.
    pub is_inverse: bool,
    pub quantities: &'static [&'static str],
    /// The mechanism or the table that makes it.
    pub made_in: &'static str,
}

impl Node {
    /// The name in one line.
    pub fn name(&self) -> String {
        self.lines.join(" ")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Comes from outside the model.
    Given,
    Stock,
    Flow,
    Price,
    /// What a reader wants to know in the end.
    Result,
}

impl Kind {
    /// Its name in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Stock => "stock",
            Self::Flow => "flow",
            Self::Price => "price",
            Self::Result => "result",
        }
    }
}

const fn node(
    slug: &'static str,
    lines: &'static [&'static str],
    at: (f64, f64),
    kind: Kind,
    made_in: &'static str,
    quantities: &'static [&'static str],
) -> Node {
    Node { slug, lines, at, kind, is_inverse: false, quantities, made_in }
}

pub static NODES: [Node; 30] = [
    node(
        "export-limits",
        &["Export limits", "and quota"],
        (0.0, 0.0),
        Kind::Given,
        "table-limits",
        &["limit", "export-quota", "duty"],
    ),
    node("leak", &["Leakage"], (0.0, 1.0), Kind::Given, "table-rules", &["leakage"]),
    node(
        "public-measures",
        &["Public", "measures"],
        (0.0, 2.5),
        Kind::Given,
        "table-money",
        &[
            "feed-ban",
            "price-floor",
            "contract-floor",
            "us-budget",
            "magnet-part",
            "stock-target",
            "release-rate",
            "public-money",
            "china-buying",
        ],
    ),
    node(
        "planned-plants",
        &["Planned mines", "and plants"],
        (0.0, 4.5),
        Kind::Given,
        "table-mines",
        &[
            "mine-capacity",
            "separation-capacity",
            "magnet-capacity",
            "metal-making",
            "own-separation",
            "cheapness",
            "lead-time",
            "new-mine-terms",
            "recovery",
        ],
    ),
    node(
        "severity-felt",
        &["Limits after", "leakage"],
        (1.0, 0.0),
        Kind::Flow,
        "limits",
        &["severity", "felt-limit", "pressure"],
    ),
    node(
        "mining-quota",
        &["China’s", "mining quota"],
        (1.0, 2.0),
        Kind::Stock,
        "investment",
        &["quota-growth", "china-quota"],
    ),
    node(
        "unnamed-mines",
        &["Investment,", "new mines"],
        (1.0, 3.0),
        Kind::Stock,
        "investment",
        &["incentive", "mines-under-way", "new-mines"],
    ),
    node(
        "mine-output",
        &["Mines", "and feed"],
        (1.0, 4.0),
        Kind::Flow,
        "mining",
        &["basket", "utilization", "ore", "feed", "accepted", "mined-share", "curtailed", "heavy-feed"],
    ),
    node(
        "separated-oxides",
        &["Separation"],
        (1.0, 5.0),
        Kind::Flow,
        "separation",
        &["concentrate-inside", "concentrate-outside", "separated-inside", "separated-outside", "waiting"],
    ),
    node(
        "dependence-on-china",
        &["Dependence", "on China"],
        (2.0, 1.0),
        Kind::Flow,
        "oxide-use",
        &["dependence", "magnet-dependence"],
    ),
    node(
        "china-exports",
        &["Exports", "of China"],
        (2.0, 2.5),
        Kind::Flow,
        "trade",
        &["exports", "wanted-exports", "rent", "magnet-imports"],
    ),
    node("oxide-supply", &["Oxide supply"], (2.0, 4.0), Kind::Flow, "separation", &["supply-inside", "supply-outside"]),
    node("recycled-oxides", &["Recycling"], (2.0, 5.0), Kind::Flow, "recycling", &["recycled", "scrap"]),
    node(
        "premiums",
        &["Spot, magnet", "premiums"],
        (3.0, 0.0),
        Kind::Price,
        "price",
        &["premium", "spot", "magnet-premium"],
    ),
    node(
        "outside-price",
        &["Price", "outside China"],
        (3.0, 1.0),
        Kind::Price,
        "price",
        &["price-outside", "anchor-outside", "memory-outside", "plans-outside"],
    ),
    node(
        "china-price",
        &["Price", "in China"],
        (3.0, 2.0),
        Kind::Price,
        "price",
        &["price-inside", "anchor-inside", "memory-inside", "plans-inside"],
    ),
    node(
        "traders-stock",
        &["Traders’ stock"],
        (3.0, 3.5),
        Kind::Stock,
        "shipments",
        &["stock-inside", "stock-outside"],
    ),
    node(
        "reserve-stocks",
        &["Reserves"],
        (3.0, 5.0),
        Kind::Stock,
        "reserves",
        &["reserves", "magnet-reserves", "reserve-trade", "reserve-trade-china", "magnets-bought", "magnets-drawn"],
    ),
    Node {
        is_inverse: true,
        ..node(
            "saving",
            &["Thrift and", "price response"],
            (4.0, 0.5),
            Kind::Stock,
            "thrift",
            &["intensity", "response"],
        )
    },
    node("oxide-demand", &["Oxide demand"], (4.0, 1.5), Kind::Flow, "oxide-use", &["use"]),
    node(
        "oxide-orders",
        &["Oxide orders"],
        (4.0, 2.5),
        Kind::Flow,
        "oxide-use",
        &["orders", "order-book-inside", "order-book-outside"],
    ),
    node("oxide-shipments", &["Shipments"], (4.0, 3.5), Kind::Flow, "shipments", &["shipments"]),
    node(
        "demand-path",
        &["Demand path"],
        (5.0, 0.0),
        Kind::Given,
        "table-demand",
        &["magnet-path", "other-path", "technical-saving", "material-left"],
    ),
    node("magnets-wanted", &["Magnet demand"], (5.0, 1.0), Kind::Flow, "magnet-demand", &["magnet-demand"]),
    node("magnets-ordered", &["Magnet orders"], (5.0, 2.0), Kind::Flow, "magnet-demand", &["magnet-orders"]),
    node(
        "plants-making",
        &["Magnet plants"],
        (5.0, 3.0),
        Kind::Flow,
        "magnet-demand",
        &["magnet-offer", "magnet-plan", "magnets-made", "magnet-flow"],
    ),
    node(
        "users-hold",
        &["Users’ stocks,", "availability"],
        (4.5, 4.5),
        Kind::Stock,
        "availability",
        &["users-stock", "users-before", "availability", "plant-run", "magnet-stock", "magnets-before"],
    ),
    node(
        "magnets-in-use",
        &["Consumed,", "in use"],
        (5.0, 5.5),
        Kind::Stock,
        "magnets",
        &["in-use", "in-magnets", "magnets-used", "consumption"],
    ),
    node("unmet", &["Shortage"], (6.0, 3.0), Kind::Result, "shortage", &["shortage"]),
    node("costs", &["Public cost"], (6.0, 4.5), Kind::Result, "figures", &["public-cost", "reserve-cost"]),
];

/// Quantities that the diagram leaves out: what the run of today’s path and the records give, bookkeeping, and other figures.
pub const OUTSIDE: [&str; 17] = [
    "baseline",
    "recorded-price",
    "reference-demand",
    "scale",
    "demand-scale",
    "ledger",
    "book-error",
    "mix",
    "origin",
    "supply-by-origin",
    "magnet-cost",
    "cover",
    "clean-standard",
    "new-plants",
    "footprint",
    "reliance",
    "other-figures",
];
