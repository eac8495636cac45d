//! Up to which day the data go, and what is not known after it. Whoever names that date takes it from here.

/// The date in the middle of the sentences below: `concat!` takes literals only.
#[macro_export]
macro_rules! data_date {
    () => {
        "21 August 2026"
    };
}

pub use data_date;

/// The last day whose rules, prices and plants are in the data.
pub const DATA_DATE: &str = data_date!();

pub const DATA_TO: &str = concat!("Data to ", data_date!(), ".");

/// What has been decided since then is for the reader to assume.
pub const NOT_KNOWN: &str = "Whether China’s suspended rules came back on 10 November 2026 is not known here.";
