//! The runs behind the page: that of the scenario under the levers, that of the other one while two are compared, and the figures that
//! each of them has computed. What is shown may lag behind the levers while moves are held. Two scenarios that rest on other assumptions
//! have each a history and a path of today of their own.

use super::other_rules::OtherRules;
use crate::chart::other_rules::UnderRules;
use crate::model::outcome::{Groups, Outcome};
use crate::model::{Workspace, run_aside, run_into};
use crate::scenario::Scenario;
use crate::scenario::pair::{Pair, Side};
use crate::words::answer::{Answer, Paths};
use crate::words::yearly::{Shift, Yearly};

pub struct Runs {
    workspace: Workspace,
    /// What the figures are of.
    shown: Pair,
    /// The side whose figures are in the workspace: the one under the levers.
    side: Side,
    is_comparing: bool,
    /// Figures of the last run, and those of the other side.
    fresh: Groups,
    other_fresh: Groups,
    other: Option<Outcome>,
    /// Where the two rest on other assumptions: the memory of the other side, instead of `other`.
    apart: Option<Workspace>,
    is_apart: bool,
    other_rules: OtherRules,
    /// Today's path by the standard assumptions.
    standard: Yearly,
    /// A run beside those that are shown, and which figures of it, kept until another one is asked for.
    aside: Option<Aside>,
}

struct Aside {
    of: Scenario,
    fresh: Groups,
    memory: Outcome,
}

impl Runs {
    /// The workspace stands on today's path.
    pub fn new(workspace: Workspace) -> Self {
        Self {
            standard: Yearly::of(workspace.baseline()),
            workspace,
            shown: Pair::default(),
            side: Side::A,
            is_comparing: false,
            fresh: Groups::ALL,
            other_fresh: Groups::NONE,
            other: None,
            apart: None,
            is_apart: false,
            other_rules: OtherRules::of(&Scenario::default()),
            aside: None,
        }
    }

    /// What is to be shown from now on. True if figures will differ.
    pub fn show(&mut self, pair: &Pair, side: Side, is_comparing: bool) -> bool {
        if side != self.side {
            self.side = side;
            if self.is_apart {
                std::mem::swap(&mut self.workspace, self.apart.get_or_insert_with(Workspace::new));
            } else {
                let other = self.other.get_or_insert_with(|| self.workspace.baseline().clone());
                self.workspace.swap_outcome(other);
            }
            std::mem::swap(&mut self.fresh, &mut self.other_fresh);
        }
        self.is_comparing = is_comparing;
        let differs = |side: Side| pair.get(side) != self.shown.get(side);
        let (is_moved, is_other_moved) = (differs(side), differs(side.other()));
        if is_moved {
            self.fresh = Groups::NONE;
        }
        if is_other_moved {
            self.other_fresh = Groups::NONE;
        }
        if is_moved || is_other_moved {
            self.shown.clone_from(pair);
        }
        self.other_rules.follow(self.shown.get(side));
        let is_apart = !pair.a.assumes_as(&pair.b);
        if is_apart != self.is_apart {
            // Its figures are in the memory that counts no more.
            self.is_apart = is_apart;
            self.other_fresh = Groups::NONE;
        }
        is_moved || (is_comparing && is_other_moved)
    }

    /// The figures of `groups` have been computed for all that is shown.
    pub fn are_fresh(&self, groups: Groups) -> bool {
        self.fresh.holds(groups) && (!self.is_comparing || self.other_fresh.holds(groups))
    }

    /// Runs the model where figures are missing.
    pub fn freshen(&mut self, groups: Groups) {
        let (current, other) = (self.shown.get(self.side), self.shown.get(self.side.other()));
        if self.is_comparing && !self.other_fresh.holds(groups) {
            self.other_fresh = groups.with(self.other_fresh);
            let params = other.params();
            if self.is_apart {
                run_into(&params, self.other_fresh, self.apart.get_or_insert_with(Workspace::new));
            } else {
                let memory = self.other.get_or_insert_with(|| self.workspace.baseline().clone());
                run_aside(&params, self.other_fresh, &mut self.workspace, memory);
            }
        }
        if !self.fresh.holds(groups) {
            self.fresh = groups.with(self.fresh);
            run_into(&current.params(), self.fresh, &mut self.workspace);
        }
    }

    /// Runs the scenario under the export rules that it does not assume, where that has not been done; true if it was. A comparison shows none.
    pub fn learn_other_rules(&mut self) -> bool {
        if self.is_comparing || self.other_rules.are_known() {
            return false;
        }
        let scenario = self.shown.get(self.side).clone();
        // Taken out, as the memory of a run aside is borrowed from the same place.
        let mut other_rules = std::mem::replace(&mut self.other_rules, OtherRules::of(&scenario));
        for under in other_rules.under_mut() {
            under.learn(self.aside(&scenario.under(under.law), UnderRules::GROUPS));
        }
        self.other_rules = other_rules;
        true
    }

    /// The figures of `groups` for a scenario with the same assumptions; what is shown stays as it is.
    pub fn aside(&mut self, scenario: &Scenario, groups: Groups) -> &Outcome {
        let Aside { of, fresh, memory } = self.aside.get_or_insert_with(|| Aside {
            of: scenario.clone(),
            fresh: Groups::NONE,
            memory: self.workspace.baseline().clone(),
        });
        if of != scenario || !fresh.holds(groups) {
            of.clone_from(scenario);
            *fresh = groups;
            run_aside(&scenario.params(), groups, &mut self.workspace, memory);
        }
        memory
    }

    /// The scenario under the export rules that it does not assume, without figures until they are learnt; none in a comparison.
    pub fn other_rules(&self) -> &[UnderRules] {
        if self.is_comparing { &[] } else { self.other_rules.under() }
    }

    pub fn is_comparing(&self) -> bool {
        self.is_comparing
    }

    pub fn shown(&self) -> &Pair {
        &self.shown
    }

    /// The free months of a side; of the other side only while two are compared.
    pub fn outcome(&self, side: Side) -> &Outcome {
        debug_assert!(side == self.side || self.is_comparing, "a side that has not been run is asked for");
        match &self.other {
            _ if side == self.side || self.is_apart => self.home(side).outcome(),
            Some(other) => other,
            None => self.workspace.outcome(),
        }
    }

    /// The memory with history and today's path of a side.
    fn home(&self, side: Side) -> &Workspace {
        match &self.apart {
            Some(apart) if side != self.side && self.is_apart => apart,
            _ => &self.workspace,
        }
    }

    /// A side against today's path as that side has it.
    pub fn paths(&self, side: Side) -> Paths<'_> {
        let home = self.home(side);
        Paths { outcome: self.outcome(side), baseline: home.baseline(), history: home.history() }
    }

    /// How today's path has moved on a side where nothing but assumptions has.
    pub fn shift(&self, side: Side, answer: &Answer) -> Option<Shift> {
        let scenario = self.shown.get(side);
        let is_shifted = scenario.is_todays_path() && !scenario.is_neutral();
        is_shifted.then(|| Shift::between(&self.standard, &Yearly::of(self.outcome(side)), answer))
    }

    /// The side under the levers against today's path.
    pub fn paths_under_levers(&self) -> Paths<'_> {
        self.paths(self.side)
    }

    /// The scenario under the levers, as it is shown.
    pub fn scenario_under_levers(&self) -> &Scenario {
        self.shown.get(self.side)
    }

    /// For runs that leave the figures of the page alone.
    pub fn workspace(&mut self) -> &mut Workspace {
        &mut self.workspace
    }
}
