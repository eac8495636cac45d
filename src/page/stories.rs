//! Choosing a story: a plain click on a link to one stays on the page, and the links show which story stands there.

use super::AppState;
use crate::scenario::Scenario;
use crate::session::change::Change;
use leptos::prelude::*;

/// What the bar calls the scenario.
pub fn title(state: AppState) -> Memo<&'static str> {
    Memo::new(move |_| state.scenario.with(Scenario::preset).map_or("Your scenario", |preset| preset.title))
}

/// Asks for a whole scenario. What was said of the link that the page came with is over with it.
pub fn choose(state: AppState, scenario: Scenario) {
    state.notices.set(Vec::new());
    state.ask(Change::Scenario(Box::new(scenario)));
}

/// Follows the links for as long as the page lives.
#[cfg(feature = "hydrate")]
pub fn listen(state: AppState) {
    use crate::browser::story_links;
    use crate::scenario::presets;
    let current = Memo::new(move |_| state.scenario.with(Scenario::preset).map(|preset| preset.slug));
    Effect::new(move |_| {
        // Links may not have been read yet when the page begins to answer.
        state.is_whole.track();
        story_links::mark(current.get());
    });
    let listener = story_links::on_choice(move |slug| {
        let preset = presets::by_slug(slug);
        if let Some(preset) = preset {
            choose(state, Scenario::of_preset(preset));
        }
        preset.is_some()
    });
    listener.into_iter().for_each(gloo_events::EventListener::forget);
}
