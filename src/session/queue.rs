//! Changes wait here until the next animation frame, which takes them all; of the values of one lever that follow each other only the newest
//! is kept. The queue stands apart from the session, so that nothing a reader does is lost while a frame runs.

use super::change::Change;

/// Changes that wait.
#[derive(Debug, Default)]
pub struct Queue {
    waiting: Vec<Change>,
}

impl Queue {
    /// Adds a change; a later value of the same lever or assumption replaces the earlier one.
    pub fn push(&mut self, change: Change) {
        match (self.waiting.last_mut(), &change) {
            (Some(Change::Lever(last, value)), Change::Lever(lever, newest)) if last == lever => *value = *newest,
            (Some(Change::Assumption(last, value)), Change::Assumption(index, newest)) if last == index => {
                *value = *newest
            }
            _ => self.waiting.push(change),
        }
    }

    pub fn take(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.waiting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Lever;

    #[test]
    fn a_frame_takes_the_newest_value_of_a_drag() {
        let lever = Lever::from_key("xh").unwrap();
        let mut queue = Queue::default();
        queue.push(Change::Lever(lever, 0.1));
        queue.push(Change::Lever(lever, 0.7));
        assert_eq!(queue.take(), [Change::Lever(lever, 0.7)]);
        assert_eq!(queue.take(), []);
        queue.push(Change::Assumption(3, 0.5));
        queue.push(Change::Assumption(3, 0.6));
        queue.push(Change::Assumption(4, 0.6));
        assert_eq!(queue.take(), [Change::Assumption(3, 0.6), Change::Assumption(4, 0.6)]);
    }
}
