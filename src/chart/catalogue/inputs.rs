//! What a chart of the catalogue is, and what it is made from.

use crate::chart::compare::lettered;
use crate::chart::form::Plant;
use crate::chart::monthly::Path;
use crate::chart::name::ChartName;
use crate::chart::other_rules::UnderRules;
use crate::chart::selection::{Selection, Switch};
use crate::chart::spec::{ChartSpec, FIRST_CHART_YEAR};
use crate::chart::world::World;
use crate::model::outcome::{Groups, Outcome};

/// What a chart is made from.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The months before today, all columns.
    pub history: &'a Outcome,
    /// The free months on today's path, all columns.
    pub baseline: &'a Outcome,
    /// The free months of the scenario; the groups of the chart must be fresh.
    pub outcome: &'a Outcome,
    /// The scenario under the export rules that it does not assume, the laxer one first; none in a comparison.
    pub other_rules: &'a [UnderRules],
    pub selection: Selection,
    /// The named plants in the scenario, in the order of `PROJECTS`.
    pub plants: &'a [Plant],
    /// Outlines of the land for the map, once they are at hand.
    pub world: Option<&'static World>,
    /// The charts of [`Make::Late`], once their code is at hand.
    pub late: Option<LateCharts>,
    /// Year under the cursor.
    pub year: usize,
    /// The reader has changed something.
    pub moved: bool,
    /// Two scenarios are compared: `outcome` is A, and B stands in the place of the baseline.
    pub is_comparing: bool,
    /// The chart in the large frame.
    pub main: &'static Chart,
}

impl<'a> Inputs<'a> {
    pub(super) fn scenario_path(&self) -> Path<'a> {
        self.scenario_since(FIRST_CHART_YEAR)
    }

    pub(super) fn baseline_path(&self) -> Path<'a> {
        self.baseline_since(FIRST_CHART_YEAR)
    }

    pub(super) fn scenario_since(&self, first_year: usize) -> Path<'a> {
        Path { history: self.history, future: self.outcome, first_year }
    }

    pub(super) fn baseline_since(&self, first_year: usize) -> Path<'a> {
        Path { history: self.history, future: self.baseline, first_year }
    }
}

/// Where the function is that makes a chart.
pub enum Make {
    /// In the program from its start: a page can open with this chart in the large frame.
    First(fn(&Inputs) -> ChartSpec),
    /// Among [`LateCharts`].
    Late,
}

/// A chart of the page.
pub struct Chart {
    pub name: ChartName,
    /// Name of its tab; empty where it has a place of its own on the page.
    pub tab: &'static str,
    /// Figures that a run has to compute for it.
    pub groups: Groups,
    pub make: Make,
    /// What can be chosen beside it.
    pub switches: &'static [Switch],
}

impl Chart {
    /// The picture as data; `None` while the code for it is on its way.
    pub fn make(&self, inputs: &Inputs) -> Option<ChartSpec> {
        match self.make {
            Make::First(make) => Some(make(inputs)),
            Make::Late => inputs.late.and_then(|late| late.make(self.name, inputs)),
        }
    }

    /// The same with the letters of a comparison.
    pub fn spec(&self, inputs: &Inputs) -> Option<ChartSpec> {
        let spec = self.make(inputs)?;
        Some(if inputs.is_comparing && self.name != ChartName::Difference { lettered(spec) } else { spec })
    }

    /// Its code may be missing.
    pub fn is_late(&self) -> bool {
        matches!(self.make, Make::Late)
    }

    /// It can stand in the large frame.
    pub fn is_tab(&self) -> bool {
        !self.tab.is_empty()
    }
}

/// Makes the charts of [`Make::Late`].
#[derive(Clone, Copy, Debug)]
pub struct LateCharts(pub(super) fn(ChartName, &Inputs) -> Option<ChartSpec>);

impl LateCharts {
    /// The chart of a name; `None` if it is not among them.
    pub fn make(self, name: ChartName, inputs: &Inputs) -> Option<ChartSpec> {
        (self.0)(name, inputs)
    }
}

impl PartialEq for LateCharts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}
