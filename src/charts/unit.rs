//! The unit of an axis, and by what its values are divided before they are shown.

/// Unit of an axis. Values stay in the unit of the model; the words scale them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Shares 0 to 1, shown in percent.
    Percent,
    /// US dollars of the day per kilogram of oxide.
    UsdPerKg,
    /// Tonnes per year.
    Tonnes,
    /// Tonnes per year, shown in thousands.
    Kilotonnes,
    /// Million US dollars of the day (per year where it is a flow), shown in billions.
    BillionUsd,
    /// Days of use.
    Days,
    /// Index of concentration, 0 to 10,000.
    Points,
    /// Jobs, shown in thousands.
    ThousandJobs,
    /// Differences of shares, shown in percentage points.
    PercentPoints,
    /// Thousand tonnes per year of something that is not a product, shown in millions.
    Megatonnes,
}

impl Unit {
    /// What a value of the model is divided by before it is shown.
    pub fn divisor(self) -> f64 {
        match self {
            Self::Percent | Self::PercentPoints => 0.01,
            Self::UsdPerKg | Self::Tonnes | Self::Days | Self::Points => 1.0,
            Self::Kilotonnes | Self::BillionUsd | Self::ThousandJobs | Self::Megatonnes => THOUSAND,
        }
    }
}

/// What a figure in thousands is divided by.
const THOUSAND: f64 = 1000.0;
