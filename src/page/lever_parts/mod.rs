//! What a lever is made of: slider, number box, steps, choices, what folds under it, and the card that explains it.

pub mod touch;
