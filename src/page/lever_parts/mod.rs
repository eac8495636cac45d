//! What a lever is made of: its frame, what stands in its head, its controls, what folds under it, and the card that explains it.

mod card;
mod choice;
mod frame;
mod handle;
mod script_input;
mod sliding;
mod timing;

pub use card::{About, Card};
pub use frame::Frame;
pub use handle::{is_touched, lever_handle};
pub use sliding::Sliding;
pub use timing::Timing;
