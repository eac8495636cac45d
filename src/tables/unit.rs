//! The units of the tables, each in the one spelling that it has there. One list for the build, which reads the tables by it, and for what is
//! told of their rows; `build.rs` compiles this file too.

use super::kinds::Named;

macro_rules! units {
    ($($unit:ident: $name:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Unit {
            $($unit,)*
        }

        impl Named for Unit {
            const NAMES: &'static [(Self, &'static str)] = &[$((Self::$unit, $name),)*];
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
    // As the panel of assumptions shows them; an empty one is a plain number.
    Nothing: "",
    TimesSign: "×",
    Percent: "%",
    PercentAYear: "% a year",
    AYear: "a year",
    Years: "years",
    TonnesAYear: "t a year",
    // Of levers alone; what a lever does by its unit is in `LeverUnit`.
    Strength: "0-1",
    Points: "points",
    Code: "code",
    DaysOfUse: "days of use",
    Times: "x",
    KilotonnesOxidesPerYear: "kt oxides/yr",
    TonnesNdPrOxidePerYear: "t NdPr oxide/yr",
    DemandPath: "0-2",
}

#[cfg(test)]
mod tests {
    use super::super::kinds::LeverUnit;
    use super::*;

    #[test]
    fn the_units_of_levers_are_among_them() {
        for (_, name) in LeverUnit::NAMES {
            assert!(Unit::from_name(name).is_some(), "no unit “{name}”");
        }
    }
}
