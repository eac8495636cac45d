//! The parts of the page, one file each, written once: rendered to HTML natively, hydrated in the browser. They show signals and ask for
//! changes; what a change does is decided in `session`, and `frame` shows it.

mod assumption_group;
mod assumption_handle;
mod assumption_row;
mod assumption_slider;
mod assumption_texts;
pub mod assumptions;
pub mod assumptions_place;
#[cfg(feature = "ssr")]
mod board;
mod changed;
pub mod chart;
mod chart_foot;
mod chart_signals;
mod chart_table;
mod covers;
mod cursor;
mod deferred;
#[cfg(feature = "hydrate")]
mod early;
mod figures;
mod first_picture;
#[cfg(feature = "hydrate")]
mod frame;
mod headline;
mod hydrated;
mod icon;
mod lever;
mod lever_group;
mod lever_parts;
mod mounted;
#[cfg(feature = "hydrate")]
mod paint;
mod panel;
mod place;
mod plant_delay;
mod plant_filters;
mod plant_row;
mod plant_texts;
pub mod plants;
pub mod plants_place;
mod save;
mod saving;
#[cfg(feature = "ssr")]
pub mod served;
mod source_card;
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
