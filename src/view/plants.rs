//! The named mines and plants: as a scenario has them, and in words.

use crate::charts::form::Plant;
use crate::data::PROJECTS;
#[cfg(not(target_arch = "wasm32"))]
use crate::data::{COUNTRY_NAMES, COUNTRY_SLUGS};
use crate::format::date;
use crate::model::outlook;
use crate::scenario::Scenario;

/// The plants under a scenario, in the order of `PROJECTS`.
pub fn plants(scenario: &Scenario) -> Vec<Plant> {
    let is_moved = |i: usize| scenario.switch(i).is_some() || scenario.delay(i) != 0.0;
    let outlooks = outlook(&scenario.params().policy).into_iter().enumerate();
    outlooks.map(|(i, outlook)| Plant { outlook, is_moved: is_moved(i) }).collect()
}

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
