//! What is asked of the model beyond one run. Plain Rust, no browser.

pub mod backtest;
pub mod figures;
pub mod misses;
pub mod paths;
