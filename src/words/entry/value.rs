//! What has been read of an entry.

/// Twelve decimals are far finer than any step and drop the noise of a conversion.
const FINE: f64 = 1e12;

/// An entry that could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    pub value: f64,
    /// What was understood, where the entry could mean something else or was out of range; else empty.
    pub said: String,
}

/// A value without the noise of a conversion.
pub fn fine(value: f64) -> f64 {
    libm::rint(value * FINE) / FINE
}
