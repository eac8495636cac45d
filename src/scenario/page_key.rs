//! The keys of a link that are the page's own.

use super::delivered::is_alike;

/// The keys of the page, which say nothing about the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKey {
    Version,
    Preset,
    Chart,
    Stage,
    Material,
    Bloc,
    Year,
    View,
    Embed,
    Lang,
    Theme,
    Measure,
    /// Of old links; carried along and without a meaning today.
    Backend,
    Figure,
}

impl PageKey {
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::Version, "v"),
        (Self::Preset, "preset"),
        (Self::Chart, "chart"),
        (Self::Stage, "stage"),
        (Self::Material, "material"),
        (Self::Bloc, "bloc"),
        (Self::Year, "year"),
        (Self::View, "view"),
        (Self::Embed, "embed"),
        (Self::Lang, "lang"),
        (Self::Theme, "theme"),
        (Self::Measure, "measure"),
        (Self::Backend, "backend"),
        (Self::Figure, "f"),
    ];

    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(key, _)| *key == self).map_or("", |(_, name)| name)
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| is_alike(name, own)).map(|(key, _)| *key)
    }
}
