//! The index sets of the model: materials, markets, blocs, hubs, limit classes, and the calendar of months.
//!
//! Enums, not data: a second model (battery minerals) brings its own. Arrays are indexed by `as usize`.

use crate::tables::{BLOC_SLUGS, HUB_SLUGS, MATERIAL_SLUGS};

/// Classes of limits: light materials, heavy materials, magnets.
pub const N_CLASSES: usize = 3;
/// Stages of use, and of a mine under way.
pub const N_STAGES: usize = 3;
/// Stages of a plant under way that answers a shortage.
pub const N_BUILDING_STAGES: usize = 2;
/// Number of materials, markets, blocs, hubs, countries of mining, mines.
pub const N_MATERIALS: usize = 9;
pub const N_MARKETS: usize = 2;
pub const N_BLOCS: usize = 5;
pub const N_HUBS: usize = 10;
pub const N_COUNTRIES: usize = 24;
pub const N_MINES: usize = 51;
pub const N_ORES: usize = 11;
/// The first three materials go into magnets: neodymium-praseodymium, dysprosium, terbium.
pub const N_MAGNET_MATERIALS: usize = 3;
/// Sources of material in a market: China, the nine hubs outside it, recycled.
pub const N_SOURCES: usize = 11;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Material {
    NdPr,
    Dy,
    Tb,
    Sm,
    Gd,
    Y,
    La,
    Ce,
    Rest,
}

impl Material {
    pub const ALL: [Self; N_MATERIALS] =
        [Self::NdPr, Self::Dy, Self::Tb, Self::Sm, Self::Gd, Self::Y, Self::La, Self::Ce, Self::Rest];

    pub fn slug(self) -> &'static str {
        MATERIAL_SLUGS[self as usize]
    }
}

/// Circuit of each material: 0 light, 1 heavy, in the order of [`Material`].
pub const CIRCUIT: [usize; N_MATERIALS] = [0, 1, 1, 1, 1, 1, 0, 0, 1];
/// Materials of the light and of the heavy circuit.
pub const LIGHT: [usize; 3] = [0, 6, 7];
pub const HEAVY: [usize; 6] = [1, 2, 3, 4, 5, 8];

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bloc {
    China,
    UnitedStates,
    Eu,
    JapanKorea,
    Rest,
}

impl Bloc {
    pub const ALL: [Self; N_BLOCS] = [Self::China, Self::UnitedStates, Self::Eu, Self::JapanKorea, Self::Rest];
    /// The blocs that buy in the market outside China.
    pub const OUTSIDE: [Self; 4] = [Self::UnitedStates, Self::Eu, Self::JapanKorea, Self::Rest];

    pub fn slug(self) -> &'static str {
        BLOC_SLUGS[self as usize]
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hub {
    China,
    Malaysia,
    UnitedStates,
    Europe,
    Australia,
    India,
    Russia,
    Canada,
    CentralAsia,
    BrazilAfrica,
}

impl Hub {
    pub const ALL: [Self; N_HUBS] = [
        Self::China,
        Self::Malaysia,
        Self::UnitedStates,
        Self::Europe,
        Self::Australia,
        Self::India,
        Self::Russia,
        Self::Canada,
        Self::CentralAsia,
        Self::BrazilAfrica,
    ];

    pub fn slug(self) -> &'static str {
        HUB_SLUGS[self as usize]
    }
}

/// What an export limit of China aims at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LimitClass {
    Light,
    Heavy,
    Magnets,
}

/// Whom an export limit is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Target {
    #[default]
    Everyone,
    Only(Bloc),
}

/// Which rules of China on exports a run assumes from the fork on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Law {
    /// Licences as they stood in August 2026.
    #[default]
    Stay,
    Ease,
    /// The rules of October 2025 again.
    October,
}

/// The code of a link: 1 they ease, 2 those of October 2025; anything else is read as no change.
impl From<f64> for Law {
    fn from(code: f64) -> Self {
        match libm::rint(code) as i64 {
            1 => Self::Ease,
            2 => Self::October,
            _ => Self::Stay,
        }
    }
}

/// The code of a link: 0 everyone, 1 United States, 2 EU, 3 Japan and Korea; anything else is read as everyone.
impl From<f64> for Target {
    fn from(code: f64) -> Self {
        match libm::rint(code) as i64 {
            1 => Self::Only(Bloc::UnitedStates),
            2 => Self::Only(Bloc::Eu),
            3 => Self::Only(Bloc::JapanKorea),
            _ => Self::Everyone,
        }
    }
}

/// First month of the model (January 2005) and the number of its months (to December 2040).
pub const FIRST_YEAR: usize = 2005;
pub const N_MONTHS: usize = 432;
/// First month that a policy may change (December 2026).
pub const FORK: usize = 263;

/// A month stands at its middle.
const HALF_A_MONTH: f64 = 0.5;

/// The middle of a month as a year with decimals: 2005 + (t + 0.5)/12.
pub fn mid_month(t: usize) -> f64 {
    FIRST_YEAR as f64 + (t as f64 + HALF_A_MONTH) / crate::units::MONTHS_PER_YEAR
}

/// Month index of a calendar month; `month` counts from 1.
pub const fn month_index(year: usize, month: usize) -> usize {
    (year - FIRST_YEAR) * 12 + month - 1
}

/// Calendar year and month (from 1) of a month index.
pub const fn calendar(t: usize) -> (usize, usize) {
    (FIRST_YEAR + t / 12, t % 12 + 1)
}

/// Positions of the materials that an equation names.
pub const NDPR: usize = Material::NdPr as usize;
pub const DY: usize = Material::Dy as usize;
pub const TB: usize = Material::Tb as usize;
pub const SAMARIUM: usize = Material::Sm as usize;
pub const YTTRIUM: usize = Material::Y as usize;
/// Those of the light circuit that plants outside China mostly do not finish.
pub const LANTHANUM: usize = Material::La as usize;
pub const CERIUM: usize = Material::Ce as usize;
/// Row of `COMPOSITION`: ionic clay.
pub const IONIC_CLAY: usize = 1;
/// Positions of the blocs and hubs that an equation names. China is first among both.
pub const CHINA: usize = 0;
pub const US: usize = Bloc::UnitedStates as usize;
pub const EU: usize = Bloc::Eu as usize;
pub const JAPAN_KOREA: usize = Bloc::JapanKorea as usize;
pub const REST: usize = Bloc::Rest as usize;
pub const HUB_US: usize = Hub::UnitedStates as usize;
pub const HUB_EUROPE: usize = Hub::Europe as usize;
pub const HUB_AUSTRALIA: usize = Hub::Australia as usize;
/// Hubs in which separation plants are built in answer to prices and shortage: Malaysia, United States, Europe, Australia.
pub const ANSWERING_HUBS: std::ops::RangeInclusive<usize> = Hub::Malaysia as usize..=HUB_AUSTRALIA;
/// Source of recycled material in a market; the sources before it are the hubs.
pub const RECYCLED: usize = N_HUBS;
/// The two markets.
pub const INSIDE: usize = 0;
pub const OUTSIDE: usize = 1;

/// The market in which a bloc buys.
pub const fn market_of(bloc: usize) -> usize {
    if bloc == CHINA { INSIDE } else { OUTSIDE }
}
