//! How a chart's figures are drawn. The figures themselves are the lines and areas of the chart by month, whatever the form.

use super::hue::Hue;
use super::world::World;
use crate::model::Outlook;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Default)]
pub enum Form {
    /// Lines, or a stack of areas, over time.
    #[default]
    Curves,
    /// Small multiples: the same axes once for each cell.
    Cells(Vec<Cell>),
    /// Three columns of nodes joined by ribbons, in the year under the cursor.
    Chain(Chain),
    /// Circles on a map, today's as rings, those of the year under the cursor filled.
    Map(Map),
    /// A row for each plant: when it is built, when it runs.
    Timeline(Vec<Plan>),
}

/// One of the small multiples: what of the chart's areas and lines belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub label: String,
    pub hue: Hue,
    pub areas: Range<usize>,
    pub lines: Range<usize>,
}

/// A place at a step of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// 0, 1 or 2.
    pub step: usize,
    pub label: String,
    pub short: String,
    /// `None` for what is no place: recycled material.
    pub hue: Option<Hue>,
    /// Its part of what the step brings forth in the year under the cursor, as the other charts have it; recycled material as a part of
    /// what is separated.
    pub share: f64,
}

/// A flow between two nodes: positions in the chart's lines of what flows, and of what flows in the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ribbon {
    pub from: usize,
    pub to: usize,
    pub line: usize,
    pub baseline: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// Headings of the three steps.
    pub steps: [&'static str; 3],
    pub nodes: Vec<Node>,
    pub ribbons: Vec<Ribbon>,
}

/// A circle: where on the grid of the map, and which line holds its size by month.
#[derive(Clone, Debug, PartialEq)]
pub struct MapCircle {
    pub at: (f64, f64),
    pub hue: Hue,
    pub label: String,
    pub line: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// Outlines of the land, once they are at hand.
    pub world: Option<&'static World>,
    pub circles: Vec<MapCircle>,
    /// The size that the largest circle stands for, so that circles can be compared over the years.
    pub largest: f64,
    /// Year of the rings.
    pub ring_year: usize,
}

/// A named plant as the scenario has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plant {
    pub outlook: Outlook,
    /// The reader has decided on it.
    pub is_moved: bool,
}

/// A row of the timeline; dates as years with decimals.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub label: String,
    pub hue: Hue,
    /// Announced start, and the start in the scenario.
    pub announced: f64,
    pub start: f64,
    /// Years until it runs in full.
    pub ramp: f64,
    /// Share of the nameplate that is expected, 0 to 1.
    pub chance: f64,
    pub is_moved: bool,
    /// Words at the end of the row.
    pub note: String,
}

/// Height of a row of the timeline and of what stands around the rows, CSS pixels.
pub const PLAN_ROW: f64 = 22.0;
pub const PLAN_EDGE: f64 = 48.0;

/// Widths of a chart from which on forms have other heights, CSS pixels.
const MIDDLE: f64 = 420.0;
const WIDE: f64 = 700.0;
pub const WIDTHS: [f64; 3] = [0.0, MIDDLE, WIDE];

impl Form {
    /// The height that a form needs at a width, CSS pixels; `None` where the page decides. The style sheet has it from here.
    pub fn natural_height(&self, width: f64) -> Option<f64> {
        match self {
            Form::Curves => None,
            Form::Map(_) => (width >= WIDE).then_some(360.0),
            Form::Cells(_) => Some(match width {
                width if width >= WIDE => 190.0,
                width if width >= MIDDLE => 340.0,
                _ => 560.0,
            }),
            Form::Chain(_) => Some(if width >= WIDE { 340.0 } else { 420.0 }),
            Form::Timeline(plans) => Some(plans.len() as f64 * PLAN_ROW + PLAN_EDGE),
        }
    }
}
