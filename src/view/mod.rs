//! What the page decides, without a browser: the words, the figures, what is undone and when the address is written.
//! The parts of the page (`page`) only show it.

pub mod answer;
pub mod assumptions;
pub mod board;
pub mod causes;
pub mod changed;
#[cfg(not(target_arch = "wasm32"))]
pub mod covers;
pub mod effects;
pub mod headline;
pub mod key_figures;
pub mod lever_words;
pub mod notes;
pub mod number_box;
pub mod plant_effects;
pub mod plant_list;
#[cfg(not(target_arch = "wasm32"))]
pub mod plant_words;
pub mod plants;
pub mod project_words;
pub mod remedies;
pub mod steps;
#[cfg(not(target_arch = "wasm32"))]
pub mod stories;
pub mod verdict;
pub mod yearly;
