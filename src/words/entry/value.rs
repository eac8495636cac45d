//! What has been read of an entry.

/// An entry that could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    pub value: f64,
    /// What was understood, where the entry could mean something else or was out of range; else empty.
    pub said: String,
}
