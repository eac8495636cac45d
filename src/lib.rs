//! Chokepoint, a rare-earth supply sandbox: the parts in reading order.
//! Everything here is plain Rust and compiles natively; what touches the browser is behind `cfg(target_arch = "wasm32")`.

pub mod data;
pub mod decimal;
pub mod format;
pub mod units;

pub mod model;

pub mod scenario;

pub mod analysis;

pub mod charts;

pub mod view;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod engine;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod web;
