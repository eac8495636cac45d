//! The frame drain: changes wait until the next animation frame, which takes the newest of each and nothing else.

use super::answer::Focus;
use super::history::History;
use super::page::Page;
use crate::charts::selection::Switch;
use crate::data::N_PROJECTS;
use crate::scenario::{Lever, Scenario};

/// Something that the reader or a script asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A lever under the hand; the gesture goes on until [`Change::Commit`].
    Lever(Lever, f64),
    /// The hand has let go.
    Commit,
    ResetLever(Lever),
    /// A whole scenario: a preset, a reset of everything.
    Scenario(Box<Scenario>),
    Undo,
    Redo,
    /// Chance of a project: certain (1), never (0), as estimated.
    Project(usize, Option<f64>),
    ProjectDelay(usize, f64),
    /// One project as it is estimated, or all of them.
    ResetProjects(Option<usize>),
    /// A choice of a chart's switch.
    Choose(Switch, String),
    Chart(&'static str),
    Year(usize),
    /// The reader stepped back or forward to another address.
    Stepped(Box<Scenario>, Page),
    /// Something outside has changed: a size, a theme.
    Repaint,
}

/// Changes that wait.
#[derive(Debug, Default)]
pub struct Drain {
    waiting: Vec<Change>,
}

impl Drain {
    /// Adds a change; a later value of the same lever replaces the earlier one. True if a frame has to be asked for.
    pub fn push(&mut self, change: Change) -> bool {
        let is_first = self.waiting.is_empty();
        if let (Some(Change::Lever(last, value)), Change::Lever(lever, newest)) = (self.waiting.last_mut(), &change)
            && last == lever
        {
            *value = *newest;
            return is_first;
        }
        self.waiting.push(change);
        is_first
    }

    pub fn take(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.waiting)
    }

    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }
}

/// What a frame has to do after its changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Todo {
    pub run_model: bool,
    /// The charts may open on another bloc or material: not while a lever is under the hand.
    pub refocus: bool,
    /// The address gets a step of its own.
    pub push: bool,
    /// The address is already right: the reader stepped to it.
    pub is_stepped: bool,
}

/// The state that changes act on.
#[derive(Debug, Default)]
pub struct Desk {
    pub scenario: Scenario,
    pub page: Page,
    pub focus: Focus,
    pub history: History,
}

impl Desk {
    pub fn apply(&mut self, changes: Vec<Change>) -> Todo {
        let mut todo = Todo::default();
        let before = self.scenario.clone();
        for change in changes {
            self.apply_one(change, &mut todo);
        }
        todo.run_model = self.scenario != before;
        todo
    }

    fn apply_one(&mut self, change: Change, todo: &mut Todo) {
        match change {
            Change::Lever(lever, value) => {
                self.history.touch(&self.scenario);
                self.scenario.set(lever, value);
            }
            Change::Commit => {
                self.history.commit(&self.scenario);
                todo.refocus = true;
            }
            Change::ResetLever(lever) => self.step(todo, |scenario| scenario.reset(lever)),
            Change::Scenario(next) => {
                self.step(todo, |scenario| *scenario = *next);
                // A new start: the charts open where it hits hardest.
                self.page = self.page.without_choices();
                todo.push = true;
            }
            Change::Project(project, chance) => self.step(todo, |scenario| scenario.set_switch(project, chance)),
            Change::ProjectDelay(project, years) => self.step(todo, |scenario| scenario.set_delay(project, years)),
            Change::ResetProjects(only) => self.step(todo, |scenario| {
                (0..N_PROJECTS).filter(|i| only.is_none_or(|only| only == *i)).for_each(|i| scenario.reset_project(i));
            }),
            Change::Undo => {
                if let Some(before) = self.history.undo(&self.scenario) {
                    self.scenario = before;
                    (todo.refocus, todo.push) = (true, true);
                }
            }
            Change::Redo => {
                if let Some(after) = self.history.redo(&self.scenario) {
                    self.scenario = after;
                    (todo.refocus, todo.push) = (true, true);
                }
            }
            Change::Choose(switch, slug) => self.page.choose(switch, &slug),
            Change::Chart(name) => self.page.chart = Some(name),
            Change::Year(year) => self.page.year = Some(year),
            Change::Stepped(scenario, page) => {
                self.step(todo, |current| *current = *scenario);
                self.page = page;
                todo.is_stepped = true;
            }
            Change::Repaint => {}
        }
    }

    /// A change that is a step of its own.
    fn step(&mut self, todo: &mut Todo, change: impl FnOnce(&mut Scenario)) {
        self.history.commit(&self.scenario);
        self.history.touch(&self.scenario);
        change(&mut self.scenario);
        self.history.commit(&self.scenario);
        todo.refocus = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lever(key: &str) -> Lever {
        Lever::from_key(key).unwrap()
    }

    #[test]
    fn a_frame_takes_the_newest_value_of_a_drag() {
        let mut drain = Drain::default();
        assert!(drain.push(Change::Lever(lever("xh"), 0.1)));
        assert!(!drain.push(Change::Lever(lever("xh"), 0.7)));
        assert_eq!(drain.take(), [Change::Lever(lever("xh"), 0.7)]);
        assert!(drain.is_empty());
    }

    #[test]
    fn a_drag_can_be_undone_in_one_step_and_a_preset_too() {
        let mut desk = Desk::default();
        desk.apply(vec![Change::Lever(lever("xh"), 0.2)]);
        let todo = desk.apply(vec![Change::Lever(lever("xh"), 0.9), Change::Commit]);
        assert!(todo.run_model && todo.refocus && !todo.push);
        let mut other = Scenario::default();
        other.set(lever("mmr"), 0.5);
        assert!(desk.apply(vec![Change::Scenario(Box::new(other.clone()))]).push);
        desk.apply(vec![Change::Undo]);
        assert_eq!(desk.scenario.get(lever("xh")), 0.9);
        desk.apply(vec![Change::Undo]);
        assert!(desk.scenario.is_neutral());
        desk.apply(vec![Change::Redo, Change::Redo]);
        assert_eq!(desk.scenario, other);
    }

    #[test]
    fn all_projects_are_reset_in_one_step_and_levers_stay() {
        let mut desk = Desk::default();
        desk.apply(vec![Change::Lever(lever("xh"), 0.2), Change::Commit]);
        desk.apply(vec![Change::Project(3, Some(0.0)), Change::ProjectDelay(5, 2.0)]);
        let moved = desk.scenario.clone();
        desk.apply(vec![Change::ResetProjects(Some(3))]);
        assert_eq!(desk.scenario.moved_projects().collect::<Vec<_>>(), [5]);
        desk.apply(vec![Change::Undo, Change::ResetProjects(None)]);
        assert_eq!((desk.scenario.moved_projects().count(), desk.scenario.get(lever("xh"))), (0, 0.2));
        desk.apply(vec![Change::Undo]);
        assert_eq!(desk.scenario, moved);
    }

    #[test]
    fn a_repaint_runs_no_model() {
        assert_eq!(Desk::default().apply(vec![Change::Repaint]), Todo::default());
    }
}
