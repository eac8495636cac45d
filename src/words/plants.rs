//! The named mines and plants: as a scenario has them, and in words.

use super::entry::{Entry, NumberBox, with_unit};
use crate::chart::form::Plant;
use crate::decimal::clamped;
use crate::format::{percent, trimmed};
use crate::model::{Outlook, outlook};
use crate::scenario::{LONGEST_DELAY, Scenario};
use crate::tables::box_unit::BoxUnit;
use crate::tables::kinds::Stage;
use crate::tables::{COUNTRY_NAMES, COUNTRY_SLUGS, PROJECTS};

/// The plants under a scenario, in the order of `PROJECTS`.
pub fn plants(scenario: &Scenario) -> Vec<Plant> {
    let is_moved = |i: usize| scenario.switch(i).is_some() || scenario.delay(i) != 0.0;
    let outlooks = outlook(&scenario.params()).into_iter().enumerate();
    outlooks.map(|(i, outlook)| Plant { outlook, is_moved: is_moved(i) }).collect()
}

/// A value, and what it was before the scenario changed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restated {
    pub before: Option<String>,
    pub value: String,
}

impl Restated {
    fn new(before: String, value: String) -> Self {
        Self { before: (before != value).then_some(before), value }
    }
}

/// Chance of a plant, with the estimate where the scenario has another.
pub fn chance(project: usize, outlook: &Outlook) -> Restated {
    Restated::new(percent(PROJECTS[project].probability), percent(clamped(outlook.share, 0.0, 1.0)))
}

/// The year in which a plant opens, with that of the estimate where the scenario has another. No month: nobody knows it.
pub fn opens(project: usize, outlook: &Outlook) -> Restated {
    if outlook.share <= 0.0 {
        return Restated { before: None, value: "not opened".to_string() };
    }
    Restated::new(year(PROJECTS[project].start), year(outlook.start))
}

fn year(date: f64) -> String {
    /// Dates are set in tenths of a year; a little noise must not change the year.
    const NOISE: f64 = 1e-6;
    ((date + NOISE) as usize).to_string()
}

/// The delay as the number box shows it.
pub fn delay(years: f64) -> String {
    trimmed(years, 2)
}

/// The delay that a reader typed, or a kind sentence; `current` stays in force.
pub fn read_delay(text: &str, current: f64) -> Result<Entry, String> {
    let in_words = |years: f64| with_unit(delay(years), BoxUnit::Years);
    let high = LONGEST_DELAY;
    NumberBox { unit: BoxUnit::Years, low: 0.0, high, step: 1.0, is_whole: false, current, in_words: &in_words }
        .read(text)
}

/// How many of the plants a filter leaves.
pub fn shown(n: usize) -> String {
    format!("{n} of {} shown", PROJECTS.len())
}

/// Step of the chain.
pub fn step(stage: Stage) -> &'static str {
    match stage {
        Stage::Mine => "Mine",
        Stage::Separation => "Separation",
        Stage::Magnet => "Magnets",
    }
}

/// Name of the country of a project; where the model only knows a group of countries, the country that the source names.
pub fn place(slug: &str, site_country: &'static str) -> &'static str {
    match slug {
        "us" => "United States",
        "eu" | "japan-korea" | "rest" | "norway-sweden" | "other-africa" | "se-asia-other"
            if !site_country.is_empty() =>
        {
            site_country
        }
        "eu" => "European Union",
        _ => COUNTRY_SLUGS.iter().position(|own| *own == slug).map_or("", |i| COUNTRY_NAMES[i]),
    }
}
