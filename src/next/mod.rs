//! The model to come, side by side with the one that the page runs, until the page changes over: its tables, its
//! equations, its description, and the facts that it is held against.

pub mod checks;
pub mod how;
pub mod model;
pub mod tables;
