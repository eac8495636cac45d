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

/// Why a lever does nothing as the others stand; `None` for one that acts, or that has been moved and can be moved back.
pub fn off_reason(scenario: &Scenario, lever: Lever) -> Option<String> {
    let needs = || lever.row().needs.split_whitespace().filter_map(Lever::from_key);
    if scenario.is_moved(lever) || needs().next().is_none() || needs().any(|need| scenario.is_moved(need)) {
        return None;
    }
    let names: Vec<String> = needs().map(|need| format!("“{}”", need.row().short)).collect();
    let (last, others) = names.split_last()?;
    Some(format!("Works once {} or {last} is set", others.join(", ")))
}

/// A lever answers to a search: every word of it stands in its name, its sentence, its group or what folds under it.
pub fn matches(group: &Group, lever: Lever, search: &str) -> bool {
    let mut text = format!("{} {} {}", group.title, group.hint, lever.row().key);
    for part in std::iter::once(lever).chain(lever.folded()) {
        text.push_str(&format!(" {} {} {}", part.row().short, part.row().says, part.row().cause));
    }
    let text = text.to_lowercase();
    search.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// What batteries are made of: often looked for, and not in.
pub const BATTERY: &str = "Lithium, cobalt, nickel and graphite are not in: they would be a second model.";
const BATTERY_WORDS: [&str; 6] = ["lithium", "cobalt", "nickel", "graphite", "manganese", "batter"];

/// What is said to a search that no lever answers to; `quoted` is its beginning.
pub fn no_answer(search: &str, quoted: &str) -> String {
    let search = search.to_lowercase();
    if BATTERY_WORDS.iter().any(|word| search.contains(word)) {
        return BATTERY.to_string();
    }
    format!("No lever answers to “{quoted}”. Try a country, a material or a measure.")
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
