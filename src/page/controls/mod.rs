//! The controls of a value: minus and plus, slider and number box. A lever, an assumption and the delay of a plant have the same ones; what
//! differs between them is in [`Setting`] and in the attributes that each adds.

mod gesture;
mod handle;
mod number_box;
mod search;
mod slider;
mod step;
mod touch;

pub use handle::{Handle, Setting};
pub use number_box::{NumberBox, Problem};
pub use search::{OnlyChanged, SearchField};
pub use slider::Slider;
pub use step::Step;
