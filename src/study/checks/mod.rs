//! What the model to come is held against: 36 facts on record, and 19 answers to policies that must have the right sign.
//!
//! The facts were collected by an audit of version 3. Many were in view when version 4 was fitted, which their notes say; a fact that the
//! model was set on is no test of it.

mod ahead;
mod fact;
mod paths;
mod record;
pub mod responses;
mod texts;

pub use fact::{Text, Verdict};
use paths::Paths;

/// A fact, what the model says of it, and how far the two agree.
#[derive(Debug)]
pub struct Fact {
    pub text: &'static Text,
    pub modelled: Vec<f64>,
    pub verdict: Verdict,
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
