//! Presets: named scenarios to start from. One row each; what a sentence says of the future is recomputed by nobody but the model,
//! so the sentences hold no modelled figure, only dates and amounts of the events they name (`events` of the sources).

use super::Scenario;
use super::link;
use std::sync::LazyLock;

/// Where a preset stands among the stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Happened,
    Could,
    Done,
}

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

#[derive(Debug)]
pub struct Preset {
    pub slug: &'static str,
    pub title: &'static str,
    /// What the page that is served says of it.
    #[cfg(not(target_arch = "wasm32"))]
    pub sentence: &'static str,
    pub section: Section,
    /// The link that it stands for.
    pub query: &'static str,
}

pub static PRESETS: [Preset; 11] = [
    Preset {
        slug: "today",
        title: "Today’s path",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "The rules in force in November 2026 and the plants that are planned, each with its chance.",
        section: Section::Happened,
        query: "",
    },
    Preset {
        slug: "2010",
        title: "2010 again",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "China cuts its export quota and ships almost nothing to Japan for half a year, from autumn 2027.",
        section: Section::Happened,
        query: "xl=0.9&xl_t=3&xl_start=2027.7&xl_end=2028.2&xl_ramp=0.05&xh=0.9&xh_t=3&xh_start=2027.7&xh_end=2028.2&xh_ramp=0.05\
                &xq=10&xq_start=2027.5&xq_end=2032&leak=0.3",
    },
    Preset {
        slug: "april-2025",
        title: "April 2025 again",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "The licences of April 2025 on heavy materials and magnets come back for six months in spring 2027.",
        section: Section::Happened,
        query: "xh=0.65&xh_start=2027.3&xh_end=2027.8&xh_ramp=0.1&xm=0.75&xm_start=2027.3&xm_end=2027.8&xm_ramp=0.1",
    },
    Preset {
        slug: "october-2025",
        title: "The October 2025 rules come back",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "The suspended rules return in 2027: licences on more materials, on magnets, and on equipment and know-how.",
        section: Section::Could,
        query: "xl=0.2&xl_start=2027&xl_end=2030&xh=0.6&xh_start=2027&xh_end=2030&xm=0.4&xm_start=2027&xm_end=2030&tech=1",
    },
    Preset {
        slug: "myanmar-dark",
        title: "Myanmar goes dark",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "Half of the clay from Myanmar stops for three years from 2027; China itself goes short of heavy materials too.",
        section: Section::Could,
        query: "mmr=0.5&mmr_start=2027&mmr_end=2030",
    },
    Preset {
        slug: "project-vault",
        title: "Project Vault",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "The United States spends its 12 bn USD, meant for all critical minerals, on rare earths alone; then China cuts off magnets and oxides for two years.",
        section: Section::Done,
        query: "xl=0.6&xl_start=2029&xl_end=2031&xh=0.7&xh_start=2029&xh_end=2031&xm=0.7&xm_start=2029&xm_end=2031\
                &vault=12&vault_start=2027&vault_years=2",
    },
    Preset {
        slug: "dig-at-home",
        title: "Dig at home",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "More mines and faster permits, but no more separation plants and no ore to China: where does the ore go?",
        section: Section::Done,
        query: "feedban=1&feedban_start=2028&succ=1.2&permit=48&mines=1.5",
    },
    Preset {
        slug: "friends-and-allies",
        title: "Friends and allies",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "Public money, a guaranteed price and joint plants for every step, with stocks in Europe, Japan and Korea.",
        section: Section::Done,
        query: "succ=1.2&permit=24&fin=30&floor=110&floor_share=0.6&sep=1.4&mag=1.4&allied_days=60",
    },
    Preset {
        slug: "central-asia",
        title: "Central Asia",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "Every project in Kazakhstan and Kyrgyzstan is built. They are few and small, and so is the effect.",
        section: Section::Done,
        query: "ca=3&p.mine-kutessay-ii=1&p.mine-kuirektykol-and-akbulak=1&p.sep-central-asia-separation-ulba-kutessay=1",
    },
    Preset {
        slug: "recycle-redesign",
        title: "Recycle and redesign",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "Magnets with less rare earth, old products recovered, and one electric car in five without such magnets.",
        section: Section::Done,
        query: "d_ev=0.8&thrift=0.3&recyc=0.35",
    },
    Preset {
        slug: "everything",
        title: "Everything at once",
        #[cfg(not(target_arch = "wasm32"))]
        sentence: "Full limits on all exports from 2029, against plants, reserves, thrift and recycling together.",
        section: Section::Could,
        query: "xl=1&xl_start=2029&xl_end=2032&xh=1&xh_start=2029&xh_end=2032&xm=1&xm_start=2029&xm_end=2032\
                &succ=1.2&permit=24&fin=30&floor=110&floor_share=0.6&sep=1.4&mag=1.4&vault=3&vault_years=2&allied_days=90\
                &thrift=0.3&recyc=0.35",
    },
];

impl Preset {
    pub fn from_slug(slug: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.slug.eq_ignore_ascii_case(slug))
    }

    pub fn scenario(&self) -> Scenario {
        link::decode(self.query).0.scenario
    }

    /// The preset whose levers, projects and assumptions are exactly those of a scenario.
    pub fn of(scenario: &Scenario) -> Option<&'static Self> {
        SCENARIOS.iter().position(|own| own == scenario).map(|i| &PRESETS[i])
    }
}

/// The scenarios of all presets, read from their links once: the page asks in every frame of a drag which of them it shows.
static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| PRESETS.iter().map(Preset::scenario).collect());
