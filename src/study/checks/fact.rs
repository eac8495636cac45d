//! What is known of a fact, and how far an answer of the model is from it.

/// How far the model may be off, as a mean factor over the figures of a fact, and still agree, or be called off and no contradiction.
pub const AGREES_WITHIN: f64 = 1.10;
pub const OFF_WITHIN: f64 = 1.50;
/// A modelled value at or below zero is as far from a recorded one as this.
const SMALLEST: f64 = 1e-9;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Agrees,
    Off,
    Contradicts,
}

impl Verdict {
    pub fn name(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Off => "off",
            Self::Contradicts => "contradicts",
        }
    }

    /// The rule of most facts: exp of the mean absolute log ratio.
    pub fn by_ratio(values: &[Value], modelled: &[f64]) -> Self {
        let pairs = values.iter().zip(modelled);
        let sum: f64 = pairs.map(|(value, modelled)| libm::log(modelled.max(SMALLEST) / value.recorded).abs()).sum();
        let factor = libm::exp(sum / values.len() as f64);
        if factor <= AGREES_WITHIN {
            Self::Agrees
        } else if factor <= OFF_WITHIN {
            Self::Off
        } else {
            Self::Contradicts
        }
    }

    /// The rule of facts about a sign: wrong, right, or right and near.
    pub fn by_sign(is_wrong: bool, is_near: bool) -> Self {
        if is_wrong {
            Self::Contradicts
        } else if is_near {
            Self::Agrees
        } else {
            Self::Off
        }
    }
}

/// In what a figure of a fact is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Tonnes,
    Kilotonnes,
    UsdPerKg,
    MillionUsd,
    BillionUsd,
    /// Of one.
    Share,
    Times,
    Jobs,
}

impl Unit {
    /// As files name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tonnes => "t",
            Self::Kilotonnes => "kt",
            Self::UsdPerKg => "USD/kg",
            Self::MillionUsd => "million USD",
            Self::BillionUsd => "billion USD",
            Self::Share => "share",
            Self::Times => "ratio",
            Self::Jobs => "jobs",
        }
    }
}

/// One of the figures of a fact: what it is of, and what is on record.
#[derive(Debug)]
pub struct Value {
    pub of: &'static str,
    pub recorded: f64,
    pub unit: Unit,
}

/// What is known of a fact before the model is asked.
#[derive(Debug)]
pub struct Text {
    pub number: usize,
    pub subject: &'static str,
    pub source: &'static str,
    /// Columns that the model answers with.
    pub columns: &'static str,
    pub values: &'static [Value],
    /// It was in view when parameters or tables were set, so it is no test of them.
    pub was_in_view: bool,
    /// What counts is the sign, or the order, and then how near the model is.
    pub is_of_sign: bool,
    pub note: &'static str,
}

/// A fact, what the model says of it, and how far the two agree.
#[derive(Debug)]
pub struct Fact {
    pub text: &'static Text,
    pub modelled: Vec<f64>,
    pub verdict: Verdict,
}

/// What the model says, and the verdict where the rule of ratios does not fit.
pub struct Answer {
    pub modelled: Vec<f64>,
    pub verdict: Option<Verdict>,
}

impl Answer {
    pub fn ratio(modelled: impl Into<Vec<f64>>) -> Self {
        Self { modelled: modelled.into(), verdict: None }
    }

    pub fn judged(modelled: impl Into<Vec<f64>>, verdict: Verdict) -> Self {
        Self { modelled: modelled.into(), verdict: Some(verdict) }
    }
}
