//! `chokepoint checks`: facts that the model is held against beyond the back-test, and its answers to policies.

use super::ended::{Ended, csv_written, written};
use crate::study::checks::responses::responses;
use crate::study::checks::{Fact, Verdict, count, facts, write_csv};
use std::io::Write;

pub fn print(out: &mut impl Write) -> Ended {
    written(write(out))
}

/// A figure a row, as CSV.
pub fn csv(out: &mut impl Write) -> Ended {
    csv_written(write_csv(&facts(), &responses(), out))
}

/// A figure, short.
fn short(value: f64) -> String {
    if value.abs() < 1_000.0 { format!("{value:.3}") } else { format!("{value:.0}") }
}

fn list(values: &[f64]) -> String {
    values.iter().map(|value| short(*value)).collect::<Vec<_>>().join("; ")
}

fn write(out: &mut impl Write) -> std::io::Result<()> {
    let facts = facts();
    writeln!(out, "FACTS. Those with a star were in view when the model was set, and are no tests of it.")?;
    for fact in &facts {
        write_fact(fact, out)?;
    }
    let [agree, off, contradict] =
        [Verdict::Agrees, Verdict::Off, Verdict::Contradicts].map(|verdict| count(&facts, verdict));
    writeln!(out, "{agree} agree, {off} are off, {contradict} contradict.\n\nANSWERS")?;
    for response in responses() {
        let holds = if response.holds { "holds" } else { "FAILS" };
        writeln!(out, "{:2} {holds} {}: {}", response.number, response.asks, list(&response.values))?;
    }
    Ok(())
}

fn write_fact(Fact { text, modelled, verdict }: &Fact, out: &mut impl Write) -> std::io::Result<()> {
    let star = if text.was_in_view { '*' } else { ' ' };
    writeln!(out, "{:2}{star} {:11} {} ({}). {}", text.number, verdict.name(), text.subject, text.source, text.note)?;
    for (value, modelled) in text.values.iter().zip(modelled) {
        let (recorded, modelled) = (short(value.recorded), short(*modelled));
        writeln!(out, "                {}: on record {recorded}, model {modelled} {}", value.of, value.unit.name())?;
    }
    Ok(())
}
