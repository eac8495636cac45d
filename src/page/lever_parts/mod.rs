//! What a lever is made of: slider, number box, steps, choices, what folds under it, and the card that explains it.

mod card;
mod choice;
pub mod gesture;
mod handle;
mod number_box;
mod range;
mod sliding;
mod timing;
mod touch;

pub use card::{About, Card};
pub use handle::{Handle, is_touched};
pub use sliding::Sliding;
pub use timing::Timing;
