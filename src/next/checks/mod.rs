//! What the model to come is held against: 36 facts on record, and 19 answers to policies that must have the right sign.
//!
//! The facts were collected by an audit of version 3. Many were in view when version 4 was fitted, which their notes say; a fact that the
//! model was set on is no test of it.

mod ahead;
mod paths;
mod record;
pub mod responses;
mod texts;

use paths::Paths;

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
    fn by_ratio(recorded: &[f64], modelled: &[f64]) -> Self {
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
    fn by_sign(is_wrong: bool, is_near: bool) -> Self {
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

/// A fact, what the model says of it, and how far the two agree.
#[derive(Debug)]
pub struct Fact {
    pub text: &'static Text,
    pub modelled: Vec<f64>,
    pub verdict: Verdict,
}

/// What the model says, and the verdict where the rule of ratios does not fit.
struct Answer {
    modelled: Vec<f64>,
    verdict: Option<Verdict>,
}

impl Answer {
    fn ratio(modelled: impl Into<Vec<f64>>) -> Self {
        Self { modelled: modelled.into(), verdict: None }
    }

    fn judged(modelled: impl Into<Vec<f64>>, verdict: Verdict) -> Self {
        Self { modelled: modelled.into(), verdict: Some(verdict) }
    }
}

/// All facts, in their order.
pub fn facts() -> Vec<Fact> {
    let mut paths = Paths::new();
    let mut answers = record::answers(&mut paths);
    answers.extend(ahead::answers(&mut paths));
    let fact = |text: &'static Text| {
        let answer = answers.iter().find(|(number, _)| *number == text.number).map(|(_, answer)| answer);
        let modelled = answer.map(|answer| answer.modelled.clone()).unwrap_or_default();
        let verdict =
            answer.and_then(|answer| answer.verdict).unwrap_or_else(|| Verdict::by_ratio(text.recorded, &modelled));
        Fact { text, modelled, verdict }
    };
    texts::TEXTS.iter().map(fact).collect()
}
