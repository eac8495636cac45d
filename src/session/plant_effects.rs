//! What each plant does to the figure in view: which plant comes next, for which scenario and which measure. Two runs of the model a
//! plant, so the page takes one plant a task while the reader rests. A change stops them; what is still true afterwards stays.

use super::Session;
use crate::model::outcome::Outcome;
use crate::model::params::Params;
use crate::scenario::Scenario;
use crate::tables::N_PROJECTS;
use crate::words::answer::answer;
use crate::words::plant_effects::{Effect, Measure, effect};

/// What is known of the effects. A plant that has not been run anew keeps the effect that it had.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlantEffects {
    /// What they are about; `None` before the first run.
    measure: Option<Measure>,
    /// In the order of `PROJECTS`.
    known: Vec<(Measure, Effect)>,
    /// Plants that have been run for this measure and this scenario.
    n_done: usize,
}

impl PlantEffects {
    /// What the effects are about, as a sentence; empty before the first run.
    pub fn sentence(&self) -> String {
        self.measure.map(Measure::sentence).unwrap_or_default()
    }

    /// The effect of a plant in words; `None` until it is known.
    pub fn text(&self, project: usize) -> Option<String> {
        self.known.get(project).map(|(measure, effect)| measure.text(*effect))
    }

    /// How large the effect of a plant is, whatever its sign.
    pub fn size(&self, project: usize) -> f64 {
        self.known.get(project).map_or(0.0, |(_, effect)| effect.size.abs())
    }

    /// Some plants have still to be run.
    pub fn is_under_way(&self) -> bool {
        self.measure.is_some() && self.n_done < N_PROJECTS
    }
}

/// What the effects are computed for.
struct Subject {
    scenario: Scenario,
    measure: Measure,
    params: Params,
}

/// The runs behind the effects.
#[derive(Default)]
pub struct EffectRuns {
    subject: Option<Subject>,
    found: PlantEffects,
    /// Figures of these runs; those of the page stay where they are.
    aside: Option<Outcome>,
}

impl EffectRuns {
    /// What has been found so far.
    pub fn found(&self) -> &PlantEffects {
        &self.found
    }

    /// Runs the next plant, or begins anew where the scenario or the figure in view is another. True while plants are left.
    pub fn step(&mut self, session: &mut Session) -> bool {
        let measure = Measure::of(
            session.main_chart().name,
            &answer(&session.runs().paths_under_levers(), session.choices().focus),
        );
        let scenario = session.runs().scenario_under_levers();
        if self.subject.as_ref().is_none_or(|own| own.measure != measure || own.scenario != *scenario) {
            self.subject = Some(Subject { scenario: scenario.clone(), measure, params: scenario.params() });
            self.found.measure = Some(measure);
            self.found.n_done = 0;
            return true;
        }
        let project = self.found.n_done;
        let Some(subject) = self.subject.as_mut().filter(|_| project < N_PROJECTS) else { return false };
        let aside = self.aside.get_or_insert_with(|| session.runs().paths_under_levers().outcome.clone());
        let found = effect(measure, project, &mut subject.params, session.runs_mut().workspace(), aside);
        match self.found.known.get_mut(project) {
            Some(known) => *known = (measure, found),
            None => self.found.known.push((measure, found)),
        }
        self.found.n_done += 1;
        self.found.n_done < N_PROJECTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::ChartName;
    use crate::model::Workspace;
    use crate::session::{Change, Clock};

    fn apply(session: &mut Session, change: Change) {
        let applied = session.apply(vec![change], Clock::default());
        session.compute(session.main_chart().groups);
        session.conclude(applied, 0.0);
    }

    #[test]
    fn every_plant_is_run_once_and_anew_after_a_change() {
        let mut session = Session::new(Workspace::new(), None);
        let (mut effects, mut n_steps) = (EffectRuns::default(), 0);
        assert_eq!(effects.found().text(0), None);
        while effects.step(&mut session) {
            n_steps += 1;
        }
        assert_eq!(n_steps, N_PROJECTS);
        assert!(!effects.found().is_under_way() && !effects.step(&mut session));
        let before = effects.found().clone();
        apply(&mut session, Change::Chart(ChartName::Price));
        assert!(effects.step(&mut session) && effects.found().is_under_way());
        assert_ne!(effects.found().sentence(), before.sentence());
        // Until it is run anew, a plant keeps the effect that it had.
        assert_eq!(effects.found().text(0), before.text(0));
    }

    #[test]
    fn the_figures_of_the_page_stay_as_they_are() {
        let mut session = Session::new(Workspace::new(), None);
        let before = session.headline();
        let mut effects = EffectRuns::default();
        for _ in 0..4 {
            effects.step(&mut session);
        }
        assert_eq!(session.headline(), before);
    }
}
