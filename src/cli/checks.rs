//! `chokepoint checks`: the facts and the answers that the model to come is held against.

use super::{Ended, written};
use crate::study::checks::responses::responses;
use crate::study::checks::{Verdict, facts};
use std::io::Write;

pub fn print(out: &mut impl Write) -> Ended {
    written(write(out))
}

/// Figures one after the other, short.
fn list(values: &[f64]) -> String {
    let short = |value: &f64| if value.abs() < 1_000.0 { format!("{value:.3}") } else { format!("{value:.0}") };
    values.iter().map(short).collect::<Vec<_>>().join("; ")
}

fn write(out: &mut impl Write) -> std::io::Result<()> {
    let facts = facts();
    writeln!(out, "FACTS: number, verdict, subject (source): on record, model (figures). Note")?;
    for fact in &facts {
        let text = fact.text;
        writeln!(
            out,
            "{:2} {:11} {} ({}): {}, model {} ({}). {}",
            text.number,
            fact.verdict.name(),
            text.subject,
            text.source,
            list(text.recorded),
            list(&fact.modelled),
            text.figures,
            text.note
        )?;
    }
    let n = |verdict: Verdict| facts.iter().filter(|fact| fact.verdict == verdict).count();
    let [agree, off, contradict] = [Verdict::Agrees, Verdict::Off, Verdict::Contradicts].map(n);
    writeln!(out, "{agree} agree, {off} are off, {contradict} contradict.\n\nANSWERS")?;
    for response in responses() {
        let holds = if response.holds { "holds" } else { "FAILS" };
        writeln!(out, "{:2} {holds} {}: {}", response.number, response.asks, list(&response.values))?;
    }
    Ok(())
}
