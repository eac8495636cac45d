//! The panel of assumptions: the key figures once more, search and filter, and the groups. Rendered natively into a file of its own, which
//! `AssumptionsPlace` fetches; part of the deferred piece.

use super::assumption_group::AssumptionGroup;
use super::assumption_panel::AssumptionPanel;
use super::controls::{Hits, OnlyChanged, SearchField};
use super::figures::Figure;
use super::filtered_list::TakeBack;
use super::use_state;
use crate::session::change::Change;
use crate::tables::ASSUMPTIONS;
use crate::words::assumptions::{GROUPS, found};
use crate::words::controls::count_line;
use leptos::html;
use leptos::prelude::*;

#[component]
pub fn Assumptions() -> impl IntoView {
    let panel = AssumptionPanel::new(use_state());
    Effect::new(move |_| {
        panel.moved.track();
        panel.rows.arrange(false);
    });
    view! {
        <Answer panel/>
        <Tools panel/>
        {GROUPS.iter().map(|group| view! { <AssumptionGroup panel group/> }).collect_view()}
    }
}

/// The key figures, which stay in view while assumptions are moved far below the charts, and what the last move has changed.
#[component]
fn Answer(panel: AssumptionPanel) -> impl IntoView {
    let AssumptionPanel { state, rows, .. } = panel;
    let figure = |figure| view! { <div>{move || rows.is_hydrated.get().then(|| view! { <Figure figure/> })}</div> };
    let changed = move || match (rows.is_hydrated.get(), state.is_waiting.get()) {
        (false, _) => String::new(),
        (true, true) => "Held: press Run at the levers to see what this changes.".to_string(),
        (true, false) => state.changed.get(),
    };
    view! {
        <section class="assume__top" aria-label="Key figures, as the assumptions stand">
            <dl class="assume__figs">{state.figures.map(figure).collect_view()}</dl>
            <p class="assume__changed">{changed}</p>
        </section>
    }
}

/// Search, filter, the count of what is moved, and the reset of all.
#[component]
fn Tools(panel: AssumptionPanel) -> impl IntoView {
    let AssumptionPanel { state, search, is_moved_only, .. } = panel;
    let field = NodeRef::<html::Input>::new();
    let on_reset = move || state.ask(Change::ResetAssumptions((0..ASSUMPTIONS.len()).collect()));
    let line = move || {
        let (n_answering, n_moved) = panel.count_found();
        search.with(|search| found(n_answering, n_moved, search, is_moved_only.get()))
    };
    view! {
        <div class="assume__bar">
            <SearchField
                id="assume-find"
                label="Find an assumption"
                text=search
                on_search=Callback::new(move |text| panel.search_for(text))
                node=field
            />
            <OnlyChanged
                label="Moved only"
                id="assume-moved"
                is_on=is_moved_only.into()
                on_change=Box::new(move |is_on| {
                    is_moved_only.set(is_on);
                    panel.rows.arrange(true);
                })
            />
            <p class="assume__n" id="assume-n">
                {move || count_line(panel.moved.with(Vec::len), ASSUMPTIONS.len())}
            </p>
            <TakeBack
                is_idle=Signal::derive(move || panel.moved.with(Vec::is_empty))
                on_press=Box::new(on_reset)
                first=field
                attr:data-reset-assumptions=true
            >
                "Reset all"
                <span class="sr">" assumptions"</span>
            </TakeBack>
        </div>
        <Hits id="assume-found" line=Signal::derive(line)/>
    }
}
