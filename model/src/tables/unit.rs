//! The units of the tables, each in the one spelling that it has there. One list for the build, which reads the tables by it, and for what is
//! told of their rows; of these a lever has one of [`LeverUnit`]. What a number box shows is `box_unit`. `build.rs` compiles this file too.

use super::kinds::Named;

macro_rules! units {
    ($($unit:ident: $name:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Unit {
            $($unit,)*
        }

        impl Named for Unit {
            const NAMES: &'static [(Self, &'static str)] = &[$((Self::$unit, Self::$unit.text()),)*];
        }

        impl Unit {
            /// Its spelling, also in constants.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$unit => $name,)*
                }
            }
        }
    };
}

units! {
    // Numbers without a unit, and shares.
    Plain: "-",
    Index: "index",
    ZeroToTenThousand: "0-10000",
    Share: "share",
    NaturalLog: "ln",
    TimesLegalExports: "times legal exports",
    RatioTo2024: "ratio to 2024",
    // Prices and money.
    UsdPerKg: "USD/kg",
    UsdPerKgReo: "USD/kg REO",
    NaturalLogOfUsdPerKg: "ln USD/kg",
    BillionUsd: "bn USD",
    MillionUsd: "million USD",
    MillionUsdPerYear: "million USD/yr",
    Per10UsdPerKg: "per 10 USD/kg",
    Per10BillionUsd: "per 10 bn USD",
    // Weights and flows.
    Tonnes: "t",
    Kilotonnes: "kt",
    TonnesOxide: "t oxide",
    TonnesMagnets: "t magnets",
    TonnesPerTonne: "t/t",
    TonnesPerTonneMagnet: "t/t magnet",
    TonnesPerMonth: "t/month",
    TonnesPerYear: "t/yr",
    TonnesPerYearSquared: "t/yr2",
    KilotonnesPerYear: "kt/yr",
    TonnesReoPerYear: "t REO/yr",
    TonnesOxidePerYear: "t oxide/yr",
    TonnesMagnetsPerYear: "t magnets/yr",
    TonnesNdPrDyTbPerYear: "t NdPr+Dy+Tb/yr",
    TonnesDyTbPerYear: "t Dy+Tb/yr",
    // Times and rates.
    Year: "year",
    Yr: "yr",
    Months: "months",
    Days: "days",
    PerYear: "1/yr",
    PerMonth: "1/month",
    // What a plant leaves.
    Jobs: "jobs",
    JobsPerKilotonne: "jobs/kt",
    TonnesCo2PerTonne: "t CO2/t",
    KilotonnesCo2PerYear: "kt CO2/yr",
    // Of levers alone.
    Years: "years",
    Strength: "0-1",
    Points: "points",
    Code: "code",
    ExportRules: "export rules",
    DaysOfUse: "days of use",
    Times: "x",
    KilotonnesOxidesPerYear: "kt oxides/yr",
    TonnesNdPrOxidePerYear: "t NdPr oxide/yr",
    DemandPath: "0-2",
}

/// The unit of a lever's value in links and in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverUnit {
    Share,
    /// A strength from 0 to 1.
    Strength,
    /// A share that is added to another.
    Points,
    /// A change of a yearly growth rate.
    PerYear,
    /// Whom a limit is aimed at: the codes of `model::keys::Target`.
    Target,
    /// Which rules China keeps: the codes of `model::keys::Law`.
    ExportRules,
    /// A date as a year with decimals.
    Year,
    Years,
    Months,
    DaysOfUse,
    Times,
    KilotonnesPerYear,
    TonnesPerYear,
    UsdPerKg,
    BillionUsd,
    /// Between the three demand paths, 0 to 2.
    DemandPath,
}

impl Named for LeverUnit {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Share, Unit::Share.text()),
        (Self::Strength, Unit::Strength.text()),
        (Self::Points, Unit::Points.text()),
        (Self::PerYear, Unit::PerYear.text()),
        (Self::Target, Unit::Code.text()),
        (Self::ExportRules, Unit::ExportRules.text()),
        (Self::Year, Unit::Year.text()),
        (Self::Years, Unit::Years.text()),
        (Self::Months, Unit::Months.text()),
        (Self::DaysOfUse, Unit::DaysOfUse.text()),
        (Self::Times, Unit::Times.text()),
        (Self::KilotonnesPerYear, Unit::KilotonnesOxidesPerYear.text()),
        (Self::TonnesPerYear, Unit::TonnesNdPrOxidePerYear.text()),
        (Self::UsdPerKg, Unit::UsdPerKg.text()),
        (Self::BillionUsd, Unit::BillionUsd.text()),
        (Self::DemandPath, Unit::DemandPath.text()),
    ];
}

impl LeverUnit {
    /// Shares, which people also write in percent.
    pub fn is_share(self) -> bool {
        matches!(self, Self::Share | Self::Strength | Self::Points)
    }
}
