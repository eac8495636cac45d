//! Two scenarios in words: how each is called, what each does, the key figures of both, and one sentence about who is better off.

use super::answer::{Paths, answer, focus};
use super::headline::{Part, headline, moved};
use super::runs::Runs;
use super::verdict::{Row, rows, verdict};
use super::yearly::{Spot, Yearly};
use crate::scenario::Scenario;
use crate::scenario::pair::Side;
use crate::scenario::presets::Preset;

#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub verdict: String,
    /// Of A and of B.
    pub names: [String; 2],
    pub says: [Vec<Part>; 2],
    pub rows: [Row; 4],
    /// Where the two are compared; the charts open there.
    pub spot: Spot,
}

/// The name of a story, or how much has been moved.
pub fn name(scenario: &Scenario) -> String {
    let moved = || moved(scenario).unwrap_or_default();
    Preset::of(scenario).map_or_else(moved, |preset| preset.title.to_string())
}

/// Both scenarios, each where it is hit hardest, and their figures at one place and time.
pub fn compared(runs: &Runs) -> Compared {
    let pair = runs.shown();
    let answers = Side::ALL.map(|side| {
        let paths: Paths = runs.paths(side);
        answer(&paths, focus(&paths))
    });
    let spot = Spot::of_both(&answers[0], &answers[1]);
    let [a, b] = Side::ALL.map(|side| Yearly::of(runs.outcome(side)).at(&spot));
    Compared {
        verdict: verdict(pair.a == pair.b, &spot, &a, &b),
        names: [name(&pair.a), name(&pair.b)],
        says: [headline(&pair.a, &answers[0], None), headline(&pair.b, &answers[1], None)],
        rows: rows(&spot, &a, &b),
        spot,
    }
}
