//! The headline sentence with the line above it and its copy for screen readers, and the four key figures.

use super::bind::{bind_html, bind_text, follow};
use crate::scenario::Scenario;
use crate::session::compared::name;
use crate::state::AppState;
use crate::view::headline::assumed;
use crate::web::nodes::{all, find, set_class, set_flag, set_text};
use leptos::prelude::*;

/// The sentence changes in every frame of a drag; what is read aloud follows when the reader rests.
pub fn headline(state: AppState) {
    if let Some(node) = find("[data-headline]") {
        bind_html(node, state.headline);
    }
    bind_text(find("#spoken"), state.spoken);
    let (page, line, eyebrow, at_rest) = (find("#page"), find("[data-headline]"), find("#moved"), find("#at-rest"));
    let moved = find("#assumed");
    follow(move || {
        let is_at_rest = state.scenario.with(Scenario::is_neutral) && !state.page.with(|page| page.is_comparing);
        for (node, class) in [(&page, "is-rest"), (&line, "headline--rest")] {
            if let Some(node) = node {
                set_class(node, class, is_at_rest);
            }
        }
        if let Some(node) = &at_rest {
            set_flag(node, "hidden", !is_at_rest);
        }
        if let Some(node) = &eyebrow {
            let is_comparing = state.page.with(|page| page.is_comparing);
            let text = match state.scenario.with(|scenario| (!scenario.is_neutral()).then(|| name(scenario))) {
                _ if is_comparing => Some("A and B compared".to_string()),
                text => text,
            };
            set_flag(node, "hidden", text.is_none());
            set_text(node, &text.unwrap_or_default());
        }
        // Where there is no room for that line, what today's path rests on is still said.
        if let Some(node) = &moved {
            let text = state.scenario.with(assumed);
            set_flag(node, "hidden", text.is_none());
            set_text(node, &text.unwrap_or_default());
        }
    });
    let Some(figures) = find(".figs") else { return };
    for (card, figure) in all(&figures, ".fig-card").into_iter().zip(state.figures) {
        bind_html(card, figure);
    }
}
