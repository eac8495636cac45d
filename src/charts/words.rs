//! Words and numbers in charts: names of places and materials within a sentence, and values with their unit.

use super::selection::{ShareStage, ShortageMaterial, SupplyStage};
use super::spec::{TODAY, Unit};
use crate::model::keys::{Bloc, Material, calendar};

/// No-break space: before a percent sign and a unit.
const NBSP: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// First calendar year that lies wholly after today.
pub const FIRST_FREE_YEAR: usize = calendar(TODAY).0 + 1;

/// A number with a fixed count of decimals, a true minus, and never minus zero.
fn decimal(value: f64, digits: usize) -> String {
    let text = format!("{:.*}", digits, value.abs());
    let is_zero = text.chars().all(|sign| sign == '0' || sign == '.');
    let grouped = group(&text);
    if value < 0.0 && !is_zero { format!("{MINUS}{grouped}") } else { grouped }
}

/// A comma between thousands.
fn group(text: &str) -> String {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut out = String::with_capacity(text.len() + 4);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// Decimals that leave two to three significant digits.
fn digits_for(value: f64) -> usize {
    match value.abs() {
        size if size >= 9.95 => 0,
        size if size >= 0.95 => 1,
        _ => 2,
    }
}

/// A value without its unit, rounded to what is known.
pub fn number(unit: Unit, value: f64) -> String {
    if !value.is_finite() {
        return "no value".to_string();
    }
    let shown = value / unit.divisor();
    match unit {
        // Below one percent a digit more, so that a small part does not read as none.
        Unit::Percent if shown.abs() >= 0.95 || shown.abs() < 0.05 => decimal(shown, 0),
        Unit::Percent => decimal(shown, 1),
        Unit::UsdPerKg => decimal(shown, digits_for(shown)),
        Unit::Tonnes => decimal(shown, 0),
        Unit::Kilotonnes => decimal(shown, if shown.abs() >= 9.95 { 0 } else { 1 }),
    }
}

pub fn unit_sign(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "%",
        Unit::UsdPerKg => "USD/kg",
        Unit::Tonnes => "t/yr",
        Unit::Kilotonnes => "kt/yr",
    }
}

/// A value with its unit.
pub fn value(unit: Unit, value: f64) -> String {
    if value.is_finite() { format!("{}{NBSP}{}", number(unit, value), unit_sign(unit)) } else { number(unit, value) }
}

/// A tick in the unit shown, with as many decimals as its step has.
pub fn tick(value: f64, step: f64) -> String {
    let digits = (0..4).find(|n| is_round(step, *n)).unwrap_or(4);
    decimal(value, digits)
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
    format!("{}{NBSP}times", decimal(ratio, usize::from(ratio < 9.95)))
}

/// A bloc within a sentence.
pub fn bloc(bloc: Bloc) -> &'static str {
    match bloc {
        Bloc::China => "China",
        Bloc::UnitedStates => "the United States",
        Bloc::Eu => "the European Union",
        Bloc::JapanKorea => "Japan and Korea",
        Bloc::Rest => "the rest of the world",
    }
}

/// A bloc where room is short.
pub fn bloc_short(bloc: Bloc) -> &'static str {
    match bloc {
        Bloc::China => "China",
        Bloc::UnitedStates => "US",
        Bloc::Eu => "EU",
        Bloc::JapanKorea => "Japan, Korea",
        Bloc::Rest => "Rest",
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
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}
