//! Projects in words: the name that a sentence has room for, and what a reader has decided about one.

use super::lever_words::duration;
use crate::scenario::Scenario;
use crate::tables::PROJECTS;
use crate::tables::kinds::Named;

/// The name without what stands in brackets; with its step where two projects share it.
pub fn name(project: usize) -> String {
    let short = |i: usize| {
        let name = PROJECTS[i].name;
        name.find('(').and_then(|at| name.get(..at)).unwrap_or(name).trim_ascii_end()
    };
    let own = short(project);
    if (0..PROJECTS.len()).any(|i| i != project && short(i) == own) {
        format!("{own} ({})", PROJECTS[project].stage.name())
    } else {
        own.to_string()
    }
}

/// What has been decided: `built for certain, 2 years late`; `as estimated` where nothing has.
pub fn fate(scenario: &Scenario, project: usize) -> String {
    let late = match scenario.delay(project) {
        0.0 => String::new(),
        years => format!("{} late", duration(years)),
    };
    let built = match scenario.switch(project) {
        Some(1.0) => "built for certain",
        Some(0.0) => return "never built".to_string(),
        Some(_) => "given another chance",
        None if late.is_empty() => "as estimated",
        None => return late,
    };
    if late.is_empty() { built.to_string() } else { format!("{built}, {late}") }
}
