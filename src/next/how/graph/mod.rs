//! The places of the causal diagram and its named loops. The edges between the places follow from the mechanisms.

#[path = "../../../site/how/graph/feedback.rs"]
pub mod feedback;
pub mod loops;
#[path = "../../../site/how/graph/node.rs"]
pub mod node;
pub mod nodes;
