//! The list of mines and plants in words.

use crate::data::PROJECTS;
#[cfg(not(target_arch = "wasm32"))]
use crate::data::{COUNTRY_NAMES, COUNTRY_SLUGS};
use crate::format::date;

/// When a plant opens with a delay in years.
pub fn opens(project: usize, delay: f64) -> String {
    date(PROJECTS[project].start + delay)
}

/// Step of the chain.
#[cfg(not(target_arch = "wasm32"))]
pub fn step(stage: &str) -> &'static str {
    match stage {
        "mine" => "Mine",
        "separation" => "Separation",
        _ => "Magnets",
    }
}

/// Name of the country or bloc of a project.
#[cfg(not(target_arch = "wasm32"))]
pub fn place(slug: &str) -> &'static str {
    match slug {
        "us" => "United States",
        "eu" => "European Union",
        "japan-korea" => "Japan, Korea",
        "rest" => "Rest of world",
        _ => COUNTRY_SLUGS.iter().position(|own| *own == slug).map_or("", |i| COUNTRY_NAMES[i]),
    }
}
