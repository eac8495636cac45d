//! What depends on what: the mechanisms of a month one by one, and the named quantities that they read and write.
//!
//! Native only: the documents describe the model, and a test holds the description against what is observed here. The mechanisms are
//! those of `step`, in its order, and after them the figures in two parts.

mod moment;
mod probe;
mod quantities;

pub use probe::{Observed, Response, observe, tables_moved};

use moment::{N_MECHANISMS, slug};

/// The names of the mechanisms, in the order of a month.
pub fn mechanisms() -> impl Iterator<Item = &'static str> {
    (0..N_MECHANISMS).map(slug)
}
