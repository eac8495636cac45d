//! The lever board: groups in order, in each the levers that stand by themselves; whom and when folds under them.

use crate::scenario::{Lever, Scenario};

/// A group of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Name in the table of levers.
    pub key: &'static str,
    pub title: &'static str,
    pub hint: &'static str,
    pub is_open: bool,
}

/// The groups in the order of the page. A test holds them against the table.
pub const GROUPS: [Group; 6] = [
    Group {
        key: "export limits",
        title: "China’s export limits",
        hint: "What China withholds, from whom and when.",
        is_open: true,
    },
    Group {
        key: "China and Myanmar",
        title: "China’s own choices, Myanmar",
        hint: "Ore from Myanmar, China’s mining quota and its reserve.",
        is_open: false,
    },
    Group {
        key: "new supply",
        title: "New mines and plants",
        hint: "How much of what is planned is built, and when.",
        is_open: false,
    },
    Group {
        key: "public money",
        title: "Public money and price floors",
        hint: "What governments outside China pay for.",
        is_open: false,
    },
    Group { key: "stockpiles", title: "Stockpiles", hint: "What is stored, and when it is released.", is_open: false },
    Group {
        key: "demand and recycling",
        title: "Demand, thrift and recycling",
        hint: "How much is wanted, and how much comes back.",
        is_open: false,
    },
];

impl Group {
    /// The levers that stand by themselves.
    pub fn levers(&self) -> impl Iterator<Item = Lever> + '_ {
        Lever::all().filter(|lever| lever.row().group == self.key && lever.row().parent.is_empty())
    }

    /// How many of them differ from today's path, themselves or in what folds under them.
    pub fn n_moved(&self, scenario: &Scenario) -> usize {
        self.levers().filter(|lever| is_touched(scenario, *lever)).count()
    }
}

/// Where a value stands on the track of a lever, 0 to 1.
pub fn position(lever: Lever, value: f64) -> f64 {
    let row = lever.row();
    ((value - row.low) / (row.high - row.low)).clamp(0.0, 1.0)
}

/// The lever or something that folds under it has been moved.
pub fn is_touched(scenario: &Scenario, lever: Lever) -> bool {
    scenario.is_moved(lever) || lever.folded().any(|folded| scenario.is_moved(folded))
}
