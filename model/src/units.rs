//! Units as types: what a policy or a figure is measured in.
//!
//! The step loop works on bare arrays for speed, every one of which names its unit; the types stand at the doors of the
//! model, where a share could be taken for a price. The accounting identity between tonnes, prices and money is here too.

/// One newtype over `f64` per unit.
macro_rules! unit {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Default)]
        pub struct $name(f64);

        impl $name {
            pub const fn new(value: f64) -> Self {
                Self(value)
            }
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl From<f64> for $name {
            fn from(value: f64) -> Self {
                Self(value)
            }
        }
    )+ };
}

unit! {
    /// Part of a whole, 0 to 1.
    Share,
    /// Strength of a measure between none (0) and full (1).
    Intensity,
    /// Multiplier, 1 is neutral.
    Factor,
    /// Point in time, calendar year with decimals.
    Year,
    /// Length of time in years.
    Years,
    /// Length of time in months.
    Months,
    /// Days of use at the present rate.
    Days,
    /// Rate of growth per year.
    PerYear,
    /// Tonnes of oxide per year.
    TonnesPerYear,
    /// Thousand tonnes of oxide per year.
    KilotonnesPerYear,
    /// Price in US dollars of the day per kilogram of oxide.
    UsdPerKg,
    /// Money in billions of US dollars of the day.
    BnUsd,
    /// Position between the demand paths: 0 stated policies, 1 announced pledges, 2 net zero.
    DemandPath,
}

/// Million USD in one tonne priced at one USD/kg.
pub const MUSD_PER_TONNE_USD_PER_KG: f64 = 1e-3;
/// Million USD in one billion.
pub const MUSD_PER_BN: f64 = 1e3;
/// Tonnes in one kilotonne.
pub const TONNES_PER_KILOTONNE: f64 = 1e3;
/// Months in a year, as a number to divide by.
pub const MONTHS_PER_YEAR: f64 = 12.0;
