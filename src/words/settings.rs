//! What a scenario has moved, in full: a line for each lever, plant and assumption. For paper, where no control shows it.

use super::assumptions;
use super::board::is_touched;
use super::lever_words::{fold_line, says};
use super::project_words::{fate, name};
use crate::scenario::{Lever, Scenario};
use crate::tables::ASSUMPTIONS;

/// `Heavy rare earths: 80 % less than the rules let through`, `Longonjo: never built`; empty for today's path.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link::decode;

    #[test]
    fn every_kind_of_setting_has_a_line_and_what_folds_stands_with_its_lever() {
        let lines = |query: &str| {
            let lines = settings(&decode(query).0.scenario);
            lines.into_iter().map(|line| line.replace('\u{a0}', " ")).collect::<Vec<_>>()
        };
        assert!(lines("").is_empty());
        let all = lines("xh=0.8&xh_start=2028&p.mine-longonjo=0&a.beta=0.8");
        assert_eq!(all.len(), 3, "{all:?}");
        assert!(all[0].contains("80 % less than the rules let through, from 2028. From 2028, no end"), "{}", all[0]);
        assert_eq!(all[1], "Longonjo: never built");
        assert!(all[2].contains("0.8 instead of"), "{}", all[2]);
        // What folds may be moved alone.
        assert_eq!(lines("xh_start=2028").len(), 1);
    }
}
