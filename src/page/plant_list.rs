//! What the parts of the list of plants share: the scenario as it shows it, its filters and its order.

use super::AppState;
use super::filtered_list::FilteredList;
use super::focus::focus_on;
use super::state::set_if_changed;
use crate::model::{Outlook, outlook};
use crate::scenario::Scenario;
use crate::session::plant_effects::PlantEffects;
use crate::tables::N_PROJECTS;
use crate::words::plant_list::{Arrangement, Filter, Filters, Listed, arrange};
use leptos::html;
use leptos::prelude::*;

/// What the parts of the list share.
#[derive(Clone, Copy)]
pub struct PlantList {
    pub state: AppState,
    pub rows: FilteredList,
    /// The scenario as the list shows it, and what it makes of the plants.
    pub scenario: Memo<Scenario>,
    pub outlooks: Memo<Vec<Outlook>>,
    pub effects: Memo<PlantEffects>,
    pub filters: RwSignal<Filters>,
    pub arrangement: RwSignal<Arrangement>,
    /// The plant of whose delay something was said last, and what takes that back.
    problem: StoredValue<Option<(usize, Callback<()>)>>,
    switches: StoredValue<Vec<NodeRef<html::Input>>>,
}

impl PlantList {
    pub fn new(state: AppState) -> Self {
        let rows = FilteredList::new(N_PROJECTS);
        let FilteredList { is_hydrated, is_printed, .. } = rows;
        let scenario = Memo::new(move |shown: Option<&Scenario>| {
            // Far from the screen nothing is written; what has changed until then is written when the list comes near, or is printed.
            let is_wanted = state.are_plants_near.get() | is_printed.get();
            if is_hydrated.get() && is_wanted { state.scenario.get() } else { shown.cloned().unwrap_or_default() }
        });
        let served = arrange(&Filters::default(), &vec![Listed::default(); N_PROJECTS]);
        let list = Self {
            state,
            rows,
            scenario,
            outlooks: Memo::new(move |_| scenario.with(|scenario| outlook(&scenario.params()))),
            effects: Memo::new(
                move |_| if is_hydrated.get() { state.plant_effects.get() } else { PlantEffects::default() },
            ),
            filters: RwSignal::default(),
            arrangement: RwSignal::new(served),
            problem: StoredValue::new(None),
            switches: StoredValue::new((0..N_PROJECTS).map(|_| NodeRef::new()).collect()),
        };
        rows.arrange_by(Box::new(move || list.sort_and_fold()));
        list
    }

    /// The switch of a row.
    pub fn switch(self, project: usize) -> NodeRef<html::Input> {
        self.switches.with_value(|switches| switches[project])
    }

    /// One sentence about a delay stands in the list, so that of another plant goes.
    pub fn show_problem_of(self, project: usize, take_back: Callback<()>) {
        let last = self.problem.try_update_value(|last| last.replace((project, take_back))).flatten();
        if let Some((_, take_back)) = last.filter(|(last, _)| *last != project) {
            take_back.run(());
        }
    }

    /// Changes the filters or the order, as the reader asked.
    pub fn filter(self, change: impl FnOnce(&mut Filters)) {
        self.filters.update(change);
        self.rows.arrange(true);
    }

    /// Puts the rows in order and folds some away.
    fn sort_and_fold(self) {
        let plants: Vec<Listed> = (0..N_PROJECTS).map(|project| self.listed(project)).collect();
        set_if_changed(self.arrangement, self.filters.with_untracked(|filters| arrange(filters, &plants)));
    }

    /// A plant as the filters see it.
    fn listed(self, project: usize) -> Listed {
        Listed {
            facts: Filter::ALL.map(|filter| self.rows.served(project, &format!("data-{}", filter.key()))),
            is_changed: self.scenario.with_untracked(|scenario| is_changed(scenario, project)),
            effect: self.effects.with_untracked(|effects| effects.size(project)),
        }
    }

    /// Shows the rows that were folded away, and puts the focus on the first of them: the button that was pressed goes.
    pub fn unfold(self) {
        let first = self.arrangement.with_untracked(|list| list.order.iter().copied().find(|i| !list.is_shown[*i]));
        self.filter(|filters| filters.is_unfolded = true);
        if let Some(project) = first {
            // The row can take the focus once it is shown.
            request_animation_frame(move || focus_on(self.switch(project)));
        }
    }
}

/// The scenario has another plant than the estimate.
pub fn is_changed(scenario: &Scenario, project: usize) -> bool {
    scenario.switch(project).is_some() || scenario.delay(project) != 0.0
}
