//! The title of the page: what a tab, a bookmark and the browser's history call the scenario.

use super::headline::{Span, text};
use crate::scenario::Scenario;
use crate::scenario::presets::Preset;

/// The title of today's path.
pub const TITLE: &str = "Chokepoint: a rare-earth supply sandbox";

/// The title of a story.
pub fn of_story(story: &Preset) -> String {
    format!("{}: Chokepoint", story.title)
}

/// The title of a scenario: a story's name where it is one, else what the headline says.
pub fn title(scenario: &Scenario, headline: &[Span]) -> String {
    if scenario.is_neutral() {
        return TITLE.to_string();
    }
    scenario.preset().map_or_else(|| of_sentence(headline), of_story)
}

/// The title of a comparison, whose headline says who is better off.
pub fn of_sentence(headline: &[Span]) -> String {
    format!("{} | Chokepoint", text(headline).trim_end_matches('.'))
}
