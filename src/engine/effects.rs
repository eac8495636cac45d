//! The effects of single plants on the figure in view, computed while the list of plants is near and the reader rests: two runs of the
//! model a task, so that nothing waits for them. A change stops them; what is still true afterwards is not computed again.

use super::Engine;
use crate::data::N_PROJECTS;
use crate::model::outcome::Outcome;
use crate::model::params::Params;
use crate::scenario::Scenario;
use crate::view::answer::answer;
use crate::view::plant_effects::{Effect, Measure, effect};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// What the list of plants is told.
pub enum News {
    /// All effects of before are about something else; the new ones are about this.
    Begun(Measure),
    Known(usize, Measure, Effect),
    Done,
}

/// What the effects are computed for.
struct Subject {
    scenario: Scenario,
    measure: Measure,
    params: Params,
}

#[derive(Default)]
pub struct Effects {
    tell: Option<Box<dyn Fn(News)>>,
    is_near: bool,
    subject: Option<Subject>,
    /// The plant that comes next; behind the last one all is known.
    next: usize,
    /// Figures of these runs; those of the page stay where they are.
    aside: Option<Outcome>,
    timer: Option<Timeout>,
}

impl Effects {
    /// A frame is under way: the reader does not rest.
    pub fn pause(&mut self) {
        self.timer = None;
    }
}

impl Engine {
    /// The list of plants is on the page, and wants to be told.
    pub fn tell_effects(this: &Rc<RefCell<Self>>, tell: impl Fn(News) + 'static) {
        if let Ok(mut engine) = this.try_borrow_mut() {
            engine.effects.tell = Some(Box::new(tell));
            engine.effects.subject = None;
        }
        Self::resume_effects(this);
    }

    /// The list comes near, or goes.
    pub fn set_effects_near(this: &Rc<RefCell<Self>>, is_near: bool) {
        if let Ok(mut engine) = this.try_borrow_mut() {
            engine.effects.is_near = is_near;
            engine.effects.pause();
        }
        Self::resume_effects(this);
    }

    /// Goes on where the last change stopped it, or begins anew where that change made the effects others.
    pub(super) fn resume_effects(this: &Rc<RefCell<Self>>) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        if !engine.effects.is_near || engine.effects.tell.is_none() || engine.is_busy || engine.frame.is_some() {
            return;
        }
        let measure = Measure::of(engine.desk.view.chart(), &answer(&engine.runs.mine(), engine.desk.focus));
        let is_known = |subject: &Subject| subject.measure == measure && subject.scenario == *engine.runs.mine_is();
        if !engine.effects.subject.as_ref().is_some_and(is_known) {
            let scenario = engine.runs.mine_is().clone();
            let params = scenario.params();
            engine.effects.subject = Some(Subject { scenario, measure, params });
            engine.effects.next = 0;
            engine.effects.say(News::Begun(measure));
        }
        drop(engine);
        Self::next_effect(this);
    }

    fn next_effect(this: &Rc<RefCell<Self>>) {
        let Ok(mut engine) = this.try_borrow_mut() else { return };
        let Engine { effects, runs, .. } = &mut *engine;
        let Some(subject) = effects.subject.as_mut().filter(|_| effects.next < N_PROJECTS) else { return };
        let project = effects.next;
        let aside = effects.aside.get_or_insert_with(|| runs.mine().outcome.clone());
        let found = effect(subject.measure, project, &mut subject.params, runs.workspace(), aside);
        let news = News::Known(project, subject.measure, found);
        effects.next += 1;
        effects.say(news);
        if effects.next == N_PROJECTS {
            effects.say(News::Done);
            return;
        }
        let handle = this.clone();
        effects.timer = Some(Timeout::new(0, move || Self::next_effect(&handle)));
    }
}

impl Effects {
    fn say(&self, news: News) {
        if let Some(tell) = &self.tell {
            tell(news);
        }
    }
}
