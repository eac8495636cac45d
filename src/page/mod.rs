//! The parts of the page, one file each, written once: rendered to HTML natively, hydrated in the browser. They show signals and ask for
//! changes; what a change does is decided in `session`, and `frame` shows it.

mod changed;
pub mod chart;
mod chart_foot;
mod chart_signals;
mod chart_table;
mod cursor;
#[cfg(feature = "hydrate")]
mod early;
mod figures;
mod first_picture;
#[cfg(feature = "hydrate")]
mod frame;
mod headline;
mod icon;
mod mounted;
#[cfg(feature = "hydrate")]
mod paint;
mod place;
mod save;
#[cfg(feature = "ssr")]
pub mod served;
mod sources;
#[cfg(feature = "hydrate")]
mod start;
pub mod state;
mod switches;
mod tabs;
mod world;
mod year;

pub use state::{AppState, use_state};
