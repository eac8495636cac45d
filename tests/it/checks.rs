//! The facts and the answers that the model is held against: values and verdicts as the reference gives them.

use chokepoint::study::checks::responses::responses;
use chokepoint::study::checks::{Verdict, facts};

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
        assert_eq!(fact.verdict.name(), *verdict, "{number}");
        assert_eq!(fact.text.recorded.len(), values.len(), "{number}");
    }
    let n = |verdict: Verdict| facts.iter().filter(|fact| fact.verdict == verdict).count();
    assert_eq!([Verdict::Agrees, Verdict::Off, Verdict::Contradicts].map(n), [14, 21, 1]);
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
