//! A feedback loop of the causal diagram.

/// A loop: its places in order, the last acts on the first.
pub struct Loop {
    pub name: &'static str,
    pub text: &'static str,
    pub path: &'static [&'static str],
}
