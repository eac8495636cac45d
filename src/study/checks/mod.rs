//! What the model is held against beyond the back-test: 36 facts on record, and 19 answers to policies that must have the right sign.
//!
//! The facts were collected by an audit of the model before this one. Some were in view when this one was set, which each of them says; such
//! a fact is no test. Source: model.md section 12.

mod ahead;
mod fact;
mod paths;
mod record;
pub mod responses;
mod table;
mod texts;

pub use fact::{AGREES_WITHIN, Fact, OFF_WITHIN, Text, Unit, Value, Verdict};
use paths::Paths;
pub use table::{count, write_csv};

/// All facts, in their order.
pub fn facts() -> Vec<Fact> {
    let mut paths = Paths::new();
    let mut answers = record::answers(&mut paths);
    answers.extend(ahead::answers(&mut paths));
    let fact = |text: &'static Text| {
        let answer = answers.iter().find(|(number, _)| *number == text.number).map(|(_, answer)| answer);
        let modelled = answer.map(|answer| answer.modelled.clone()).unwrap_or_default();
        let verdict =
            answer.and_then(|answer| answer.verdict).unwrap_or_else(|| Verdict::by_ratio(text.values, &modelled));
        Fact { text, modelled, verdict }
    };
    texts::TEXTS.iter().map(fact).collect()
}
