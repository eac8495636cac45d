//! The scenarios and their figures as they were last put into words, kept so that the next move can be compared with them.

use super::runs::Runs;
use crate::scenario::pair::{Pair, Side};
use crate::words::answer::{Answer, answer_at_focus};
use crate::words::changed::changed;
use crate::words::steps::step;
use crate::words::yearly::{ComparedAt, Yearly};

pub struct Snapshot {
    pair: Pair,
    is_comparing: bool,
    /// Of A and of B; without a comparison there are none of B.
    figures: [Option<(Yearly, Answer)>; 2],
}

impl Snapshot {
    pub fn of(runs: &Runs) -> Self {
        let is_comparing = runs.is_comparing();
        let figures = Side::ALL.map(|side| {
            (side == Side::A || is_comparing).then(|| {
                let paths = runs.paths(side);
                (Yearly::of(paths.outcome), answer_at_focus(&paths))
            })
        });
        Self { pair: runs.shown().clone(), is_comparing, figures }
    }

    pub fn pair(&self) -> &Pair {
        &self.pair
    }

    pub fn is_comparing(&self) -> bool {
        self.is_comparing
    }

    /// What lies between this and a later state, in one line.
    pub fn line(&self, now: &Self) -> String {
        let differs: Vec<Side> =
            Side::ALL.into_iter().filter(|side| self.pair.get(*side) != now.pair.get(*side)).collect();
        let [side] = differs.as_slice() else { return label(&self.pair, &now.pair) };
        let (Some((was, before)), Some((is, after))) = (&self.figures[*side as usize], &now.figures[*side as usize])
        else {
            return label(&self.pair, &now.pair);
        };
        let spot = ComparedAt::of_difference(was, is, [before, after]);
        let line = changed(self.pair.get(*side), now.pair.get(*side), &spot, &was.at(&spot), &is.at(&spot));
        if self.is_comparing { format!("{}: {line}", side.letter()) } else { line }
    }
}

/// A step of one or both scenarios, short enough for a list.
pub fn label(before: &Pair, after: &Pair) -> String {
    if before.a == after.b && before.b == after.a && before.a != before.b {
        return "A and B swapped".to_string();
    }
    match (before.a == after.a, before.b == after.b) {
        (true, false) if after.b == after.a => "A copied to B".to_string(),
        (true, false) => format!("B: {}", step(&before.b, &after.b)),
        (false, true) => step(&before.a, &after.a),
        (true, true) => "Nothing changed".to_string(),
        (false, false) => "Both scenarios changed".to_string(),
    }
}
