//! Undo and redo. One drag is one step: changes of the same gesture replace each other until it is committed.

use crate::scenario::Scenario;

/// Steps that are remembered.
const LONGEST: usize = 100;

#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Scenario>,
    future: Vec<Scenario>,
    /// The scenario before the gesture that is under way.
    before: Option<Scenario>,
}

impl History {
    /// A change is about to be made; only the first of a gesture is remembered.
    pub fn touch(&mut self, current: &Scenario) {
        if self.before.is_none() {
            self.before = Some(current.clone());
        }
    }

    /// The gesture has ended with `current`. True if it was a step.
    pub fn commit(&mut self, current: &Scenario) -> bool {
        match self.before.take() {
            Some(before) if before != *current => {
                self.past.push(before);
                if self.past.len() > LONGEST {
                    self.past.remove(0);
                }
                self.future.clear();
                true
            }
            _ => false,
        }
    }

    pub fn undo(&mut self, current: &Scenario) -> Option<Scenario> {
        self.commit(current);
        let before = self.past.pop()?;
        self.future.push(current.clone());
        Some(before)
    }

    pub fn redo(&mut self, current: &Scenario) -> Option<Scenario> {
        let after = self.future.pop()?;
        self.past.push(current.clone());
        Some(after)
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty() || self.before.is_some()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Lever;

    fn moved(value: f64) -> Scenario {
        let mut scenario = Scenario::default();
        scenario.set(Lever::from_key("xh").unwrap(), value);
        scenario
    }

    #[test]
    fn a_drag_is_one_step() {
        let mut history = History::default();
        for value in [0.0, 0.3, 0.6] {
            history.touch(&moved(value));
        }
        assert!(history.commit(&moved(0.9)));
        assert_eq!(history.undo(&moved(0.9)), Some(moved(0.0)));
        assert_eq!(history.undo(&moved(0.0)), None);
        assert_eq!(history.redo(&moved(0.0)), Some(moved(0.9)));
        assert!(!history.can_redo());
    }

    #[test]
    fn a_gesture_that_ends_where_it_began_is_no_step() {
        let mut history = History::default();
        history.touch(&moved(0.2));
        assert!(!history.commit(&moved(0.2)));
        assert!(!history.can_undo());
    }

    #[test]
    fn undo_in_the_middle_of_a_drag_goes_back_to_its_start() {
        let mut history = History::default();
        history.touch(&moved(0.0));
        assert_eq!(history.undo(&moved(0.5)), Some(moved(0.0)));
        assert_eq!(history.redo(&moved(0.0)), Some(moved(0.5)));
    }
}
