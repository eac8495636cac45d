//! Presets: named scenarios to start from, the rows of `presets.csv`.

use super::Scenario;
use super::delivered::is_alike;
use super::world;
pub use crate::tables::PRESETS;
pub use crate::tables::PresetRow as Preset;
pub use crate::tables::kinds::Section;
use std::sync::LazyLock;

/// The preset of a slug; capitals and lost or escaped joints do not count.
pub fn by_slug(slug: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| is_alike(slug, preset.slug))
}

impl Scenario {
    pub fn of_preset(preset: &Preset) -> Self {
        world::scenario(preset.query)
    }

    /// The preset whose levers, projects and assumptions are exactly those of the scenario.
    pub fn preset(&self) -> Option<&'static Preset> {
        SCENARIOS.iter().position(|own| own == self).map(|i| &PRESETS[i])
    }
}

/// The scenarios of all presets, read from their links once: the page asks in every frame of a drag which of them it shows.
static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| PRESETS.iter().map(Scenario::of_preset).collect());
