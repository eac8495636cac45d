//! Undo and redo. One drag is one step: changes of the same gesture replace each other until it is committed. Every step is kept as
//! what stood before it, both scenarios of a comparison together, so that a swap can be undone like a move.

use crate::scenario::pair::Pair;

/// Steps that are remembered.
pub const LONGEST: usize = 200;

#[derive(Clone, Debug, Default)]
pub struct History {
    /// Oldest first.
    undo: Vec<Pair>,
    /// Nearest last.
    redo: Vec<Pair>,
    /// What stood before the gesture that is under way.
    before: Option<Pair>,
}

impl History {
    /// A change is about to be made; only the first of a gesture is remembered.
    pub fn touch(&mut self, current: &Pair) {
        if self.before.is_none() {
            self.before = Some(current.clone());
        }
    }

    /// The gesture has ended with `current`. True if it was a step.
    pub fn commit(&mut self, current: &Pair) -> bool {
        match self.before.take() {
            Some(before) if before != *current => {
                if self.undo.len() == LONGEST {
                    self.undo.remove(0);
                }
                self.undo.push(before);
                self.redo.clear();
                true
            }
            _ => false,
        }
    }

    /// So many steps back (below zero) or forward, as far as there are any; `None` where there is none.
    pub fn travel(&mut self, current: &Pair, n_steps: isize) -> Option<Pair> {
        self.commit(current);
        let is_back = n_steps < 0;
        let mut at: Option<Pair> = None;
        for _ in 0..n_steps.unsigned_abs() {
            let (from, to) = if is_back { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
            let Some(next) = from.pop() else { break };
            to.push(at.take().unwrap_or_else(|| current.clone()));
            at = Some(next);
        }
        at
    }

    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty() || self.before.is_some()
    }

    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// All states from the oldest that is remembered to the newest that was undone, and which of them is `current`.
    pub fn states<'a>(&'a self, current: &'a Pair) -> (Vec<&'a Pair>, usize) {
        let states = self.undo.iter().chain(std::iter::once(current)).chain(self.redo.iter().rev()).collect();
        (states, self.undo.len())
    }
}
