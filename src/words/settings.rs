//! What a scenario has moved, in full: a line for each lever, plant and assumption. For paper, where no control shows it.

use super::assumptions;
use super::board::is_touched;
use super::lever_words::{fold_line, says};
use super::project_words::{fate, name};
use crate::scenario::{Lever, Scenario};
use crate::tables::ASSUMPTIONS;

/// `Heavy rare earths: 80 % of normal deliveries withheld`, `Longonjo: never built`; empty for today's path.
pub fn settings(scenario: &Scenario) -> Vec<String> {
    let own = Lever::all().filter(|lever| lever.row().parent.is_empty() && is_touched(scenario, *lever));
    let lever = |lever: Lever| {
        let line = format!("{}: {}", lever.name(), says(scenario, lever));
        let is_timed = lever.folded().any(|folded| scenario.is_moved(folded));
        if is_timed { format!("{line}. {}", fold_line(scenario, lever)) } else { line }
    };
    let plant = |i: usize| format!("{}: {}", name(i), fate(scenario, i));
    let assumption = |i: usize| format!("{}: {}", ASSUMPTIONS[i].label, assumptions::says(scenario, i));
    own.map(lever)
        .chain(scenario.moved_projects().map(plant))
        .chain(scenario.moved_assumptions().map(assumption))
        .collect()
}
