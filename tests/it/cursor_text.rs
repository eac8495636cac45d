//! The cursor for the ear: it walks along the rows of the table, says their figures, and how they differ from another path.

use crate::charts::all_specs;
use chokepoint::chart::column::columns_in_table;
use chokepoint::chart::cursor_text::{sentence, step};
use chokepoint::chart::describe::{ReadoutPart, readout_parts};
use chokepoint::chart::form::Form;
use chokepoint::chart::spec::{
    Axis, ChartName, ChartSpec, DisplayUnit, LAST_CHART_YEAR, Line, N_CHART_YEARS, Paint, Role,
};
use chokepoint::chart::table::table;

const NBSP: char = '\u{a0}';

/// A chart of two lines, each with one value throughout.
fn chart(unit: DisplayUnit, [one, two]: [f64; 2]) -> ChartSpec {
    let line =
        |label: &str, value: f64| Line::new(label, label, Paint::Ink, Role::Scenario, vec![value; N_CHART_YEARS * 12]);
    let blank = ChartSpec::blank(ChartName::Share, 2030, true);
    ChartSpec {
        axis: Axis { unit, ..blank.axis },
        lines: vec![line("Second", two), line("First", one).leading()],
        ..blank
    }
}

#[test]
fn the_cursor_walks_along_the_rows_of_the_table_and_past_them_to_all() {
    let spec = chart(DisplayUnit::Percent, [0.4, 0.2]);
    let labels: Vec<&str> = columns_in_table(&spec).iter().map(|column| column.label).collect();
    let rows: Vec<String> = table(&spec).rows.into_iter().map(|row| row.label).collect();
    assert_eq!(labels, rows);
    let mut at = None;
    let mut walked = Vec::new();
    for _ in 0..4 {
        at = step(&spec, at, 1);
        walked.push(at);
    }
    assert_eq!(walked, [Some(0), Some(1), None, Some(0)]);
    assert_eq!(step(&spec, None, -1), Some(1));
    // A row that another chart does not have leads back into it.
    assert_eq!(step(&spec, Some(9), -1), Some(1));
}

#[test]
fn a_sentence_names_series_year_figure_unit_and_change() {
    let check = |unit: DisplayUnit, now: f64, before: f64, expected: &str| {
        let (spec, other) = (chart(unit, [now, 0.0]), chart(unit, [before, 0.0]));
        assert_eq!(sentence(&spec, Some(0), Some(&other)), expected.replace('_', &NBSP.to_string()));
    };
    check(DisplayUnit::Percent, 0.4, 0.28, "First, 2030: 40_%, 12_points more than on today’s path.");
    check(DisplayUnit::Percent, 0.28, 0.4, "First, 2030: 28_%, 12_points less than on today’s path.");
    check(DisplayUnit::Percent, 0.4, 0.4, "First, 2030: 40_%, as on today’s path.");
    check(DisplayUnit::Percent, 0.4001, 0.4, "First, 2030: 40_%, as on today’s path.");
    check(DisplayUnit::UsdPerKg, 400.0, 300.0, "First, 2030: 400_USD/kg, 100_USD/kg more than on today’s path.");
    check(DisplayUnit::Days, 31.0, 30.0, "First, 2030: 31_days, 1_day more than on today’s path.");
}

#[test]
fn at_rest_and_without_a_value_there_is_no_change_to_tell() {
    let spec = ChartSpec { is_moved: false, ..chart(DisplayUnit::Percent, [0.4, 0.2]) };
    assert_eq!(
        sentence(&spec, Some(0), Some(&chart(DisplayUnit::Percent, [0.1, 0.1]))),
        format!("First, 2030: 40{NBSP}%.")
    );
    let mut gap = chart(DisplayUnit::Percent, [0.4, 0.2]);
    gap.lines[1].values = vec![f64::NAN; N_CHART_YEARS * 12];
    assert_eq!(sentence(&gap, Some(0), None), "First, 2030: no value.");
    assert_eq!(
        sentence(&ChartSpec { year: LAST_CHART_YEAR, ..spec }, None, None),
        format!("2040: First 40{NBSP}%; Second 20{NBSP}%.")
    );
}

#[test]
fn the_subject_of_a_comparison_is_told_against_b() {
    let mut spec = chart(DisplayUnit::Percent, [0.4, 0.2]);
    spec.is_comparing = true;
    spec.lines[1].label = "First, A".to_string();
    let said = sentence(&spec, Some(0), Some(&chart(DisplayUnit::Percent, [0.5, 0.2])));
    assert_eq!(said, format!("First, A, 2030: 40{NBSP}%, 10{NBSP}points less than in B."));
}

#[test]
fn what_is_read_out_is_what_the_table_says_in_its_order() {
    let mut n_told = 0;
    for spec in all_specs() {
        let table = table(&spec);
        for (at, year) in table.columns.iter().enumerate() {
            let parts = readout_parts(&spec, year.parse().unwrap());
            let rows: Vec<(&str, f64)> =
                table.rows.iter().filter_map(|row| Some((row.label.as_str(), row.values[at]?))).collect();
            match &spec.form {
                Form::Curves => {
                    let mut parts = parts.iter().peekable();
                    for (label, value) in rows {
                        let is_told = |part: &&ReadoutPart| part.label == label && part.value == spec.say(value);
                        if parts.next_if(is_told).is_some() {
                            n_told += 1;
                            continue;
                        }
                        let is_nothing =
                            spec.areas.iter().any(|area| area.label == label) && value < spec.axis.max / 1000.0;
                        let is_baseline = !spec.is_moved && spec.lines.iter().any(|line| line.label == label);
                        assert!(is_nothing || is_baseline, "{} {year}: no {label}", spec.title);
                    }
                    assert_eq!(parts.next(), None, "{} {year}", spec.title);
                }
                Form::Cells(cells) => {
                    let total = |label: &str| -> f64 {
                        let own = rows.iter().filter(|(row, _)| row.starts_with(label) && !row.ends_with("baseline"));
                        own.map(|row| row.1).sum()
                    };
                    let expected = cells.iter().map(|cell| (cell.label.clone(), spec.say(total(&cell.label))));
                    assert!(expected.eq(parts.into_iter().map(|part| (part.label, part.value))), "{}", spec.title);
                }
                _ => {
                    let mut own: Vec<f64> = rows.iter().map(|row| row.1).filter(|value| *value > 0.0).collect();
                    own.sort_by(|a, b| b.total_cmp(a));
                    assert_eq!(parts.len(), own.len().min(6), "{}", spec.title);
                }
            }
        }
    }
    assert!(n_told > 1000, "{n_told}");
}
