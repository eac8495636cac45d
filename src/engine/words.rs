//! The words of the page: what a frame writes, what the last move has changed, and the list of steps.

use super::{ANSWER, Engine};
use crate::scenario::pair::Side;
use crate::session::compared::{Compared, compared};
use crate::session::history::LONGEST;
use crate::session::snapshot::{Snapshot, label};
use crate::state::{AppState, set_if_changed};
use crate::view::answer::{Answer, Focus, answer, unserved_column};
use crate::view::headline::{self, Part};
use crate::view::remedies::without_remedies;
use crate::view::{key_figures, parts};

impl Engine {
    /// A move has ended: says what it has changed, unless a replay only shows it again.
    pub(super) fn tell_change(&mut self) {
        if self.replay.is_some() {
            return;
        }
        let now = Snapshot::of(&self.runs);
        if let Some(told) = self.told.as_ref() {
            if told.is_comparing() != now.is_comparing() {
                // Another view is no move.
                self.changed.clear();
                self.last_change = None;
            } else if told.pair() != now.pair() {
                self.changed = told.line(&now);
                self.last_change = Some((told.pair().clone(), now.pair().clone()));
            } else {
                return;
            }
        }
        self.told = Some(now);
    }

    /// The steps in words, from the start to the newest, and which of them is on the screen.
    pub fn steps(&self) -> (Vec<String>, usize) {
        let (states, at) = self.desk.history.states(&self.desk.pair);
        let start = match states[0] {
            pair if pair.a.is_neutral() && pair.b.is_neutral() => "Today’s path",
            _ if states.len() > LONGEST => "The oldest step that is kept",
            _ => "As the page was opened",
        };
        let labels = states.windows(2).map(|pair| label(pair[0], pair[1]));
        (std::iter::once(start.to_string()).chain(labels).collect(), at)
    }

    /// Writes the words of the page.
    pub(super) fn tell(&mut self, state: AppState) {
        let answer = answer(&self.runs.paths(Side::A), self.desk.focus);
        self.unhelped = self.run_unhelped(&answer);
        let shown = self.runs.shown();
        // While moves are held the levers are ahead of what is shown; in a replay both go together.
        let set = if self.replay.is_some() { shown } else { &self.desk.pair };
        set_if_changed(state.scenario, set.get(self.desk.side).clone());
        set_if_changed(state.side, self.desk.side);
        set_if_changed(state.is_held, self.desk.is_held);
        set_if_changed(state.is_waiting, *shown != self.desk.pair && self.replay.is_none());
        set_if_changed(state.page, self.desk.view);
        set_if_changed(state.focus, self.desk.focus);
        let compared = self.desk.view.is_comparing.then(|| compared(&self.runs));
        set_if_changed(state.headline, parts::headline(&self.sentence(&answer, compared.as_ref())));
        set_if_changed(state.compared, compared);
        for (shown, figure) in state.figures.into_iter().zip(key_figures::key_figures(&answer)) {
            set_if_changed(shown, parts::key_figure(&figure));
        }
        set_if_changed(state.changed, self.changed.clone());
        set_if_changed(state.can_undo, self.desk.history.can_undo());
        set_if_changed(state.can_redo, self.desk.history.can_redo());
    }

    /// The headline is heard once it differs from what was heard; as the page opens it is read with the page.
    pub(super) fn speak(&mut self, state: AppState) {
        let answer = answer(&self.runs.paths(Side::A), self.desk.focus);
        let compared = self.desk.view.is_comparing.then(|| compared(&self.runs));
        let sentence = headline::text(&self.sentence(&answer, compared.as_ref()));
        if self.heard == sentence {
            return;
        }
        let is_opening = self.heard.is_empty() && !self.desk.history.can_undo();
        self.heard.clone_from(&sentence);
        if !is_opening {
            set_if_changed(state.spoken, sentence);
        }
    }

    /// The shortage of the headline if the remedies of the scenario were left out: a second run, of the shocks alone.
    fn run_unhelped(&mut self, answer: &Answer) -> Option<f64> {
        if self.desk.view.is_comparing {
            return None;
        }
        let without = without_remedies(&self.runs.shown().a)?;
        let Focus { bloc, shortage, .. } = answer.focus;
        self.runs.aside(&without, ANSWER).year_mean(unserved_column(shortage) + bloc as usize, answer.shortage.year)
    }

    /// The sentence on top: what the scenario does, or who is better off in which of two.
    pub(super) fn sentence(&self, answer: &Answer, compared: Option<&Compared>) -> Vec<Part> {
        match compared {
            Some(compared) => vec![Part { text: compared.verdict.clone(), is_strong: false }],
            None => headline::headline(&self.runs.shown().a, answer, self.unhelped),
        }
    }
}
