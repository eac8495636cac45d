//! The words of the page that follow from the session: the headline, the key figures, what the last move has changed, the list of steps.

use super::compared::{Compared, compared};
use super::history::LONGEST;
use super::snapshot::{Snapshot, label};
use super::{ANSWER, Session};
use crate::scenario::Scenario;
use crate::scenario::pair::Side;
use crate::words::answer::{Answer, Focus, answer, unserved_column};
use crate::words::headline::{self, Beside, Span};
use crate::words::key_figures::{KeyFigure, N_KEY_FIGURES, key_figures};
use crate::words::remedies::without_remedies;
use crate::words::title;

/// The steps in words, the oldest first, and which of them is on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    pub labels: Vec<String>,
    pub at: usize,
}

impl Session {
    /// What A says in few figures.
    pub fn answer(&self) -> Answer {
        answer(&self.runs.paths(Side::A), self.choices.focus)
    }

    pub fn key_figures(&self) -> [KeyFigure; N_KEY_FIGURES] {
        key_figures(&self.answer())
    }

    /// Both scenarios in words, while two are compared.
    pub fn compared(&self) -> Option<Compared> {
        self.choices.view.is_comparing.then(|| compared(&self.runs))
    }

    /// The sentence on top: what the scenario does, or who is better off in which of two.
    pub fn headline(&self) -> Vec<Span> {
        match self.compared() {
            Some(compared) => vec![Span { text: compared.verdict, is_strong: false }],
            None => {
                let answer = self.answer();
                let beside = Beside { without: self.unhelped, shift: self.runs.shift(Side::A, &answer) };
                headline::headline(&self.runs.shown().a, &answer, &beside)
            }
        }
    }

    /// What a tab and a bookmark call what is on the screen.
    pub fn title(&self) -> String {
        if self.choices.view.is_comparing {
            return title::of_sentence(&self.headline());
        }
        title::title(&self.runs.shown().a, &self.headline())
    }

    /// The scenario as the levers stand. While moves are held they are ahead of what is shown; in a replay both go together.
    pub fn under_levers(&self) -> &Scenario {
        let pair = if self.replay.is_some() { self.runs.shown() } else { &self.choices.pair };
        pair.get(self.choices.side)
    }

    /// Moves are held that the charts do not show yet.
    pub fn is_waiting(&self) -> bool {
        *self.runs.shown() != self.choices.pair && self.replay.is_none()
    }

    /// What the last move has changed, in one line; empty where nothing has moved.
    pub fn changed(&self) -> &str {
        &self.changed
    }

    pub fn steps(&self) -> Steps {
        let (states, at) = self.choices.history.states(&self.choices.pair);
        let start = match states[0] {
            pair if pair.a.is_neutral() && pair.b.is_neutral() => "Today’s path",
            _ if states.len() > LONGEST => "The oldest step that is kept",
            _ => "As the page was opened",
        };
        let labels = states.windows(2).map(|pair| label(pair[0], pair[1]));
        Steps { labels: std::iter::once(start.to_string()).chain(labels).collect(), at }
    }

    /// The headline for screen readers, once it differs from what was last spoken; as the page opens it is read with the page.
    pub fn speak(&mut self) -> Option<String> {
        let sentence = headline::text(&self.headline());
        if self.spoken == sentence {
            return None;
        }
        let is_opening = self.spoken.is_empty() && !self.choices.history.can_undo();
        self.spoken.clone_from(&sentence);
        (!is_opening).then_some(sentence)
    }

    /// A move has ended: puts into words what it has changed, unless a replay only shows it again.
    pub(super) fn note_change(&mut self) {
        if self.replay.is_some() {
            return;
        }
        let now = Snapshot::of(&self.runs);
        if let Some(before) = self.snapshot.as_ref() {
            if before.is_comparing() != now.is_comparing() {
                // Another view is no move.
                self.changed.clear();
                self.last_change = None;
            } else if before.pair() != now.pair() {
                self.changed = before.line(&now);
                self.last_change = Some((before.pair().clone(), now.pair().clone()));
            } else {
                return;
            }
        }
        self.snapshot = Some(now);
    }

    /// The shortage of the headline if the remedies of the scenario were left out: a second run, of the shocks alone.
    pub(super) fn compute_unhelped(&mut self) {
        self.unhelped = self.run_unhelped();
    }

    fn run_unhelped(&mut self) -> Option<f64> {
        if self.choices.view.is_comparing {
            return None;
        }
        let without = without_remedies(&self.runs.shown().a)?;
        let answer = self.answer();
        let Focus { bloc, shortage, .. } = answer.focus;
        self.runs.aside(&without, ANSWER).year_mean(unserved_column(shortage) + bloc as usize, answer.shortage.year)
    }
}
