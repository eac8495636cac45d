//! Facts and answers as CSV, a figure a row.

use super::fact::{Fact, Verdict};
use super::responses::Response;
use std::io::Write;

const HEADER: [&str; 12] = [
    "kind",
    "number",
    "what",
    "figure",
    "unit",
    "on record",
    "model",
    "verdict",
    "in view when the model was set",
    "source",
    "columns",
    "note",
];

/// Numbers in their shortest exact form; what an answer has no record of stays empty.
pub fn write_csv(facts: &[Fact], responses: &[Response], out: impl Write) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(HEADER)?;
    for Fact { text, modelled, verdict } in facts {
        let (number, in_view) = (text.number.to_string(), if text.was_in_view { "yes" } else { "no" });
        for (value, modelled) in text.values.iter().zip(modelled) {
            let [recorded, modelled] = [value.recorded, *modelled].map(|value| value.to_string());
            writer.write_record([
                "fact",
                &number,
                text.subject,
                value.of,
                value.unit.name(),
                &recorded,
                &modelled,
                verdict.name(),
                in_view,
                text.source,
                text.columns,
                text.note,
            ])?;
        }
    }
    for response in responses {
        let number = response.number.to_string();
        let mut row = |value: &str| {
            let verdict = if response.holds { "holds" } else { "fails" };
            writer.write_record([
                "answer",
                &number,
                response.asks,
                response.reads,
                "",
                "",
                value,
                verdict,
                "",
                "",
                "",
                "",
            ])
        };
        if response.values.is_empty() {
            row("")?;
        }
        for value in &response.values {
            row(&value.to_string())?;
        }
    }
    writer.flush()?;
    Ok(())
}

/// How many facts have a verdict.
pub fn count<'a>(facts: impl IntoIterator<Item = &'a Fact>, verdict: Verdict) -> usize {
    facts.into_iter().filter(|fact| fact.verdict == verdict).count()
}
