//! The controls of a value: minus and plus, slider and number box. A lever, an assumption and the delay of a plant have the same ones; what
//! differs between them is in [`Setting`].

mod control;
mod control_row;
mod gesture;
mod number_box;
mod remark;
mod search;
mod setting;
mod slider;
mod step;
mod touch;

pub use control::Control;
pub use control_row::ControlRow;
pub use number_box::Problem;
pub use search::{Hits, OnlyChanged, SearchField};
pub use setting::Setting;
pub use slider::SliderTrack;
