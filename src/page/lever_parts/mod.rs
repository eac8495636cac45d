//! What a lever is made of: its container, what stands in its head, its controls, what folds under it, and the card that explains it.

mod card;
mod choice;
mod container;
mod control;
mod script_input;
mod sliding;
mod timing;

pub use card::{About, Card};
pub use choice::Options;
pub use container::LeverContainer;
pub use control::{is_touched, lever_control};
pub use sliding::Sliding;
pub use timing::Timing;
