//! The parts of the page, one file each, written once: rendered to HTML natively, hydrated in the browser. They show signals and ask for
//! changes; what a change does is decided in `session`, and `render_loop` shows it. What is served and never changes is rendered natively only.

mod arrival;
#[cfg(feature = "hydrate")]
mod as_served;
mod assumption_about;
mod assumption_control;
mod assumption_group;
mod assumption_panel;
mod assumption_row;
#[cfg(feature = "ssr")]
mod assumption_swings;
pub mod assumptions;
pub mod assumptions_place;
#[cfg(feature = "ssr")]
mod assumptions_section;
mod bar;
#[cfg(feature = "ssr")]
mod board;
mod card_subject;
mod changed;
pub mod chart;
mod chart_foot;
mod chart_in_place;
mod chart_signals;
mod chart_table;
mod compare;
mod compare_button;
#[cfg(feature = "hydrate")]
mod comparison;
mod controls;
mod covers;
mod cursor;
#[cfg(feature = "hydrate")]
mod deferred;
pub mod documents;
#[cfg(feature = "hydrate")]
mod early;
mod figures;
mod filtered_list;
mod first_picture;
mod focus;
mod folded_group;
#[cfg(feature = "ssr")]
mod foot;
mod headline;
mod help;
mod hydrated;
mod icon;
mod intro;
mod late_code;
#[cfg(feature = "ssr")]
pub mod layout;
mod lever;
mod lever_group;
mod lever_parts;
mod menu;
mod missing;
mod mounted;
mod notices;
#[cfg(feature = "hydrate")]
mod page_classes;
#[cfg(feature = "hydrate")]
mod paint;
mod panel;
mod paper;
mod pieces;
mod place;
#[cfg(feature = "ssr")]
pub mod plain;
#[cfg(feature = "ssr")]
pub mod plain_tables;
mod plant_delay;
mod plant_filters;
mod plant_list;
mod plant_row;
mod plant_texts;
pub mod plants;
pub mod plants_place;
pub mod provenance;
#[cfg(feature = "hydrate")]
mod render_loop;
pub mod root;
#[cfg(feature = "hydrate")]
mod save;
#[cfg(feature = "hydrate")]
mod saving;
#[cfg(feature = "ssr")]
pub mod served;
mod served_only;
mod share;
mod shortcuts;
#[cfg(feature = "hydrate")]
mod source_card;
mod sources;
mod spoken;
#[cfg(feature = "hydrate")]
mod start;
pub mod state;
mod status_and_retry;
mod steps;
mod stories;
#[cfg(feature = "ssr")]
mod story_list;
mod switches;
mod tabs;
mod terms;
mod tools;
mod travel;
mod world;
mod year;

#[cfg(feature = "ssr")]
pub use board::Board;
#[cfg(feature = "ssr")]
pub use root::Root;
pub use state::{AppState, use_state};
