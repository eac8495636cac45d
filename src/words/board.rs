//! The lever board: groups in order, in each the levers that stand by themselves; whom and when folds under them.

use super::controls::{self, works_once};
use super::search::{self, answers, quoted};
use crate::scenario::{Lever, Scenario};
use crate::tables::kinds::{LeverGroup, LeverKind};
use crate::tables::unit::LeverUnit;

/// A group of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    pub key: LeverGroup,
    pub title: &'static str,
    pub hint: &'static str,
    pub is_open: bool,
    /// Under its levers stands what of its subject is in the model.
    pub has_covers: bool,
    /// Terms of the glossary that its levers use.
    pub terms: &'static [&'static str],
}

/// The groups in the order of the page. A test holds them against the table.
pub const GROUPS: [Group; 6] = [
    Group {
        key: LeverGroup::ExportLimits,
        title: "China’s export limits",
        hint: "What China withholds, from whom and when.",
        is_open: true,
        has_covers: true,
        terms: &["term-limit", "term-severity", "term-leakage", "term-re-export", "term-quota"],
    },
    Group {
        key: LeverGroup::ChinaMyanmar,
        title: "China’s own choices, Myanmar",
        hint: "Ore from Myanmar, China’s mining quota and its reserve.",
        is_open: false,
        has_covers: false,
        terms: &["term-ionic-clay", "term-feed", "term-quota"],
    },
    Group {
        key: LeverGroup::NewSupply,
        title: "New mines and plants",
        hint: "How much of what is planned is built, and when.",
        is_open: false,
        has_covers: true,
        terms: &["term-chance", "term-answer", "term-separation", "term-metal"],
    },
    Group {
        key: LeverGroup::PublicMoney,
        title: "Public money and price floors",
        hint: "What governments outside China pay for.",
        is_open: false,
        has_covers: false,
        terms: &["term-price-floor", "term-offtake"],
    },
    Group {
        key: LeverGroup::Stockpiles,
        title: "Stockpiles",
        hint: "What is stored, and when it is released.",
        is_open: false,
        has_covers: true,
        terms: &["term-reserve", "term-cover"],
    },
    Group {
        key: LeverGroup::DemandRecycling,
        title: "Demand, thrift and recycling",
        hint: "How much is wanted, and how much comes back.",
        is_open: false,
        has_covers: true,
        terms: &["term-thrift", "term-redesign", "term-elasticity", "term-magnet"],
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
    if scenario.is_moved(lever) || lever.needs().any(|need| scenario.is_moved(need)) {
        return None;
    }
    let names: Vec<&str> = lever.needs().map(|need| need.row().short).collect();
    works_once(&names, "set")
}

/// A lever answers to a search by its name, its sentence, its group, what folds under it, and its words for searches.
pub fn matches(group: &Group, lever: Lever, search: &str) -> bool {
    search::is_empty(search) || answers(&search_words(group, lever), search)
}

/// What a search is held against.
pub fn search_words(group: &Group, lever: Lever) -> String {
    let mut text = format!("{} {} {}", group.title, group.hint, lever.row().key);
    for part in std::iter::once(lever).chain(lever.folded()) {
        let row = part.row();
        text.push_str(&format!(" {} {} {} {}", row.short, row.says, row.cause, row.search));
    }
    text
}

/// How many levers of a group answer to a search.
pub fn found_in(group: &Group, search: &str) -> usize {
    group.levers().filter(|lever| matches(group, *lever, search)).count()
}

/// What is said of a search; nothing where there is none.
pub fn found_line(search: &str) -> Option<String> {
    if search::is_empty(search) {
        return None;
    }
    Some(match GROUPS.iter().map(|group| found_in(group, search)).sum() {
        0 => no_answer(search),
        n_found => format!("{n_found} of {} levers", GROUPS.iter().flat_map(Group::levers).count()),
    })
}

/// What batteries are made of: often looked for, and not in.
pub const BATTERY: &str = "Lithium, cobalt, nickel and graphite are not in: they would be a second model.";
const BATTERY_WORDS: [&str; 6] = ["lithium", "cobalt", "nickel", "graphite", "manganese", "batter"];

/// What is said to a search that no lever answers to.
fn no_answer(search: &str) -> String {
    let small = search.to_ascii_lowercase();
    if BATTERY_WORDS.iter().any(|word| small.contains(word)) {
        return BATTERY.to_string();
    }
    format!("No lever answers to “{}”. Try a country, a material or a measure.", quoted(search))
}

/// Where a value stands on the track of a lever, 0 to 1.
pub fn position(lever: Lever, value: f64) -> f64 {
    let row = lever.row();
    controls::position(value, row.low, row.high)
}

/// Where the baseline stands on the track of a lever, in thousandths: a name for the style sheet. Nothing at the start of the track.
pub fn baseline_mark(lever: Lever) -> Option<u32> {
    const THOUSANDTHS: f64 = 1000.0;
    let mark = (position(lever, lever.row().neutral) * THOUSANDTHS + 0.5) as u32;
    (mark > 0).then_some(mark)
}

/// What folds under a lever and is a date or a span of years: a number box alone, several of them in a row.
pub fn is_box(lever: Lever) -> bool {
    matches!(lever.row().unit, LeverUnit::Year | LeverUnit::Years)
}

/// A lever with a slider: what stands by itself and is no choice, and what folds under that and is neither a choice nor a box.
pub fn has_slider(lever: Lever) -> bool {
    let row = lever.row();
    row.kind != LeverKind::Choice && (row.parent.is_empty() || !is_box(lever))
}

/// The lever or something that folds under it has been moved.
pub fn is_touched(scenario: &Scenario, lever: Lever) -> bool {
    scenario.is_moved(lever) || lever.folded().any(|folded| scenario.is_moved(folded))
}
