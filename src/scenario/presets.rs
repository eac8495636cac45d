//! Presets: named scenarios to start from, the rows of `presets.csv`.

use super::Scenario;
use super::delivered::is_alike;
use super::world;
pub use crate::tables::PRESETS;
pub use crate::tables::PresetRow as Preset;
pub use crate::tables::kinds::Section;
use std::sync::LazyLock;

impl Section {
    pub const ALL: [Self; 3] = [Self::Happened, Self::Could, Self::Done];

    pub fn title(self) -> &'static str {
        match self {
            Self::Happened => "What happened",
            Self::Could => "What could happen",
            Self::Done => "What could be done",
        }
    }
}

impl Preset {
    pub fn from_slug(slug: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| is_alike(slug, preset.slug))
    }

    pub fn scenario(&self) -> Scenario {
        world::scenario(self.query)
    }

    /// The preset whose levers, projects and assumptions are exactly those of a scenario.
    pub fn of(scenario: &Scenario) -> Option<&'static Self> {
        SCENARIOS.iter().position(|own| own == scenario).map(|i| &PRESETS[i])
    }
}

/// The scenarios of all presets, read from their links once: the page asks in every frame of a drag which of them it shows.
static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| PRESETS.iter().map(Preset::scenario).collect());
