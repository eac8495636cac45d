//! What the parts of the panel of assumptions share: the scenario as it shows it, and what the search and the filter leave.

use super::AppState;
use super::filtered_list::FilteredList;
use super::state::set_if_changed;
use crate::scenario::Scenario;
use crate::tables::ASSUMPTIONS;
use crate::words::assumptions::search_words;
use crate::words::search;
use leptos::prelude::*;

/// What the parts of the panel share.
#[derive(Clone, Copy)]
pub struct AssumptionPanel {
    pub state: AppState,
    pub rows: FilteredList,
    /// The scenario as the panel shows it, and the assumptions that it has moved.
    pub scenario: Memo<Scenario>,
    pub moved: Memo<Vec<usize>>,
    /// Which assumptions answer to the search, and which of them the filter leaves.
    pub is_answering: RwSignal<Vec<bool>>,
    pub is_found: RwSignal<Vec<bool>>,
    pub search: RwSignal<String>,
    pub is_moved_only: RwSignal<bool>,
}

impl AssumptionPanel {
    pub fn new(state: AppState) -> Self {
        let rows = FilteredList::new(ASSUMPTIONS.len());
        let is_hydrated = rows.is_hydrated;
        let scenario = Memo::new(move |_| if is_hydrated.get() { state.scenario.get() } else { Scenario::default() });
        let panel = Self {
            state,
            rows,
            scenario,
            moved: Memo::new(move |_| scenario.with(|scenario| scenario.moved_assumptions().collect())),
            is_answering: RwSignal::new(vec![true; ASSUMPTIONS.len()]),
            is_found: RwSignal::new(vec![true; ASSUMPTIONS.len()]),
            search: RwSignal::default(),
            is_moved_only: RwSignal::new(false),
        };
        rows.arrange_by(Box::new(move || panel.find()));
        panel
    }

    pub fn is_moved(self, index: usize) -> bool {
        self.moved.with(|moved| moved.contains(&index))
    }

    /// Something is looked for, so groups stand open.
    pub fn is_searched(self) -> bool {
        self.is_moved_only.get() | self.search.with(|search| !search::is_empty(search))
    }

    /// Leaves the rows that the search and the filter ask for.
    fn find(self) {
        let search = self.search.get_untracked();
        let is_answering =
            |index: usize| search::answers(&search_words(index, &self.rows.served(index, "data-find")), &search);
        let answering: Vec<bool> = (0..ASSUMPTIONS.len()).map(is_answering).collect();
        let mut found = answering.clone();
        if self.is_moved_only.get_untracked() {
            let moved = self.moved.get_untracked();
            found.iter_mut().enumerate().for_each(|(index, is_found)| *is_found &= moved.contains(&index));
        }
        set_if_changed(self.is_answering, answering);
        set_if_changed(self.is_found, found);
    }

    /// How many answer to the search, and how many of these have been moved.
    pub fn count_found(self) -> (usize, usize) {
        self.is_answering.with(|rows| {
            let n_moved = self.moved.with(|moved| moved.iter().filter(|index| rows[**index]).count());
            (rows.iter().filter(|is| **is).count(), n_moved)
        })
    }

    pub fn search_for(self, search: String) {
        self.search.set(search);
        self.rows.arrange(true);
    }
}
