//! The hues of countries and groups of countries.

/// One fixed hue per country across the whole page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    China,
    UnitedStates,
    Europe,
    JapanKorea,
    Australia,
    Malaysia,
    Myanmar,
    BrazilCanada,
    Africa,
    IndiaCentralAsia,
    Rest,
}

impl Hue {
    pub const ALL: [Self; 11] = [
        Self::China,
        Self::UnitedStates,
        Self::Europe,
        Self::JapanKorea,
        Self::Australia,
        Self::Malaysia,
        Self::Myanmar,
        Self::BrazilCanada,
        Self::Africa,
        Self::IndiaCentralAsia,
        Self::Rest,
    ];
}
