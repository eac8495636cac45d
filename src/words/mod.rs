//! Figures into words: headline, key figures, levers, plants, assumptions, what is typed into a number box. What the page says is decided
//! here, without a browser; its parts (`page`) only show it.

pub mod another_path;
pub mod answer;
pub mod assumptions;
pub mod board;
pub mod causes;
pub mod changed;
pub mod controls;
pub mod covers;
pub mod effects;
pub mod entry;
pub mod file_name;
pub mod glossary;
pub mod headline;
pub mod key_figures;
pub mod lever_words;
pub mod number_box;
pub mod plant_effects;
pub mod plant_list;
pub mod plant_words;
pub mod plants;
pub mod project_words;
pub mod remedies;
pub mod search;
pub mod settings;
pub mod steps;
#[cfg(not(target_arch = "wasm32"))]
pub mod stories;
#[cfg(not(target_arch = "wasm32"))]
pub mod swings;
pub mod title;
pub mod verdict;
pub mod yearly;
