//! Elements that plotters does not have: hairlines that are sharp, words on a veil of paper, the layers of a stack.

mod hairline;
mod label;
mod layer;

pub use hairline::{Dotted, Hairline, hairline};
pub use label::{Label, Type};
pub use layer::Layer;
