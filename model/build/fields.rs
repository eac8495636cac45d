//! The index sets of the tables in their frozen order, and how names and numbers are written in Rust.

use serde::Deserialize;
use serde::de::{Deserializer, Error};

/// Materials, blocs, hubs, ores and countries as the tables spell them, in the order of the model's arrays.
pub const MATERIALS: [&str; 9] = ["ndpr", "dy", "tb", "sm", "gd", "y", "la", "ce", "rest"];
pub const BLOCS: [&str; 5] = ["china", "us", "eu", "japan-korea", "rest"];
pub const HUBS: [&str; 10] = [
    "china",
    "malaysia",
    "united-states",
    "europe",
    "australia",
    "india",
    "russia",
    "canada",
    "central-asia",
    "brazil-africa",
];
pub const ORES: [&str; 11] = ["CNL", "ION", "UNO", "MTP", "MTW", "MON", "BRC", "CAL", "XEN", "LOP", "CAR"];
pub const PATHS: [&str; 3] = ["steps", "aps", "nze"];
pub const USES: [&str; 4] = ["ev", "wind", "defence", "other"];
/// Slug and name of the countries of mining.
pub const COUNTRIES: [(&str, &str); 24] = [
    ("china", "China"),
    ("united-states", "United States"),
    ("australia", "Australia"),
    ("malaysia", "Malaysia"),
    ("myanmar", "Myanmar"),
    ("laos", "Laos"),
    ("se-asia-other", "Thailand, Vietnam and others"),
    ("india", "India"),
    ("russia", "Russia"),
    ("brazil", "Brazil"),
    ("canada", "Canada"),
    ("france", "France"),
    ("estonia", "Estonia"),
    ("norway-sweden", "Norway and Sweden"),
    ("greenland", "Greenland"),
    ("angola", "Angola"),
    ("malawi", "Malawi"),
    ("tanzania", "Tanzania"),
    ("south-africa", "South Africa"),
    ("other-africa", "Other Africa"),
    ("kazakhstan", "Kazakhstan"),
    ("kyrgyzstan", "Kyrgyzstan"),
    ("tajikistan", "Tajikistan"),
    ("other", "Other"),
];

/// Names of several materials in the place of one.
const SEVERAL: [&str; 4] = ["", "all", "magnet", "ndpr+dy+tb"];

/// Position of a cell in a list; none for the names in `without`.
fn position_or_none<'de, D: Deserializer<'de>>(
    cell: D,
    list: &[&str],
    without: &[&str],
) -> Result<Option<usize>, D::Error> {
    let text: &str = Deserialize::deserialize(cell)?;
    let position = list.iter().position(|own| *own == text);
    if position.is_none() && !without.contains(&text) {
        return Err(D::Error::custom(format!("“{text}” is none of: {}", list.join(", "))));
    }
    Ok(position)
}

/// The material of a row; several together, all of them, and magnets have no position.
pub fn material<'de, D: Deserializer<'de>>(cell: D) -> Result<Option<usize>, D::Error> {
    position_or_none(cell, &MATERIALS, &SEVERAL)
}

/// The ore of a mine; other plants have none.
pub fn ore<'de, D: Deserializer<'de>>(cell: D) -> Result<Option<usize>, D::Error> {
    position_or_none(cell, &ORES, &[""])
}

/// A place of the model: a country of mining, a hub of separation, a bloc; several of these where one name means them all.
pub struct Place {
    pub slug: String,
    pub country: Option<usize>,
    pub hub: Option<usize>,
    pub bloc: Option<usize>,
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(cell: D) -> Result<Self, D::Error> {
        let slug = String::deserialize(cell)?;
        let place = |list: &[&str]| list.iter().position(|own| *own == slug);
        let (country, hub, bloc) = (place(&COUNTRIES.map(|(own, _)| own)), place(&HUBS), place(&BLOCS));
        if country.or(hub).or(bloc).is_none() {
            return Err(D::Error::custom(format!("no place is called “{slug}”")));
        }
        Ok(Self { slug, country, hub, bloc })
    }
}

/// A name in capitals that says what it is.
pub struct ConstantName(pub String);

impl<'de> Deserialize<'de> for ConstantName {
    fn deserialize<D: Deserializer<'de>>(cell: D) -> Result<Self, D::Error> {
        let text = String::deserialize(cell)?;
        let is_name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        if text.starts_with(|c: char| c.is_ascii_uppercase()) && text.chars().all(is_name) {
            Ok(Self(text))
        } else {
            Err(D::Error::custom(format!("“{text}” is no name of a constant")))
        }
    }
}

/// A variable of the outputs as a constant: `us-nir-dytb` becomes `US_NIR_DYTB`.
pub fn constant_name(name: &str) -> String {
    name.to_ascii_uppercase().replace('-', "_")
}
