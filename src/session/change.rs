//! What a reader, a link or a script can ask of the page. The next animation frame carries it out.

use super::view::View;
use crate::chart::selection::Switch;
use crate::chart::world::World;
use crate::chart::{ChartName, LateCharts};
use crate::scenario::pair::{Pair, Side};
use crate::scenario::{Lever, Scenario};
use crate::words::board::Group;

/// Something that the reader or a script asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A lever under the hand; the gesture goes on until [`Change::Commit`].
    Lever(Lever, f64),
    /// So many steps of a lever on: two clicks within a frame count twice. Like [`Change::Lever`] it goes on until [`Change::Commit`].
    LeverBy(Lever, f64),
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
    /// A delay under the hand, like [`Change::Lever`].
    ProjectDelay(usize, f64),
    /// So many years more: two clicks within a frame count twice.
    ProjectDelayBy(usize, f64),
    /// One project as it is estimated, or all of them.
    ResetProjects(Option<usize>),
    /// An assumption under the hand, like [`Change::Lever`].
    Assumption(usize, f64),
    /// So many steps of an assumption on.
    AssumptionBy(usize, f64),
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
    /// A choice of a chart's switch, by its position.
    Choose(Switch, u8),
    Chart(ChartName),
    Year(usize),
    /// So many years on: two keys within a frame are two steps.
    YearBy(isize),
    /// The reader stepped back or forward to another address.
    Stepped(Box<Pair>, View),
    /// The outlines of the land have arrived; they are read once and stay.
    World(&'static World),
    /// The code of the charts that come late has arrived.
    Charts(LateCharts),
    /// Something outside has changed: a size, a theme.
    Repaint,
}

impl Change {
    /// The reader has moved something, so a replay is over.
    pub fn is_move(&self) -> bool {
        !matches!(
            self,
            Self::Repaint
                | Self::World(_)
                | Self::Year(_)
                | Self::YearBy(_)
                | Self::Chart(_)
                | Self::Choose(..)
                | Self::Replay
        )
    }
}
