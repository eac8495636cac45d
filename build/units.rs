//! The units of the tables in the one spelling that each of them has.

use serde::de::{Deserialize, Deserializer, Error};

/// A unit that is in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit(pub &'static str);

/// Numbers without a unit, shares, prices, weights, flows, times, rates, what a plant leaves, places in a list.
const UNITS: [&str; 47] = [
    "-",
    "index",
    "0-10000",
    "share",
    "ln",
    "times legal exports",
    "ratio to 2024",
    "USD/kg",
    "USD/kg REO",
    "ln USD/kg",
    "bn USD",
    "million USD",
    "million USD/yr",
    "per 10 USD/kg",
    "per 10 bn USD",
    "t",
    "kt",
    "t oxide",
    "t magnets",
    "t/t",
    "t/t magnet",
    "t/month",
    "t/yr",
    "t/yr2",
    "kt/yr",
    "t REO/yr",
    "t oxide/yr",
    "t magnets/yr",
    "t NdPr+Dy+Tb/yr",
    "t Dy+Tb/yr",
    "year",
    "yr",
    "months",
    "days",
    "1/yr",
    "1/month",
    "jobs",
    "jobs/kt",
    "t CO2/t",
    "kt CO2/yr",
    // As the panel of assumptions shows them; an empty one is a plain number.
    "",
    "×",
    "%",
    "% a year",
    "a year",
    "years",
    "t a year",
];

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: Deserializer<'de>>(cell: D) -> Result<Self, D::Error> {
        let text: &str = Deserialize::deserialize(cell)?;
        let known = UNITS.iter().find(|unit| **unit == text);
        known.map(|unit| Self(unit)).ok_or_else(|| D::Error::custom(format!("no unit “{text}” is known")))
    }
}
