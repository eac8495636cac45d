//! The state that changes act on: the two scenarios, what the page shows of them, the history; and what each change does to it.

use super::change::Change;
use super::history::History;
use super::view::View;
use crate::chart::LateCharts;
use crate::chart::spec::{FIRST_CHART_YEAR, LAST_CHART_YEAR};
use crate::chart::world::World;
use crate::decimal::clamped;
use crate::scenario::pair::{Pair, Side};
use crate::scenario::{LONGEST_DELAY, Scenario};
use crate::tables::N_PROJECTS;
use crate::words::answer::Focus;
use crate::words::assumptions::moved_by;

/// What a frame has to do after its changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Todo {
    /// The charts may open on another bloc or material: not while a lever is under the hand.
    pub refocus: bool,
    /// The address gets a step of its own.
    pub push: bool,
    /// The address is already right: the reader stepped to it.
    pub is_stepped: bool,
    /// What is held is run.
    pub run: bool,
    pub replay: bool,
}

/// The state that changes act on.
#[derive(Debug, Default)]
pub struct Choices {
    pub pair: Pair,
    /// The scenario that the levers move; A unless two are compared.
    pub side: Side,
    pub view: View,
    pub focus: Focus,
    pub history: History,
    /// Moves wait until the reader runs them.
    pub is_held: bool,
    /// Outlines of the land for the map, once they have been fetched.
    pub world: Option<&'static World>,
    /// The charts that come late, once their code has been fetched.
    pub late: Option<LateCharts>,
}

impl Choices {
    /// The scenario under the levers.
    pub fn scenario(&self) -> &Scenario {
        self.pair.get(self.side)
    }

    pub fn apply(&mut self, changes: Vec<Change>) -> Todo {
        let mut todo = Todo::default();
        for change in changes {
            self.apply_one(change, &mut todo);
        }
        todo
    }

    fn apply_one(&mut self, change: Change, todo: &mut Todo) {
        match change {
            Change::Lever(lever, value) => {
                self.history.touch(&self.pair);
                self.pair.get_mut(self.side).set(lever, value);
            }
            Change::LeverBy(lever, n_steps) => {
                self.history.touch(&self.pair);
                let scenario = self.pair.get_mut(self.side);
                scenario.set(lever, lever.on_step(scenario.get(lever) + n_steps * lever.row().step));
            }
            Change::Commit => {
                self.history.commit(&self.pair);
                todo.refocus = true;
            }
            Change::ResetLever(lever) => self.alter(todo, |scenario| scenario.reset(lever)),
            Change::ResetGroup(group) => {
                self.alter(todo, |scenario| group.levers().for_each(|lever| scenario.reset(lever)))
            }
            Change::Scenario(next) => {
                self.alter(todo, |scenario| *scenario = *next);
                // A new start: the charts open where it hits hardest.
                self.view = self.view.without_choices();
                todo.push = true;
            }
            Change::Project(project, chance) => self.alter(todo, |scenario| scenario.set_switch(project, chance)),
            Change::ProjectDelay(project, years) => {
                self.history.touch(&self.pair);
                self.pair.get_mut(self.side).set_delay(project, years);
            }
            Change::ProjectDelayBy(project, years) => {
                self.history.touch(&self.pair);
                let scenario = self.pair.get_mut(self.side);
                scenario.set_delay(project, clamped(scenario.delay(project) + years, 0.0, LONGEST_DELAY));
            }
            Change::ResetProjects(only) => self.alter(todo, |scenario| {
                (0..N_PROJECTS).filter(|i| only.is_none_or(|only| only == *i)).for_each(|i| scenario.reset_project(i));
            }),
            Change::Assumption(index, value) => {
                self.history.touch(&self.pair);
                self.pair.get_mut(self.side).set_assumption(index, value);
            }
            Change::AssumptionBy(index, n_steps) => {
                self.history.touch(&self.pair);
                let scenario = self.pair.get_mut(self.side);
                scenario.set_assumption(index, moved_by(index, scenario.assumption(index), n_steps));
            }
            Change::ResetAssumptions(which) => {
                self.alter(todo, |scenario| which.iter().for_each(|i| scenario.reset_assumption(*i)))
            }
            Change::Swap => self.step(todo, Pair::swap),
            Change::CopyToB => self.step(todo, Pair::copy_a_to_b),
            Change::Travel(n_steps) => {
                if let Some(pair) = self.history.travel(&self.pair, n_steps) {
                    // What differs in B alone is seen in a comparison only.
                    self.view.is_comparing |= pair.a == self.pair.a;
                    self.pair = pair;
                    (todo.refocus, todo.push) = (true, true);
                }
            }
            Change::Compare(is_on) => {
                self.view.is_comparing = is_on;
                // Without a comparison there is only A.
                self.side = Side::A;
                (todo.refocus, todo.push) = (true, true);
            }
            Change::Side(side) => self.side = side,
            Change::Hold(is_on) => {
                self.is_held = is_on;
                todo.refocus |= !is_on;
            }
            Change::Run => (todo.run, todo.refocus) = (true, true),
            Change::Replay => todo.replay = true,
            Change::Choose(switch, position) => self.view.choose(switch, position),
            Change::Chart(name) => self.view.chart = Some(name),
            Change::Year(year) => self.view.year = Some(year),
            Change::YearBy(n_years) => {
                let year = self.view.year(&self.focus).saturating_add_signed(n_years);
                self.view.year = Some(year.clamp(FIRST_CHART_YEAR, LAST_CHART_YEAR));
            }
            Change::Stepped(pair, view) => {
                self.step(todo, |current| *current = *pair);
                self.view = view;
                if !view.is_comparing {
                    self.side = Side::A;
                }
                todo.is_stepped = true;
            }
            Change::World(world) => self.world = Some(world),
            Change::Charts(late) => self.late = Some(late),
            Change::Repaint => {}
        }
    }

    /// A change of the scenario under the levers that is a step of its own.
    fn alter(&mut self, todo: &mut Todo, change: impl FnOnce(&mut Scenario)) {
        let side = self.side;
        self.step(todo, |pair| change(pair.get_mut(side)));
    }

    fn step(&mut self, todo: &mut Todo, change: impl FnOnce(&mut Pair)) {
        self.history.commit(&self.pair);
        self.history.touch(&self.pair);
        change(&mut self.pair);
        self.history.commit(&self.pair);
        todo.refocus = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Lever;

    #[test]
    fn each_click_within_a_frame_is_a_step() {
        let lever = Lever::from_key("xh").unwrap();
        let click = [Change::LeverBy(lever, 1.0), Change::Commit];
        let mut choices = Choices::default();
        choices.apply(click.clone().into_iter().chain(click).collect());
        assert_eq!(choices.scenario().get(lever), 0.1);
        assert_eq!(choices.history.states(&choices.pair).0.len(), 3);
        let value = choices.scenario().assumption(0);
        choices.apply(vec![Change::AssumptionBy(0, 1.0), Change::Commit, Change::AssumptionBy(0, 1.0), Change::Commit]);
        assert_eq!(choices.scenario().assumption(0), moved_by(0, moved_by(0, value, 1.0), 1.0));
    }

    #[test]
    fn a_held_key_is_one_step() {
        let lever = Lever::from_key("xh").unwrap();
        let steps = |choices: &Choices| choices.history.states(&choices.pair).1;
        let mut choices = Choices::default();
        let by = [Change::LeverBy(lever, 1.0), Change::AssumptionBy(0, 1.0), Change::ProjectDelayBy(0, 1.0)];
        for (i, change) in by.into_iter().enumerate() {
            // Three repeats in two frames.
            choices.apply(vec![change.clone(), change.clone()]);
            assert_eq!(steps(&choices), i);
            choices.apply(vec![change, Change::Commit]);
            assert_eq!(steps(&choices), i + 1);
        }
        let scenario = choices.scenario();
        assert_eq!((scenario.get(lever), scenario.delay(0)), (0.15, 3.0));
        choices.apply(vec![Change::Travel(-3)]);
        assert_eq!(*choices.scenario(), Scenario::default());
    }
}
