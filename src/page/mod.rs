//! The parts of the page, one file each, written once: rendered to HTML natively, hydrated in the browser. They show signals and ask for
//! changes; what a change does is decided in `session`, and `frame` shows it.

#[cfg(feature = "ssr")]
mod board;
mod changed;
pub mod chart;
mod chart_foot;
mod chart_signals;
mod chart_table;
mod covers;
mod cursor;
#[cfg(feature = "hydrate")]
mod early;
mod figures;
mod first_picture;
#[cfg(feature = "hydrate")]
mod frame;
mod headline;
mod icon;
mod lever;
mod lever_group;
mod lever_parts;
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
mod tools;
mod world;
mod year;

#[cfg(feature = "ssr")]
pub use board::Board;
pub use state::{AppState, use_state};
