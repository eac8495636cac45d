//! The causal diagram as a graph: quantities gathered into places that a reader knows, and the edges that the description of the
//! mechanisms puts between them.

use super::mechanism::Sign;
use super::mechanisms;
use std::collections::BTreeMap;

/// A place in the diagram.
pub struct Node {
    pub slug: &'static str,
    /// One or two lines.
    pub name: [&'static str; 2],
    /// Where its box stands: column and row; halves are allowed.
    pub at: (f64, f64),
    pub kind: Kind,
    /// More of the place is less of its quantities.
    pub is_inverse: bool,
    pub quantities: &'static [&'static str],
    /// The mechanism that makes it, or the table.
    pub made_in: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Comes from outside the model.
    Given,
    Stock,
    Flow,
    Price,
    /// What the reader looks for.
    Result,
}

impl Kind {
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
    name: [&'static str; 2],
    at: (f64, f64),
    kind: Kind,
    made_in: &'static str,
    quantities: &'static [&'static str],
) -> Node {
    Node { slug, name, at, kind, is_inverse: false, quantities, made_in }
}

pub static NODES: [Node; 30] = [
    node(
        "export-limits",
        ["Export limits", "and quota"],
        (0.0, 0.0),
        Kind::Given,
        "table-limits",
        &["limit", "export-quota", "duty"],
    ),
    node("leak", ["Leakage", ""], (0.0, 1.0), Kind::Given, "table-rules", &["leakage"]),
    node(
        "public-measures",
        ["Public", "measures"],
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
        ["Planned mines", "and plants"],
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
        ["Limits after", "leakage"],
        (1.0, 0.0),
        Kind::Flow,
        "limits",
        &["severity", "felt-limit", "pressure"],
    ),
    node(
        "mining-quota",
        ["China’s", "mining quota"],
        (1.0, 2.0),
        Kind::Stock,
        "investment",
        &["quota-growth", "china-quota"],
    ),
    node(
        "unnamed-mines",
        ["Investment,", "new mines"],
        (1.0, 3.0),
        Kind::Stock,
        "investment",
        &["incentive", "mines-under-way", "new-mines"],
    ),
    node(
        "mine-output",
        ["Mines", "and feed"],
        (1.0, 4.0),
        Kind::Flow,
        "mining",
        &["basket", "utilization", "ore", "feed", "accepted", "mined-share", "curtailed", "heavy-feed"],
    ),
    node(
        "separated-oxides",
        ["Separation", ""],
        (1.0, 5.0),
        Kind::Flow,
        "separation",
        &["concentrate-inside", "concentrate-outside", "separated-inside", "separated-outside", "waiting"],
    ),
    node(
        "dependence-on-china",
        ["Dependence", "on China"],
        (2.0, 1.0),
        Kind::Flow,
        "oxide-use",
        &["dependence", "magnet-dependence"],
    ),
    node(
        "china-exports",
        ["Exports", "of China"],
        (2.0, 2.5),
        Kind::Flow,
        "trade",
        &["exports", "wanted-exports", "rent", "magnet-imports"],
    ),
    node(
        "oxide-supply",
        ["Oxide supply", ""],
        (2.0, 4.0),
        Kind::Flow,
        "separation",
        &["supply-inside", "supply-outside"],
    ),
    node("recycled-oxides", ["Recycling", ""], (2.0, 5.0), Kind::Flow, "recycling", &["recycled", "scrap"]),
    node(
        "premiums",
        ["Spot, magnet", "premiums"],
        (3.0, 0.0),
        Kind::Price,
        "price",
        &["premium", "spot", "magnet-premium"],
    ),
    node(
        "outside-price",
        ["Price", "outside China"],
        (3.0, 1.0),
        Kind::Price,
        "price",
        &["price-outside", "anchor-outside", "memory-outside", "plans-outside"],
    ),
    node(
        "china-price",
        ["Price", "in China"],
        (3.0, 2.0),
        Kind::Price,
        "price",
        &["price-inside", "anchor-inside", "memory-inside", "plans-inside"],
    ),
    node(
        "traders-stock",
        ["Traders’ stock", ""],
        (3.0, 3.5),
        Kind::Stock,
        "shipments",
        &["stock-inside", "stock-outside"],
    ),
    node(
        "reserve-stocks",
        ["Reserves", ""],
        (3.0, 5.0),
        Kind::Stock,
        "reserves",
        &["reserves", "magnet-reserves", "reserve-trade", "reserve-trade-china", "magnets-bought", "magnets-drawn"],
    ),
    Node {
        is_inverse: true,
        ..node(
            "saving",
            ["Thrift and", "price response"],
            (4.0, 0.5),
            Kind::Stock,
            "thrift",
            &["intensity", "response"],
        )
    },
    node("oxide-demand", ["Oxide demand", ""], (4.0, 1.5), Kind::Flow, "oxide-use", &["use"]),
    node(
        "oxide-orders",
        ["Oxide orders", ""],
        (4.0, 2.5),
        Kind::Flow,
        "oxide-use",
        &["orders", "order-book-inside", "order-book-outside"],
    ),
    node("oxide-shipments", ["Shipments", ""], (4.0, 3.5), Kind::Flow, "shipments", &["shipments"]),
    node(
        "demand-path",
        ["Demand path", ""],
        (5.0, 0.0),
        Kind::Given,
        "table-demand",
        &["magnet-path", "other-path", "technical-saving", "material-left"],
    ),
    node("magnets-wanted", ["Magnet demand", ""], (5.0, 1.0), Kind::Flow, "magnet-demand", &["magnet-demand"]),
    node("magnets-ordered", ["Magnet orders", ""], (5.0, 2.0), Kind::Flow, "magnet-demand", &["magnet-orders"]),
    node(
        "plants-making",
        ["Magnet plants", ""],
        (5.0, 3.0),
        Kind::Flow,
        "magnet-demand",
        &["magnet-offer", "magnet-plan", "magnets-made", "magnet-flow"],
    ),
    node(
        "users-hold",
        ["Users’ stocks,", "availability"],
        (4.5, 4.5),
        Kind::Stock,
        "availability",
        &["users-stock", "users-before", "availability", "plant-run", "magnet-stock", "magnets-before"],
    ),
    node(
        "magnets-in-use",
        ["Consumed,", "in use"],
        (5.0, 5.5),
        Kind::Stock,
        "magnets",
        &["in-use", "in-magnets", "magnets-used", "consumption"],
    ),
    node("unmet", ["Shortage", ""], (6.0, 3.0), Kind::Result, "shortage", &["shortage"]),
    node("costs", ["Public cost", ""], (6.0, 4.5), Kind::Result, "figures", &["public-cost", "reserve-cost"]),
];

/// Quantities that stand beside the picture: what the run of today’s path and the records give, bookkeeping, and other figures.
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

pub fn of_quantity(quantity: &str) -> Option<&'static Node> {
    NODES.iter().find(|node| node.quantities.contains(&quantity))
}

pub fn find(slug: &str) -> Option<&'static Node> {
    NODES.iter().find(|node| node.slug == slug)
}

/// The edges of the picture by their two ends: what the mechanisms are made of, gathered by place. An edge that is more in one way and
/// less in another is mixed.
pub fn edges() -> BTreeMap<(&'static str, &'static str), Sign> {
    let mut out: BTreeMap<_, Sign> = BTreeMap::new();
    for mechanism in mechanisms() {
        for (to, line) in mechanism.effects {
            let Some(end) = of_quantity(to) else { continue };
            for cause in super::mechanism::causes(line).filter(|cause| !cause.is_aside) {
                let Some(start) = of_quantity(cause.name).filter(|start| start.slug != end.slug) else { continue };
                let turned = if start.is_inverse == end.is_inverse { Sign::More } else { Sign::Less };
                let sign = cause.sign.times(turned);
                let own = out.entry((start.slug, end.slug)).or_insert(sign);
                if *own != sign {
                    *own = Sign::Mixed;
                }
            }
        }
    }
    out
}

/// A loop with a name: its places in order, the last acts on the first.
pub struct Loop {
    pub name: &'static str,
    pub text: &'static str,
    pub path: &'static [&'static str],
}

pub static LOOPS: [Loop; 9] = [
    Loop {
        name: "Stock cover",
        text: "A low stock raises the price, and a dear market outside China draws exports that fill the stock again. It calms, within months.",
        path: &["outside-price", "china-exports", "traders-stock"],
    },
    Loop {
        name: "Hoarding",
        text: "A rising price makes buyers order more than they use, which empties stocks and raises the price. It drives prices up for months, until stocks are full.",
        path: &["outside-price", "oxide-orders"],
    },
    Loop {
        name: "Thrift",
        text: "What stays dear is used more sparingly, so less is ordered and the price falls. It calms within one or two years; habits return more slowly.",
        path: &["outside-price", "saving", "oxide-demand", "oxide-orders"],
    },
    Loop {
        name: "Investment",
        text: "What stays dear makes new mines pay, which bring more supply years later. It calms late, and can bring a glut.",
        path: &["outside-price", "unnamed-mines", "mine-output", "separated-oxides", "oxide-supply", "traders-stock"],
    },
    Loop {
        name: "China’s quota",
        text: "A high price in China makes its quota grow a little faster. It calms slowly.",
        path: &["china-price", "mining-quota", "mine-output", "separated-oxides", "oxide-supply", "traders-stock"],
    },
    Loop {
        name: "Substitution",
        text: "A premium on magnets makes users want fewer of them, so fewer are ordered and made, makers depend less on Chinese oxides and the premium shrinks. It calms.",
        path: &[
            "premiums",
            "magnets-wanted",
            "magnets-ordered",
            "plants-making",
            "oxide-demand",
            "dependence-on-china",
        ],
    },
    Loop {
        name: "Plants that run dry",
        text: "Users whose stock is low order more magnets; plants that lack oxides deliver less, so stocks stay low. Whether it calms depends on the oxides.",
        path: &["users-hold", "magnets-ordered", "plants-making"],
    },
    Loop {
        name: "Reserves",
        text: "A reserve releases when users run low, and fills when they have plenty. It calms as long as there is something in it.",
        path: &["users-hold", "reserve-stocks"],
    },
    Loop {
        name: "Recycling",
        text: "What is in use today comes back as supply a life later, about a dozen years. It grows with the stock in use.",
        path: &["magnets-in-use", "recycled-oxides", "oxide-supply", "traders-stock", "oxide-shipments", "users-hold"],
    },
];

/// Said where a reader looks for it among the loops.
pub const NO_LOOP: &str = "Leakage is no loop here: goods find ways around a limit after about half a year, but the limit does not answer to that. \
     China’s motives stand outside the model.";
