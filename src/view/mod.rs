//! What the page decides, without a browser: the words, the figures, what is undone and when the address is written.
//! The components only bind it.

pub mod address;
pub mod answer;
pub mod board;
pub mod drain;
pub mod headline;
pub mod history;
pub mod key_figures;
pub mod lever_words;
#[cfg(not(target_arch = "wasm32"))]
pub mod markup;
pub mod notes;
pub mod number_box;
pub mod page;
pub mod parts;
pub mod plant_effects;
pub mod plants;
pub mod tables;
