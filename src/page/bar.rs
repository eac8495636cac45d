//! The bar: name, stories, undo and redo, comparison, history, help, share. One island; what never changes in it is served.

use super::compare_button::CompareButton;
use super::help::HelpMenu;
use super::icon::{Icon, REDO, UNDO};
use super::menu::Menu;
use super::root::to_root;
use super::share::{ShareButton, ShareLine, Shared};
use super::steps::HistoryMenu;
use super::travel::Travel;
use super::{stories, use_state};
use crate::browser::events::is_plain;
use crate::scenario::Scenario;
use leptos::prelude::*;
use web_sys::MouseEvent;

#[island]
pub fn Bar() -> impl IntoView {
    let state = use_state();
    let shared = RwSignal::new(Shared::Nothing);
    let share = NodeRef::new();
    let start = move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            stories::choose(state, Scenario::default());
        }
    };
    view! {
        <header class="bar">
            <div class="bar__in">
                <a class="bar__name" translate="no" href=to_root("") data-action="start" on:click=start>"Chokepoint"</a>
                <StoryMenu/>
                <div class="bar__end">
                    <Travel
                        n_steps=-1
                        label=view! { <Icon path=UNDO/> }
                        attr:class="btn btn--icon not-phone"
                        attr:aria-label="Undo"
                    />
                    <Travel
                        n_steps=1
                        label=view! { <Icon path=REDO/> }
                        attr:class="btn btn--icon not-phone"
                        attr:aria-label="Redo"
                    />
                    <CompareButton class="btn not-phone" button=state.compare_button/>
                    <HistoryMenu/>
                    <HelpMenu/>
                    <ShareButton shared button=share/>
                </div>
            </div>
            <ShareLine shared button=share/>
        </header>
    }
}

/// The menu of stories, named by the one that is shown.
#[component]
fn StoryMenu() -> impl IntoView {
    let title = stories::title(use_state());
    let summary = view! {
        <span class="not-phone" id="story">{title}</span>
        <span class="only-phone">"Stories"</span>
    };
    view! { <Menu id="menu" class="presets bar__story" body="story-menu" summary>{story_list()}</Menu> }
}

#[cfg(feature = "ssr")]
fn story_list() -> impl IntoView {
    view! { <super::story_list::StoryList/> }
}

/// In the browser the list is there already: an element without children of its own leaves what was served in it alone.
#[cfg(not(feature = "ssr"))]
fn story_list() {}
