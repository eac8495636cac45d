//! `levers.csv`: one row per lever. The column `field` names what the lever bends in the policy of the model; that goes into a file of
//! its own, which `src/scenario` includes.

use crate::kinds::{LeverGroup, LeverKind, LeverRole, LeverSense, named};
use crate::unit::LeverUnit;
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
    #[serde(rename = "up", deserialize_with = "named")]
    sense: LeverSense,
    #[serde(deserialize_with = "named")]
    unit: LeverUnit,
    low: f64,
    high: f64,
    step: f64,
    neutral: f64,
    #[serde(deserialize_with = "named")]
    group: LeverGroup,
    parent: String,
    #[serde(deserialize_with = "named")]
    kind: LeverKind,
    #[serde(deserialize_with = "named")]
    role: LeverRole,
    field: Field,
    meaning: String,
    end_means: String,
    partner: String,
    needs: String,
    enters: String,
    search: String,
}

/// A field of `model::params::Policy`: names with points between, and positions in brackets.
struct Field(String);

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: serde::Deserializer<'de>>(cell: D) -> Result<Self, D::Error> {
        let text = String::deserialize(cell)?;
        let is_field = !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "_.[]".contains(c));
        if is_field { Ok(Self(text)) } else { Err(serde::de::Error::custom(format!("“{text}” is no field"))) }
    }
}

/// Notes are for the native command and the tests; the page fetches them.
const NATIVE: &str = "#[cfg(not(target_arch = \"wasm32\"))]";

/// The table of the levers, and what each of them bends.
pub fn write(folder: &str, out: &mut String, bends: &mut String) {
    let rows: Vec<Lever> = crate::table::rows(folder, "levers.csv");
    check(folder, &rows);
    let _ = writeln!(out, "pub const N_LEVERS: usize = {};", rows.len());
    let _ = writeln!(out, "/// The levers, in the order of the board.\npub static LEVERS: [LeverRow; N_LEVERS] = [");
    let _ = writeln!(bends, "[");
    for (i, row) in rows.iter().enumerate() {
        let _ = writeln!(
            out,
            "LeverRow {{ key: {:?}, {NATIVE} label: {:?}, short: {:?}, says: {:?}, cause: {:?}, rest: {:?}, undone: {:?}, sense: LeverSense::{:?}, unit: LeverUnit::{:?}, low: {:?}, high: {:?}, step: {:?}, neutral: {:?}, group: LeverGroup::{:?}, parent: {:?}, kind: LeverKind::{:?}, role: LeverRole::{:?}, {NATIVE} meaning: {:?}, {NATIVE} end_means: {:?}, {NATIVE} partner: {:?}, needs: {:?}, {NATIVE} enters: {:?}, search: {:?} }},",
            row.key,
            row.label,
            row.short,
            row.says,
            row.cause,
            row.rest,
            row.undone,
            row.sense,
            row.unit,
            row.low,
            row.high,
            row.step,
            row.neutral,
            row.group,
            row.parent,
            row.kind,
            row.role,
            row.meaning,
            row.end_means,
            row.partner,
            row.needs,
            row.enters,
            // A search is held against small letters.
            row.search.to_lowercase(),
        );
        // A field that the policy does not have is an error of the compiler, which prints this line.
        let Field(field) = &row.field;
        let _ = writeln!(
            bends,
            "|policy, value| policy.{field} = value.into(), // {} of {folder}/levers.csv:{}, column field",
            row.key,
            i + 2
        );
    }
    let _ = writeln!(out, "];");
    let _ = writeln!(bends, "]");
}

/// What no single cell can tell: keys are there once, ranges hold what they must, levers that are named exist.
fn check(folder: &str, rows: &[Lever]) {
    let has = |key: &str| rows.iter().any(|row| row.key == key);
    for (i, row) in rows.iter().enumerate() {
        let at = format!("{folder}/levers.csv:{}: {}", i + 2, row.key);
        assert!(rows.iter().filter(|other| other.key == row.key).count() == 1, "{at}: column key: there twice");
        assert!(row.low < row.high && row.step > 0.0, "{at}: columns low, high, step: no range");
        assert!((row.low..=row.high).contains(&row.neutral), "{at}: column neutral: outside of its range");
        let n_bends = rows.iter().filter(|other| other.field.0 == row.field.0).count();
        assert!(n_bends == 1, "{at}: column field: another lever bends {} too", row.field.0);
        assert!(row.parent.is_empty() || has(&row.parent), "{at}: column parent: no lever {}", row.parent);
        let is_date = matches!(row.role, LeverRole::Start | LeverRole::End);
        let is_alone =
            !rows.iter().any(|other| other.key != row.key && other.role == row.role && other.parent == row.parent);
        assert!(!is_date || !row.parent.is_empty() && is_alone, "{at}: column role: a lever has one start and one end");
        for need in row.needs.split_whitespace() {
            assert!(has(need), "{at}: column needs: no lever {need}");
        }
    }
}
