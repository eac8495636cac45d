//! The panel of assumptions: the key figures once more, search and filter, and the groups. Rendered natively into a file of its own, which
//! `AssumptionsPlace` fetches; part of the deferred piece.

use super::assumption_group::AssumptionGroup;
use super::controls::{OnlyChanged, SearchField};
use super::figures::Figure;
use super::hydrated::is_hydrated;
use super::state::set_if_changed;
use super::{AppState, use_state};
use crate::browser::print::on_print;
use crate::browser::window::is_in_use;
use crate::scenario::Scenario;
use crate::session::change::Change;
use crate::tables::ASSUMPTIONS;
use crate::words::assumptions::{GROUPS, answers, count_line, found};
use leptos::html;
use leptos::prelude::*;

/// What the parts of the panel share.
#[derive(Clone, Copy)]
pub struct AssumptionPanel {
    pub state: AppState,
    pub is_hydrated: RwSignal<bool>,
    pub is_printed: RwSignal<bool>,
    /// The scenario as the panel shows it, and the assumptions that it has moved.
    pub scenario: Memo<Scenario>,
    pub moved: Memo<Vec<usize>>,
    /// Which assumptions the search and the filter leave.
    pub is_found: RwSignal<Vec<bool>>,
    search: RwSignal<String>,
    is_moved_only: RwSignal<bool>,
    rows: StoredValue<Vec<NodeRef<html::Div>>>,
}

impl AssumptionPanel {
    fn new(state: AppState) -> Self {
        let (is_hydrated, is_printed) = (is_hydrated(), RwSignal::new(false));
        Effect::new(move |_| {
            StoredValue::new_local(on_print(move |is| is_printed.set(is)));
        });
        let scenario = Memo::new(move |_| if is_hydrated.get() { state.scenario.get() } else { Scenario::default() });
        Self {
            state,
            is_hydrated,
            is_printed,
            scenario,
            moved: Memo::new(move |_| scenario.with(|scenario| scenario.moved_assumptions().collect())),
            is_found: RwSignal::new(vec![true; ASSUMPTIONS.len()]),
            search: RwSignal::default(),
            is_moved_only: RwSignal::new(false),
            rows: StoredValue::new(ASSUMPTIONS.iter().map(|_| NodeRef::new()).collect()),
        }
    }

    pub fn row(self, index: usize) -> NodeRef<html::Div> {
        self.rows.with_value(|rows| rows[index])
    }

    pub fn is_moved(self, index: usize) -> bool {
        self.moved.with(|moved| moved.contains(&index))
    }

    /// Something is looked for, so groups stand open.
    pub fn is_searched(self) -> bool {
        self.is_moved_only.get() | self.search.with(|search| !search.trim().is_empty())
    }

    /// Leaves the rows that the search and the filter ask for. The words that a search is held against stand in an attribute of the row
    /// only: the program does not have them.
    fn arrange(self) {
        let (search, is_moved_only) = (self.search.get_untracked(), self.is_moved_only.get_untracked());
        let is_found = |index: usize| {
            let words = self.row(index).get_untracked().and_then(|row| row.get_attribute("data-find"));
            let is_moved = self.moved.with_untracked(|moved| moved.contains(&index));
            answers(&words.unwrap_or_default(), &search) && (!is_moved_only || is_moved)
        };
        set_if_changed(self.is_found, (0..ASSUMPTIONS.len()).map(is_found).collect());
    }

    /// A row stays under the hand that resets it.
    fn arrange_moved(self) {
        let is_kept = |row: &NodeRef<html::Div>| row.get_untracked().is_some_and(|row| is_in_use(&row));
        if self.is_moved_only.get_untracked() && !self.rows.with_value(|rows| rows.iter().any(is_kept)) {
            self.arrange();
        }
    }

    fn search_for(self, search: String) {
        self.search.set(search);
        self.arrange();
    }
}

#[component]
pub fn Assumptions() -> impl IntoView {
    let panel = AssumptionPanel::new(use_state());
    Effect::new(move |_| {
        panel.moved.track();
        panel.arrange_moved();
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
    let AssumptionPanel { state, is_hydrated, .. } = panel;
    let figure = |figure| view! { <div>{move || is_hydrated.get().then(|| view! { <Figure figure/> })}</div> };
    let changed = move || match (is_hydrated.get(), state.is_waiting.get()) {
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
    let on_reset = move |_| {
        state.ask(Change::ResetAssumptions((0..ASSUMPTIONS.len()).collect()));
        // The button can be pressed no more.
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    let n_found = move || panel.is_found.with(|rows| rows.iter().filter(|is| **is).count());
    view! {
        <div class="assume__bar">
            <SearchField
                id="assume-find"
                label="Find an assumption"
                text=search
                on_search=move |text| panel.search_for(text)
                node=field
            />
            <OnlyChanged
                label="Moved only"
                id="assume-moved"
                is_on=is_moved_only.into()
                on_change=move |is_on| {
                    is_moved_only.set(is_on);
                    panel.arrange();
                }
            />
            <p class="assume__n" id="assume-n">
                {move || count_line(panel.moved.with(Vec::len), ASSUMPTIONS.len())}
            </p>
            <button
                class="btn"
                type="button"
                data-reset-assumptions
                disabled=move || panel.moved.with(Vec::is_empty)
                on:click=on_reset
            >
                "Reset all"
                <span class="sr">" assumptions"</span>
            </button>
        </div>
        <p class="small" id="assume-found" role="status">
            {move || found(n_found(), &search.get(), is_moved_only.get())}
        </p>
    }
}
