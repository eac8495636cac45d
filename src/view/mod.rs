//! What the page decides, without a browser: the words, the figures, what is undone and when the address is written.
//! The components only bind it.

pub mod address;
pub mod answer;
pub mod assumptions;
pub mod board;
pub mod causes;
pub mod changed;
pub mod compared;
#[cfg(not(target_arch = "wasm32"))]
pub mod covers;
pub mod desk;
pub mod drain;
pub mod effects;
pub mod headline;
pub mod history;
pub mod key_figures;
pub mod lever_words;
#[cfg(not(target_arch = "wasm32"))]
pub mod markup;
pub mod notes;
pub mod number_box;
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod pages;
pub mod parts;
pub mod plant_effects;
pub mod plants;
pub mod project_words;
pub mod remedies;
pub mod replay;
pub mod runs;
pub mod steps;
pub mod tables;
pub mod told;
pub mod verdict;
pub mod yearly;
