//! What a source card is about.

use super::place::Place;

/// What a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A key figure by its position, and the mark of its card.
    Figure(usize, &'static str),
    /// Whatever chart stands in this place.
    Chart(Place),
}
