//! Words and numbers in charts: names of places and materials within a sentence, and values with their unit.

use super::selection::{ShareStage, ShortageMaterial, SupplyStage};
use crate::format::{self, Digits};
use crate::model::keys::{Bloc, FORK, Law, Material, calendar};

/// The export rules of China behind “today’s path”, and alone.
pub fn law(law: Law) -> (&'static str, &'static str) {
    match law {
        Law::Stay => ("rules of August 2026", "rules stay"),
        Law::Ease => ("rules ease", "rules ease"),
        Law::October => ("rules of October 2025", "October 2025 rules"),
    }
}

/// Decimals of a tick at most.
const MOST_DECIMALS: usize = 4;

/// First calendar year that lies wholly after today.
pub const FIRST_FREE_YEAR: usize = calendar(FORK).0 + 1;

/// Tonnes of whatever a plant makes in a year: `3.5 kt`.
pub fn amount(tonnes: f64) -> String {
    format::tonnes(tonnes)
}

/// A tick in the unit shown, with as many decimals as its step has.
pub fn tick(value: f64, step: f64) -> String {
    if value == 0.0 {
        return "0".to_string();
    }
    let digits = (0..MOST_DECIMALS).find(|n| is_round(step, *n)).unwrap_or(MOST_DECIMALS);
    format::number(value, digits)
}

fn is_round(step: f64, digits: usize) -> bool {
    let mut scaled = step;
    for _ in 0..digits {
        scaled *= 10.0;
    }
    (scaled - scaled.round()).abs() < 1e-6 && scaled.round() >= 1.0
}

/// How many times one value is another, for sentences.
pub fn times(ratio: f64) -> String {
    format!("{}{}times", Digits::TenthsBelowTen.number(ratio, 0), format::NBSP)
}

/// A bloc within a sentence.
pub fn bloc(bloc: Bloc) -> &'static str {
    match bloc {
        Bloc::China => "China",
        Bloc::UnitedStates => "the United States",
        Bloc::Eu => "the European Union",
        Bloc::JapanKorea => "Japan and Korea",
        // Not “the rest of the world”, which reads as everybody: the four others are not meant.
        Bloc::Rest => "other countries",
    }
}

/// A bloc within a sentence that has to be short.
pub fn bloc_brief(which: Bloc) -> &'static str {
    match which {
        Bloc::UnitedStates => "the US",
        Bloc::Eu => "the EU",
        which => bloc(which),
    }
}

/// The form of a verb that goes with a bloc: `goes` for one country or union, `go` for several.
pub fn verb(which: Bloc, one: &'static str, several: &'static str) -> &'static str {
    if matches!(which, Bloc::JapanKorea | Bloc::Rest) { several } else { one }
}

/// A bloc where room is short.
pub fn bloc_short(bloc: Bloc) -> &'static str {
    match bloc {
        Bloc::China => "China",
        Bloc::UnitedStates => "US",
        Bloc::Eu => "EU",
        Bloc::JapanKorea => "JP, KR",
        Bloc::Rest => "Others",
    }
}

/// A material within a sentence.
pub fn material(material: Material) -> &'static str {
    match material {
        Material::NdPr => "neodymium-praseodymium (NdPr)",
        Material::Dy => "dysprosium",
        Material::Tb => "terbium",
        Material::Sm => "samarium",
        Material::Gd => "gadolinium",
        Material::Y => "yttrium",
        Material::La => "lanthanum",
        Material::Ce => "cerium",
        Material::Rest => "other rare earths",
    }
}

pub fn shortage(material: ShortageMaterial) -> &'static str {
    match material {
        ShortageMaterial::Magnet => "magnets",
        ShortageMaterial::NdPr => "NdPr oxide",
        ShortageMaterial::Dy => "dysprosium oxide",
        ShortageMaterial::Y => "yttrium oxide",
    }
}

pub fn supply(stage: SupplyStage) -> &'static str {
    match stage {
        SupplyStage::Magnet => "magnets",
        SupplyStage::OxideNdPr => "NdPr oxide",
        SupplyStage::OxideDy => "dysprosium oxide",
    }
}

/// What China does at a stage, and to what.
pub fn share(stage: ShareStage) -> (&'static str, &'static str) {
    match stage {
        ShareStage::Mining => ("mines", "magnet rare earths"),
        ShareStage::Separation => ("separates", "magnet rare earths"),
        ShareStage::Magnets => ("makes", "rare-earth magnets"),
    }
}

/// The first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| std::iter::once(first.to_ascii_uppercase()).chain(signs).collect()).unwrap_or_default()
}
