//! What each story comes to, as a sentence computed by the model. Native only: the page is served with the sentences.

use super::answer::{Paths, answer_at_focus};
use super::headline::outcome;
use crate::model::outcome::Groups;
use crate::model::{Workspace, run_into};
use crate::scenario::Scenario;
use crate::scenario::presets::{PRESETS, Preset};
use std::sync::LazyLock;

/// Longest sentence, in characters: two lines of a story.
const LONGEST: usize = 100;

/// The sentences of all stories, in their order; that of today's path is empty, as there is nothing to hold it against.
static OUTCOMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut workspace = Workspace::new();
    let mut sentence =
        |preset: &Preset| if preset.query.is_empty() { String::new() } else { comes_to(preset, &mut workspace) };
    PRESETS.iter().map(&mut sentence).collect()
});

/// Every story with what it comes to.
pub fn stories() -> impl Iterator<Item = (&'static Preset, &'static str)> {
    PRESETS.iter().zip(OUTCOMES.iter().map(String::as_str))
}

/// The strongest effect of a story, as a sentence computed by the model.
pub fn comes_to(preset: &Preset, workspace: &mut Workspace) -> String {
    run_into(&Scenario::of_preset(preset).params(), Groups::DEFAULT_VIEW, workspace);
    let paths = Paths { outcome: workspace.outcome(), baseline: workspace.baseline(), history: workspace.history() };
    outcome(&answer_at_focus(&paths), LONGEST)
}
