//! The units of figures: how a value of the model is scaled, how many digits of it are known, and what the unit is called. Axis, table,
//! files, sentences and descriptions all take them from here.

use crate::format::{Digits, NBSP};

const THOUSAND: f64 = 1000.0;
const PERCENT: f64 = 0.01;

/// Unit of a figure. Values stay in the unit of the model until they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisplayUnit {
    /// Shares 0 to 1, shown in percent.
    Percent,
    /// US dollars of the day per kilogram of oxide.
    UsdPerKg,
    /// Tonnes per year.
    Tonnes,
    /// Tonnes per year, shown in thousands.
    Kilotonnes,
    /// Million US dollars of the day, shown in billions.
    BillionUsd,
    /// Million US dollars of the day per year, shown in billions.
    BillionUsdPerYear,
    /// The same where it is an order of magnitude.
    RoughBillionUsdPerYear,
    /// Days of use.
    Days,
    /// Index of concentration (HHI), 0 to 10,000.
    Points,
    /// Jobs, shown in thousands.
    ThousandJobs,
    /// Differences of shares, shown in percentage points.
    PercentPoints,
    /// Thousand tonnes per year of something that is not a product, shown in millions.
    Megatonnes,
}

impl DisplayUnit {
    pub const ALL: [Self; 12] = [
        Self::Percent,
        Self::UsdPerKg,
        Self::Tonnes,
        Self::Kilotonnes,
        Self::BillionUsd,
        Self::BillionUsdPerYear,
        Self::RoughBillionUsdPerYear,
        Self::Days,
        Self::Points,
        Self::ThousandJobs,
        Self::PercentPoints,
        Self::Megatonnes,
    ];

    /// What stands behind a number: on an axis, in a sentence.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::UsdPerKg => "USD/kg",
            Self::Tonnes => "t/yr",
            Self::Kilotonnes => "kt/yr",
            // Sentences and subtitles say whether it is by year.
            Self::BillionUsd | Self::BillionUsdPerYear | Self::RoughBillionUsdPerYear => "bn USD",
            Self::Days => "days",
            Self::Points | Self::PercentPoints => "points",
            Self::ThousandJobs => "thousand",
            Self::Megatonnes => "Mt/yr",
        }
    }

    /// The unit where no sentence stands around it: over a table, in a file.
    pub fn name(self) -> &'static str {
        match self {
            Self::BillionUsdPerYear | Self::RoughBillionUsdPerYear => "bn USD/yr",
            Self::Days => "days of use",
            Self::Points => "HHI points",
            Self::ThousandJobs => "thousand jobs",
            Self::PercentPoints => "percentage points",
            _ => self.sign(),
        }
    }

    /// What a value of the model is divided by before it is shown.
    pub fn divisor(self) -> f64 {
        match self {
            Self::Percent | Self::PercentPoints => PERCENT,
            Self::UsdPerKg | Self::Tonnes | Self::Days | Self::Points => 1.0,
            Self::Kilotonnes
            | Self::BillionUsd
            | Self::BillionUsdPerYear
            | Self::RoughBillionUsdPerYear
            | Self::ThousandJobs
            | Self::Megatonnes => THOUSAND,
        }
    }

    /// A value of the model in this unit, not rounded.
    pub fn scaled(self, value: f64) -> f64 {
        value / self.divisor()
    }

    /// How many digits of a figure in this unit are shown, wherever it stands.
    pub fn digits(self) -> Digits {
        match self {
            Self::Percent | Self::PercentPoints => Digits::Percent,
            Self::UsdPerKg => Digits::Price,
            Self::Tonnes | Self::Days => Digits::Whole,
            Self::Points => Digits::Hundreds,
            Self::RoughBillionUsdPerYear => Digits::Two,
            Self::Kilotonnes | Self::BillionUsd | Self::BillionUsdPerYear | Self::ThousandJobs | Self::Megatonnes => {
                Digits::TenthsBelowTen
            }
        }
    }

    /// The number that is shown for a value of the model: in this unit, with the digits that are known.
    pub fn number(self, value: f64) -> String {
        if value.is_finite() { self.digits().number(self.scaled(value), 0) } else { "no value".to_string() }
    }

    /// The number with the sign of the unit.
    pub fn say(self, value: f64) -> String {
        let number = self.number(value);
        match self {
            _ if !value.is_finite() => number,
            Self::Days if number == "1" => format!("1{NBSP}day"),
            Self::PercentPoints if number == "1" => format!("1{NBSP}point"),
            _ => format!("{number}{NBSP}{}", self.sign()),
        }
    }

    /// The same where a sentence names the year already: `16 Mt`.
    pub fn say_of_year(self, value: f64) -> String {
        let said = self.say(value);
        said.strip_suffix("/yr").unwrap_or(&said).to_string()
    }
}
