//! Two scenarios in words: how each is called, what each does, the key figures of both, and one sentence about who is better off.

use super::runs::Runs;
use crate::scenario::pair::{Pair, Side};
use crate::scenario::{Lever, Scenario};
use crate::tables::{ASSUMPTIONS, N_PROJECTS, PROJECTS};
use crate::words::answer::{Paths, answer_at_focus};
use crate::words::headline::{Beside, Span, headline, moved};
use crate::words::key_figures::N_KEY_FIGURES;
use crate::words::verdict::{Row, rows, verdict};
use crate::words::yearly::{ComparedAt, Yearly};

/// Differences that are named; the others are counted.
const NAMED: usize = 6;

#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub verdict: String,
    /// Of A and of B.
    pub names: [String; 2],
    pub says: [Vec<Span>; 2],
    pub rows: [Row; N_KEY_FIGURES],
    /// In which levers, plants and assumptions the two differ.
    pub differs: String,
    /// Where the two are compared; the charts open there.
    pub spot: ComparedAt,
}

/// The name of a story, or how much has been moved.
pub fn name(scenario: &Scenario) -> String {
    let moved = || format!("Your scenario: {}", moved(scenario).unwrap_or_default());
    scenario.preset().map_or_else(moved, |preset| preset.title.to_string())
}

/// Levers, plants and assumptions in which two scenarios differ, by name.
fn differs(pair: &Pair) -> String {
    let is_apart = |lever: Lever| pair.a.get(lever) != pair.b.get(lever);
    let own = Lever::all().filter(|lever| lever.row().parent.is_empty());
    let levers = own.filter(|lever| is_apart(*lever) || lever.folded().any(is_apart)).map(|lever| lever.row().short);
    let plant = |i: &usize| (pair.a.switch(*i), pair.a.delay(*i)) != (pair.b.switch(*i), pair.b.delay(*i));
    let plants = (0..N_PROJECTS).filter(plant).map(|i| PROJECTS[i].name);
    let is_other = |i: &usize| pair.a.assumption(*i) != pair.b.assumption(*i);
    let assumed = (0..ASSUMPTIONS.len()).filter(is_other).map(|i| ASSUMPTIONS[i].label);
    let mut names: Vec<&str> = levers.chain(plants).chain(assumed).collect();
    let n_more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    match (names.as_slice(), n_more) {
        ([], _) => String::new(),
        (_, 0) => format!("They differ in: {}.", names.join(", ")),
        _ => format!("They differ in: {} and {n_more} more.", names.join(", ")),
    }
}

/// Both scenarios, each where it is hit hardest, and their figures at one place and time.
pub fn compared(runs: &Runs) -> Compared {
    let pair = runs.shown();
    let answers = Side::ALL.map(|side| {
        let paths: Paths = runs.paths(side);
        answer_at_focus(&paths)
    });
    let years = Side::ALL.map(|side| Yearly::of(runs.outcome(side)));
    let spot = ComparedAt::of_difference(&years[0], &years[1], [&answers[0], &answers[1]]);
    let [a, b] = years.map(|of_side| of_side.at(&spot));
    Compared {
        verdict: verdict(pair.a == pair.b, &spot, &a, &b),
        names: [name(&pair.a), name(&pair.b)],
        says: Side::ALL.map(|side| {
            let answer = &answers[side as usize];
            headline(pair.get(side), answer, &Beside { shift: runs.shift(side, answer), ..Beside::default() })
        }),
        rows: rows(&spot, &a, &b),
        differs: differs(pair),
        spot,
    }
}
