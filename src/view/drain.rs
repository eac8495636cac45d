//! The frame drain: changes wait until the next animation frame, which takes the newest of each and nothing else.

use crate::charts::selection::Switch;
use crate::scenario::pair::{Pair, Side};
use crate::scenario::{Lever, Scenario};
use crate::view::board::Group;
use crate::view::page::Page;

/// Something that the reader or a script asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A lever under the hand; the gesture goes on until [`Change::Commit`].
    Lever(Lever, f64),
    /// The hand has let go.
    Commit,
    ResetLever(Lever),
    ResetGroup(&'static Group),
    /// A whole scenario: a preset, a reset of everything.
    Scenario(Box<Scenario>),
    /// So many steps back (below zero) or forward in the history.
    Travel(isize),
    /// Chance of a project: certain (1), never (0), as estimated.
    Project(usize, Option<f64>),
    ProjectDelay(usize, f64),
    /// One project as it is estimated, or all of them.
    ResetProjects(Option<usize>),
    /// An assumption under the hand, like [`Change::Lever`].
    Assumption(usize, f64),
    /// These assumptions back at their standard values.
    ResetAssumptions(Vec<usize>),
    /// Two scenarios are compared, or one is shown.
    Compare(bool),
    /// The levers move this scenario.
    Side(Side),
    Swap,
    CopyToB,
    /// Moves are collected and run together, or at once.
    Hold(bool),
    /// What is held is run, and further moves are held.
    Run,
    /// The last change once more.
    Replay,
    /// A choice of a chart's switch.
    Choose(Switch, String),
    Chart(&'static str),
    Year(usize),
    /// The reader stepped back or forward to another address.
    Stepped(Box<Pair>, Page),
    /// Something outside has changed: a size, a theme.
    Repaint,
}

impl Change {
    /// The first half of the program can do it.
    pub fn is_early(&self) -> bool {
        matches!(self, Self::Lever(..) | Self::Commit | Self::Year(_) | Self::Repaint)
    }

    /// The reader has moved something, so a replay is over.
    pub fn is_move(&self) -> bool {
        !matches!(self, Self::Repaint | Self::Year(_) | Self::Chart(_) | Self::Choose(..) | Self::Replay)
    }
}

/// Changes that wait.
#[derive(Debug, Default)]
pub struct Drain {
    waiting: Vec<Change>,
}

impl Drain {
    /// Adds a change; a later value of the same lever or assumption replaces the earlier one.
    pub fn push(&mut self, change: Change) {
        match (self.waiting.last_mut(), &change) {
            (Some(Change::Lever(last, value)), Change::Lever(lever, newest)) if last == lever => *value = *newest,
            (Some(Change::Assumption(last, value)), Change::Assumption(index, newest)) if last == index => {
                *value = *newest
            }
            _ => self.waiting.push(change),
        }
    }

    pub fn take(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.waiting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_takes_the_newest_value_of_a_drag() {
        let lever = Lever::from_key("xh").unwrap();
        let mut drain = Drain::default();
        drain.push(Change::Lever(lever, 0.1));
        drain.push(Change::Lever(lever, 0.7));
        assert_eq!(drain.take(), [Change::Lever(lever, 0.7)]);
        assert_eq!(drain.take(), []);
        drain.push(Change::Assumption(3, 0.5));
        drain.push(Change::Assumption(3, 0.6));
        drain.push(Change::Assumption(4, 0.6));
        assert_eq!(drain.take(), [Change::Assumption(3, 0.6), Change::Assumption(4, 0.6)]);
    }
}
