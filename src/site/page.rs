//! The page as a document: today's path, or a story on a page of its own.

use super::render::render;
use super::trust::Trust;
use crate::model::Workspace;
use crate::model::outcome::Groups;
use crate::page::layout::Page;
use crate::page::plain_tables::PlainTables;
use crate::page::served::Served;
use crate::page::{AppState, Root};
use crate::scenario::pair::Side;
use crate::scenario::presets::Preset;
use crate::session::Session;
use crate::words::stories::stories;
use crate::words::title::{self, TITLE};
use leptos::prelude::*;
use std::sync::Arc;

const DESCRIPTION: &str = "Move export limits, new mines and plants, stockpiles, price floors, recycling and demand, and see at once who supplies rare earths, who goes short and what it costs. A sandbox, not a forecast.";
/// Longest description, in characters: search engines and previews cut what is longer.
pub const LONGEST: usize = 200;

/// A page as it is served: what stands in its head, and its body.
#[derive(Clone, Debug)]
pub struct Rendered {
    pub title: String,
    pub description: String,
    pub body: String,
}

/// Today's path, or a story.
pub fn page(story: Option<&Preset>) -> Rendered {
    let mut session = Session::new(Workspace::new(), story);
    session.compute(Groups::ALL);
    let root = Root(if story.is_some() { "../../" } else { "./" });
    let body = render(|| {
        let state = AppState::new(&session);
        state.serve_charts(&session);
        provide_context(state);
        provide_context(Served {
            main_chart: session.main_chart().make(&session.inputs()).map(Arc::new),
            plain: PlainTables::of(&session.runs().paths(Side::A)),
        });
        provide_context(root);
        view! { <Page><Trust/></Page> }
    });
    let title = story.map_or(TITLE.to_string(), title::of_story);
    Rendered { title, description: story.map_or(DESCRIPTION.to_string(), description), body }
}

/// What a story is, and what it comes to where there is room for both.
fn description(story: &Preset) -> String {
    let outcome = stories().find(|(preset, _)| preset.slug == story.slug).map_or("", |(_, outcome)| outcome);
    let both = format!("{} {outcome}", story.sentence);
    if both.chars().count() > LONGEST { story.sentence.to_string() } else { both.trim_end().to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets::PRESETS;

    #[test]
    fn every_story_has_a_short_description() {
        for story in &PRESETS {
            let description = description(story);
            assert!(!description.is_empty() && description.chars().count() <= LONGEST, "{description}");
        }
    }
}
