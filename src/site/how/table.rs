//! A table before the month as the document describes it.

/// A table that the set-up writes before the first month. `text`, `equations` and `symbols` are in the notation of `equation.rs`.
pub struct Table {
    pub slug: &'static str,
    pub name: &'static str,
    /// Its file below `model/src/forcing`, with the text of the file: the constants that it uses are found in it.
    pub source: (&'static str, &'static str),
    pub text: &'static str,
    pub equations: &'static [&'static str],
    /// Each sign with its meaning and unit.
    pub symbols: &'static [(&'static str, &'static str)],
    /// The quantities that it gives.
    pub writes: &'static [&'static str],
}
