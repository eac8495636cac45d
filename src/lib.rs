//! Chokepoint, a rare-earth supply sandbox: the parts in reading order.
//! Everything here is plain Rust and compiles natively; what touches the browser is behind the feature `page`.

#![recursion_limit = "512"]

pub mod data;
pub mod format;
pub mod units;

pub mod model;

pub mod scenario;

pub mod analysis;

pub mod charts;

pub mod view;

pub mod session;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod browser;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod page;
#[cfg(feature = "ssr")]
pub mod site;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
