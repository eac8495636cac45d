//! The model to come, side by side with the one that the page runs, until the page changes over: its tables and its equations.

pub mod checks;
pub mod model;
pub mod tables;
