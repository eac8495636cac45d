//! Replay of the last change: the page goes back to what stood before it and moves to where it is, slowly enough to be watched.

use crate::scenario::Scenario;
use crate::scenario::pair::Pair;

/// How long the page stands on what was before, and how long it moves, ms.
const STANDS_MS: f64 = 500.0;
const MOVES_MS: f64 = 1500.0;

#[derive(Clone, Debug)]
pub struct Replay {
    from: Pair,
    to: Pair,
    started_ms: f64,
    /// The reader asked for less motion: the page stands on what was before, then on what is.
    is_still: bool,
}

impl Replay {
    pub fn new(from: &Pair, to: &Pair, now_ms: f64, is_still: bool) -> Self {
        Self { from: from.clone(), to: to.clone(), started_ms: now_ms, is_still }
    }

    /// What is shown at a time; `None` once it is over.
    pub fn at(&self, now_ms: f64) -> Option<Pair> {
        let share = ((now_ms - self.started_ms - STANDS_MS) / MOVES_MS).max(0.0);
        if share >= 1.0 {
            return None;
        }
        let share = if self.is_still { 0.0 } else { share };
        let between = |from: &Scenario, to: &Scenario| Scenario::between(from, to, share);
        Some(Pair { a: between(&self.from.a, &self.to.a), b: between(&self.from.b, &self.to.b) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Lever;

    fn limits(value: f64) -> Pair {
        let mut pair = Pair::default();
        pair.a.set(Lever::from_key("xh").unwrap(), value);
        pair
    }

    #[test]
    fn a_replay_stands_then_moves_and_ends_where_the_page_is() {
        let replay = Replay::new(&limits(0.2), &limits(0.8), 1000.0, false);
        assert_eq!(replay.at(1000.0), Some(limits(0.2)));
        assert_eq!(replay.at(1500.0), Some(limits(0.2)));
        // Half of the 1,500 ms after standing 500 ms: half-way from 0.2 to 0.8.
        assert_eq!(replay.at(2250.0), Some(limits(0.5)));
        assert_eq!(replay.at(3000.0), None);
    }

    #[test]
    fn with_less_motion_nothing_lies_between() {
        let replay = Replay::new(&limits(0.2), &limits(0.8), 0.0, true);
        assert_eq!(replay.at(1900.0), Some(limits(0.2)));
        assert_eq!(replay.at(2000.0), None);
    }
}
