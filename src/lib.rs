//! Chokepoint, a rare-earth supply sandbox: the parts in reading order.
//! Down to `session` it is plain Rust that names no framework and no browser. `page` and `browser` are behind the features `ssr` (rendered
//! natively) and `hydrate` (in the browser), `site` is behind `ssr` alone.

#![recursion_limit = "512"]

pub use chokepoint_model as model;
pub use chokepoint_model::{tables, units};

pub mod decimal;
pub mod format;

pub mod scenario;

pub mod study;

pub mod chart;

pub mod words;

pub mod session;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod browser;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod page;
#[cfg(feature = "ssr")]
pub mod site;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
