//! A step in words: what one move has changed, short enough for a list of steps.

use super::assumptions;
use super::lever_words::value;
use super::project_words;
use crate::format::{NBSP, count};
use crate::scenario::{Lever, Scenario};
use crate::tables::ASSUMPTIONS;
use crate::tables::kinds::LeverKind;

/// `Heavy rare earths 0 % → 40 %`, `Nolans: built for certain`, `9 settings: Project Vault`, `Everything reset`.
pub fn step(before: &Scenario, after: &Scenario) -> String {
    let levers: Vec<Lever> = Lever::all().filter(|lever| before.get(*lever) != after.get(*lever)).collect();
    let project = |i: usize| (before.switch(i), before.delay(i)) != (after.switch(i), after.delay(i));
    let projects: Vec<usize> = (0..crate::tables::PROJECTS.len()).filter(|i| project(*i)).collect();
    let assumptions: Vec<usize> =
        (0..ASSUMPTIONS.len()).filter(|i| before.assumption(*i) != after.assumption(*i)).collect();
    // A lever that is reset takes along what folds under it: still one step of one lever.
    let own = levers.iter().find(|lever| lever.row().parent.is_empty());
    let is_family = |own: &Lever| levers.iter().all(|lever| lever == own || lever.row().parent == own.row().key);
    match (levers.as_slice(), projects.as_slice(), assumptions.as_slice()) {
        ([], [], []) => "Nothing changed".to_string(),
        ([lever], [], []) => moved(before, after, *lever),
        (_, [], []) if own.is_some_and(is_family) => own.map(|own| moved(before, after, *own)).unwrap_or_default(),
        ([], [project], []) => {
            format!("{}: {}", project_words::name(*project), project_words::fate(after, *project))
        }
        ([], [], [i]) => {
            let said = |scenario: &Scenario| assumptions::value(*i, scenario.assumption(*i));
            format!("{} {}", ASSUMPTIONS[*i].label, arrow(&said(before), &said(after)))
        }
        _ if after.is_neutral() => "Everything reset".to_string(),
        ([], [], moved) => {
            let noun = count(moved.len(), "assumption");
            let is_reset = moved.iter().all(|i| !after.is_assumption_moved(*i));
            format!("{noun} {}", if is_reset { "reset" } else { "moved" })
        }
        _ => {
            let settings = count(levers.len() + projects.len() + assumptions.len(), "setting");
            match after.preset() {
                Some(preset) => format!("{settings}: {}", preset.title),
                None => settings,
            }
        }
    }
}

fn moved(before: &Scenario, after: &Scenario, lever: Lever) -> String {
    let row = lever.row();
    let name = match Lever::from_key(row.parent) {
        Some(parent) => format!("{}, {}:", parent.row().short, row.short.to_ascii_lowercase()),
        None => row.short.to_string(),
    };
    let [was, is] = [before, after].map(|scenario| value(lever, scenario.get(lever)));
    // Words are longer than numbers, and the choice before it is one step up in the list.
    let change = if row.kind == LeverKind::Choice { is } else { arrow(&was, &is) };
    format!("{name} {change}")
}

/// `0 % → 40 %`; a change too small to be seen is told in words.
fn arrow(was: &str, is: &str) -> String {
    if was == is { format!("{is}, hardly moved") } else { format!("{was}{NBSP}→{NBSP}{is}") }
}
