//! What is asked of the model beyond one run. Plain Rust, no browser.

pub mod backtest;
#[cfg(not(target_arch = "wasm32"))]
pub mod checks;
pub mod figures;
pub mod misses;
pub mod paths;
pub mod uncertainty;
