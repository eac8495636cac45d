//! The tabs: which chart stands in the large frame.

use super::use_state;
use crate::browser::events::is_with_modifier;
use crate::chart::{ALL_CHARTS, Chart, ChartName};
use crate::session::change::Change;
use crate::session::view::View;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

fn charts() -> impl Iterator<Item = &'static Chart> {
    ALL_CHARTS.iter().filter(|chart| chart.is_tab())
}

/// The tab that a key leads to from the chosen one.
fn key_target(key: &str, chosen: ChartName) -> Option<usize> {
    let n = charts().count();
    let at = charts().position(|chart| chart.name == chosen).unwrap_or(0);
    Some(match key {
        "ArrowLeft" => (at + n - 1) % n,
        "ArrowRight" => (at + 1) % n,
        "Home" => 0,
        "End" => n - 1,
        _ => return None,
    })
}

#[island]
pub fn Tabs() -> impl IntoView {
    let state = use_state();
    let chosen = Memo::new(move |_| state.view.with(View::chart));
    let list = NodeRef::<html::Div>::new();
    let tab_node = move |i: usize| -> Option<HtmlElement> {
        let node = list.get_untracked()?.children().item(u32::try_from(i).ok()?)?;
        node.dyn_into().ok()
    };
    // On a phone the tabs stand in one line, which may begin left of the chosen one.
    Effect::watch(
        move || chosen.get(),
        move |chosen, _, _| {
            let position = charts().position(|chart| chart.name == *chosen);
            if let (Some(list), Some(tab)) = (list.get_untracked(), position.and_then(tab_node)) {
                list.set_scroll_left(tab.offset_left() - list.client_width() / 3);
            }
        },
        false,
    );
    let on_key = move |event: KeyboardEvent| {
        let target = key_target(&event.key(), chosen.get_untracked()).filter(|_| !is_with_modifier(&event));
        let Some(target) = target else { return };
        event.prevent_default();
        if let Some(chart) = charts().nth(target) {
            state.ask(Change::Chart(chart.name));
        }
        if let Some(tab) = tab_node(target) {
            let _ = tab.focus();
        }
    };
    let tab = move |chart: &'static Chart| {
        let name = chart.name;
        let is_chosen = move || chosen.get() == name;
        view! {
            <button
                role="tab"
                type="button"
                id=format!("tab-{name}")
                data-tab=name.slug()
                aria-controls="panel"
                aria-selected=move || if is_chosen() { "true" } else { "false" }
                tabindex=move || if is_chosen() { "0" } else { "-1" }
                on:click=move |_| state.ask(Change::Chart(name))
            >
                {chart.tab}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label="Charts" node_ref=list on:keydown=on_key>
            {charts().map(tab).collect_view()}
        </div>
    }
}
