//! `levers.csv`: one row per lever. The column `field` names what the lever bends in the policy of the model.

use super::fields::number;
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
struct Lever {
    key: String,
    label: String,
    short: String,
    says: String,
    cause: String,
    rest: String,
    undone: String,
    up: String,
    unit: String,
    low: String,
    high: String,
    step: String,
    neutral: String,
    group: String,
    parent: String,
    kind: String,
    field: String,
    meaning: String,
    end_means: String,
    partner: String,
    needs: String,
    enters: String,
    search: String,
}

/// Notes are for the native command and the tests; the page fetches them.
const NATIVE: &str = "#[cfg(not(target_arch = \"wasm32\"))]";

/// Whether more of it is a shock (below zero), a remedy, or neither.
fn up(row: &Lever) -> i8 {
    match row.up.as_str() {
        "shock" => -1,
        "remedy" => 1,
        "" => 0,
        other => panic!("{}: {other} is neither shock nor remedy", row.key),
    }
}

pub fn write(out: &mut String) {
    let rows: Vec<Lever> = super::rows("levers.csv");
    let _ = writeln!(out, "pub const N_LEVERS: usize = {};", rows.len());
    let _ = writeln!(out, "/// The levers, in the order of the board.\npub static LEVERS: [LeverRow; N_LEVERS] = [");
    for row in &rows {
        let [low, high, step, neutral] =
            [&row.low, &row.high, &row.step, &row.neutral].map(|text| number(text, &row.key));
        let _ = writeln!(
            out,
            "LeverRow {{ key: {:?}, {NATIVE} label: {:?}, short: {:?}, says: {:?}, cause: {:?}, rest: {:?}, undone: {:?}, up: {}, unit: {:?}, low: {low}, high: {high}, step: {step}, neutral: {neutral}, group: {:?}, parent: {:?}, kind: {:?}, {NATIVE} meaning: {:?}, {NATIVE} end_means: {:?}, {NATIVE} partner: {:?}, needs: {:?}, {NATIVE} enters: {:?}, search: {:?}, bend: |policy, value| policy.{} = value.into() }},",
            row.key,
            row.label,
            row.short,
            row.says,
            row.cause,
            row.rest,
            row.undone,
            up(row),
            row.unit,
            row.group,
            row.parent,
            row.kind,
            row.meaning,
            row.end_means,
            row.partner,
            row.needs,
            row.enters,
            // A search is held against small letters.
            row.search.to_lowercase(),
            row.field,
        );
    }
    let _ = writeln!(out, "];");
}
