//! A group of assumptions that folds. It opens where a link has moved something in it, for paper, and while something is looked for.

use super::assumption_panel::AssumptionPanel;
use super::assumption_row::AssumptionRow;
use crate::session::change::Change;
use crate::tables::kinds::Named;
use crate::words::assumptions::{Group, count_line, members};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement};

#[component]
pub fn AssumptionGroup(panel: AssumptionPanel, group: &'static Group) -> impl IntoView {
    let Group { key, title, hint } = group;
    let n = members(*key).count();
    let n_moved = Memo::new(move |_| panel.moved.with(|moved| members(*key).filter(|i| moved.contains(i)).count()));
    let is_found = move || panel.is_found.with(|rows| members(*key).any(|i| rows[i]));
    // As the reader left it; a search opens it and closes it again.
    let is_open = RwSignal::new(false);
    Effect::new(move |_| {
        let is_asked = panel.is_hydrated.get() | panel.is_printed.get();
        if is_asked && n_moved.get_untracked() > 0 {
            is_open.set(true);
        }
    });
    let on_toggle = move |event| {
        let node: HtmlDetailsElement = event_target(&event);
        if !panel.is_searched() {
            is_open.set(node.open());
        }
    };
    let summary = NodeRef::<html::Summary>::new();
    let on_reset = move |_| {
        panel.state.ask(Change::ResetAssumptions(members(*key).collect()));
        // The button goes away.
        if let Some(summary) = summary.get_untracked().and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
            let _ = summary.focus();
        }
    };
    view! {
        <details
            class="group"
            data-assume-group=key.name()
            hidden=move || !is_found()
            prop:open=move || panel.is_searched() | is_open.get()
            on:toggle=on_toggle
        >
            <summary node_ref=summary>
                {*title}
                <span class="count" class:is-on=move || { n_moved.get() > 0 }>
                    {move || count_line(n_moved.get(), n)}
                </span>
            </summary>
            <p class="group__hint">
                {*hint}
                " "
                <button
                    class="act"
                    type="button"
                    data-reset-assumptions
                    hidden=move || n_moved.get() == 0
                    on:click=on_reset
                >
                    "Reset group"
                </button>
            </p>
            {members(*key).map(|index| view! { <AssumptionRow panel index/> }).collect_view()}
        </details>
    }
}
