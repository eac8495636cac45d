//! The facts and the answers that the model is held against: values and verdicts as the reference gives them.

use chokepoint::study::checks::responses::responses;
use chokepoint::study::checks::{Fact, Verdict, count, facts, write_csv};

/// Relative difference that is still the same figure, and a figure that small is none.
const SAME: f64 = 1e-7;
const NONE: f64 = 1e-9;

/// Rows of a golden: number, verdict or whether it holds, values.
fn rows(text: &'static str) -> Vec<(usize, &'static str, Vec<f64>)> {
    let row = |line: &'static str| {
        let mut cells = line.split(',');
        let mut cell = || cells.next().unwrap();
        let (number, verdict) = (cell().parse().unwrap(), cell());
        (number, verdict, cell().split_whitespace().map(|value| value.parse().unwrap()).collect())
    };
    text.lines().skip(1).map(row).collect()
}

#[track_caller]
fn assert_same(number: usize, values: &[f64], kept: &[f64]) {
    assert_eq!(values.len(), kept.len(), "{number}: {values:?}");
    for (value, kept) in values.iter().zip(kept) {
        assert!((value - kept).abs() <= SAME * kept.abs() + NONE, "{number}: {values:?} for {kept}");
    }
}

#[test]
fn the_facts_have_the_values_and_verdicts_of_the_reference() {
    let facts = facts();
    let kept = rows(include_str!("../goldens/reference/facts.csv"));
    assert_eq!(facts.len(), kept.len());
    for (fact, (number, verdict, values)) in facts.iter().zip(&kept) {
        assert_eq!(fact.text.number, *number);
        assert_same(*number, &fact.modelled, values);
        let verdict = match *verdict {
            "agree" => Verdict::Agrees,
            "off" => Verdict::Off,
            other => {
                assert_eq!(other, "contradicts");
                Verdict::Contradicts
            }
        };
        assert_eq!(fact.verdict, verdict, "{number}");
        assert_eq!(fact.text.values.len(), values.len(), "{number}");
    }
    assert_eq!(
        [Verdict::Agrees, Verdict::Off, Verdict::Contradicts].map(|verdict| count(&facts, verdict)),
        [14, 21, 1]
    );
    let is_wrong = |fact: &&Fact| fact.text.is_of_sign && fact.verdict == Verdict::Contradicts;
    assert_eq!(facts.iter().filter(is_wrong).count(), 0);
    assert_eq!(facts.iter().filter(|fact| fact.text.was_in_view).count(), 14);
}

#[test]
fn policies_move_what_they_should() {
    let responses = responses();
    let kept = rows(include_str!("../goldens/reference/responses.csv"));
    assert_eq!(responses.len(), kept.len());
    for (response, (number, _, values)) in responses.iter().zip(&kept) {
        assert_eq!(response.number, *number);
        assert!(response.holds, "{number}: {}: {:?}", response.asks, response.values);
        assert_same(*number, &response.values, values);
    }
}

/// Every figure of a fact and of an answer is a row, and what was written is what was computed.
#[test]
fn the_file_has_a_row_for_every_figure() {
    let (facts, responses) = (facts(), responses());
    let mut text = Vec::new();
    write_csv(&facts, &responses, &mut text).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_slice());
    let columns = reader.headers().unwrap().clone();
    let at = |name: &str| columns.iter().position(|column| column == name).unwrap_or_else(|| panic!("no {name}"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let of_facts: Vec<_> = facts.iter().flat_map(|fact| fact.text.values.iter().zip(&fact.modelled)).collect();
    let n_answers: usize = responses.iter().map(|response| response.values.len().max(1)).sum();
    assert_eq!(rows.len(), of_facts.len() + n_answers);
    for (row, (value, modelled)) in rows.iter().zip(of_facts) {
        assert_eq!((&row[at("kind")], &row[at("figure")], &row[at("unit")]), ("fact", value.of, value.unit.name()));
        assert_eq!(row[at("on record")].parse(), Ok(value.recorded));
        assert_eq!(row[at("model")].parse(), Ok(*modelled));
        assert!(["agrees", "off", "contradicts"].contains(&&row[at("verdict")]));
    }
    let in_view = rows.iter().filter(|row| &row[at("in view when the model was set")] == "yes");
    let numbers: std::collections::BTreeSet<&str> = in_view.map(|row| &row[at("number")]).collect();
    assert_eq!(numbers.len(), 14);
}
