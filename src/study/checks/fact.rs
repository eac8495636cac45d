//! What is known of a fact, and how far an answer of the model is from it.

/// How far the model may be off, as a mean factor over the figures of a fact, and still agree, or be called off and no contradiction.
const AGREES_WITHIN: f64 = 1.10;
const OFF_WITHIN: f64 = 1.50;
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
            Self::Agrees => "agree",
            Self::Off => "off",
            Self::Contradicts => "contradicts",
        }
    }

    /// The rule of most facts: exp of the mean absolute log ratio.
    pub fn by_ratio(recorded: &[f64], modelled: &[f64]) -> Self {
        let pairs = recorded.iter().zip(modelled);
        let sum: f64 = pairs.map(|(recorded, modelled)| libm::log(modelled.max(SMALLEST) / recorded).abs()).sum();
        let factor = libm::exp(sum / recorded.len() as f64);
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

/// What is known of a fact before the model is asked.
#[derive(Debug)]
pub struct Text {
    pub number: usize,
    pub subject: &'static str,
    pub source: &'static str,
    /// Columns that the model answers with.
    pub figures: &'static str,
    pub recorded: &'static [f64],
    pub note: &'static str,
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
