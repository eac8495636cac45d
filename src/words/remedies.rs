//! Shocks and remedies: which of the two a moved setting is, and the same scenario without its remedies.

use super::project_words;
use crate::format::in_words;
use crate::scenario::{Lever, Scenario};
use crate::tables::PROJECTS;
use crate::tables::kinds::LeverSense;

/// Below zero a shock, above a remedy: in the direction in which the lever has been moved.
pub fn role(scenario: &Scenario, lever: Lever) -> i8 {
    let up = match lever.row().sense {
        LeverSense::Shock => -1,
        LeverSense::Remedy => 1,
        LeverSense::Neither => 0,
    };
    up * lever.direction(scenario.get(lever))
}

/// The same for a project: likelier than estimated is a remedy, later or less likely a shock.
pub fn project_role(scenario: &Scenario, project: usize) -> i8 {
    match scenario.switch(project) {
        Some(chance) if chance > PROJECTS[project].probability => 1,
        Some(_) => -1,
        None if scenario.delay(project) > 0.0 => -1,
        None => 0,
    }
}

fn remedies(scenario: &Scenario) -> impl Iterator<Item = Lever> + '_ {
    scenario.moved().filter(|lever| role(scenario, *lever) > 0)
}

fn built(scenario: &Scenario) -> impl Iterator<Item = usize> + '_ {
    scenario.moved_projects().filter(|project| project_role(scenario, *project) > 0)
}

/// Something in the scenario makes supply scarcer than on today's path.
pub fn is_shocked(scenario: &Scenario) -> bool {
    scenario.moved().any(|lever| role(scenario, lever) < 0)
        || scenario.moved_projects().any(|project| project_role(scenario, project) < 0)
}

/// The shocks of a scenario alone; `None` where it does not hold both shocks and remedies.
pub fn without_remedies(scenario: &Scenario) -> Option<Scenario> {
    let mut without = scenario.clone();
    for lever in remedies(scenario) {
        without.reset(lever);
    }
    for project in built(scenario) {
        without.set_switch(project, None);
    }
    (is_shocked(scenario) && without != *scenario).then_some(without)
}

/// The remedies behind “without”: `the stockpile`, `Nolans`, `the three projects`; empty for several of different kinds.
pub fn undone(scenario: &Scenario) -> String {
    let mut levers = remedies(scenario);
    let first = levers.next();
    match (first, levers.next(), built(scenario).count()) {
        (Some(lever), None, 0) => lever.row().undone.to_string(),
        (None, _, 1) => built(scenario).next().map(project_words::name).unwrap_or_default(),
        (None, _, n) => format!("the {} projects", in_words(n)),
        _ => String::new(),
    }
}
