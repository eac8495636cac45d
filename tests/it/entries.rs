//! Number boxes: what people type into them, in their units, marks and dates, and what the page understands and says.

use crate::words::lever;
use chokepoint::scenario::Lever;
use chokepoint::tables::ASSUMPTIONS;
use chokepoint::tables::kinds::{LeverKind, LeverUnit};
use chokepoint::words::entry::Entry;
use chokepoint::words::{assumptions, number_box, plants};
use proptest::prelude::*;

/// More steps than a slider has, and than there are months in the longest delay of a plant.
const N_STEPS: u32 = 120;

/// What is read, with ordinary spaces; the value as the box shows it.
fn read(key: &str, typed: &str) -> (String, String) {
    let lever = lever(key);
    match number_box::read(lever, typed, lever.row().neutral) {
        Ok(Entry { value, said }) => (number_box::shown(lever, value), said.replace('\u{a0}', " ")),
        Err(sentence) => ("-".to_string(), sentence.replace('\u{a0}', " ")),
    }
}

/// Typed, lever, understood as the box shows it, said.
fn check(cases: &[(&str, &str, &str, &str)]) {
    for (typed, key, shown, said) in cases {
        assert_eq!(read(key, typed), (shown.to_string(), said.to_string()), "“{typed}” for {key}");
    }
}

#[test]
fn units_are_read_as_they_are_shown_and_as_people_write_them() {
    check(&[
        ("31 %", "xh", "31", ""),
        ("31%", "xh", "31", ""),
        ("31\u{a0}%", "xh", "31", ""),
        ("31 percent", "xh", "31", ""),
        ("31 per cent", "xh", "31", ""),
        ("about 31 pct.", "xh", "31", ""),
        ("31 pts", "recyc", "31", ""),
        ("31 percentage points", "recyc", "31", ""),
        (" 100 ", "xh", "100", ""),
        ("+5", "xh", "5", ""),
        ("\u{2212}2", "cq", "-2", ""),
        ("-2 pts", "cq", "-2", ""),
        ("–2 % a year", "cq", "-2", ""),
        ("1.2×", "succ", "1.2", ""),
        ("1.2 x", "succ", "1.2", ""),
        ("x1.2", "succ", "1.2", ""),
        ("80 %", "succ", "0.8", ""),
        ("2 yr", "delay", "2", ""),
        ("2 years", "delay", "2", ""),
        ("2y", "delay", "2", ""),
        ("3 months", "delay", "0.25", ""),
        ("18 mo", "delay", "1.5", ""),
        ("2 years and 3 months", "delay", "2.25", ""),
        ("1y 6m", "delay", "1.5", ""),
        ("1 yr, 6 mo", "delay", "1.5", ""),
        ("12 months", "permit", "12", ""),
        ("1.5 years", "permit", "18", ""),
        ("1 year 6 months", "permit", "18", ""),
        ("90 days", "allied_days", "90", ""),
        ("90 days of use", "allied_days", "90", ""),
        ("2 weeks", "allied_days", "14", ""),
        ("3 months", "allied_days", "91", "Rounded to 91 days."),
        ("12 bn", "fin", "12", ""),
        ("$12 bn", "fin", "12", ""),
        ("$12bn", "fin", "12", ""),
        ("US$ 12 billion", "fin", "12", ""),
        ("12 billion dollars", "fin", "12", ""),
        ("12 bn USD", "fin", "12", ""),
        ("USD 12bn", "fin", "12", ""),
        ("12b", "fin", "12", ""),
        ("$12", "fin", "12", ""),
        ("12000 million", "fin", "12", ""),
        ("500 m", "vault", "0.5", ""),
        ("$500m", "vault", "0.5", ""),
        ("0.001 tn", "vault", "1", ""),
        ("100 $/kg", "floor", "100", ""),
        ("100 USD/kg", "floor", "100", ""),
        ("$100/kg", "floor", "100", ""),
        ("$100 per kg", "floor", "100", ""),
        ("100 dollars a kilo", "floor", "100", ""),
        ("USD 100", "floor", "100", ""),
        ("90000 $/t", "floor", "90", ""),
        ("$90000 a tonne", "floor", "90", ""),
        ("90000 per tonne", "floor", "90", ""),
        ("12 kt", "xq", "12", ""),
        ("12 kt/yr", "xq", "12", ""),
        ("12 kt of oxides a year", "xq", "12", ""),
        ("12500 t", "xq", "12.5", ""),
        ("12 thousand tonnes", "xq", "12", ""),
        ("none", "xq", "none", ""),
        ("no quota", "xq", "none", ""),
        ("12 kt", "cnres", "12000", ""),
        ("4000 t", "cnres", "4000", ""),
        ("4k", "cnres", "4000", ""),
        ("4000 t NdPr", "cnres", "4000", ""),
    ]);
}

#[test]
fn a_multiple_takes_a_percentage_with_a_sign_as_a_change() {
    check(&[
        ("+20 %", "succ", "1.2", "Read as 1.2 ×."),
        ("-20%", "succ", "0.8", "Read as 0.8 ×."),
        ("+100 %", "succ", "1.6", "“+100 %” is above the highest value: set to 1.6 ×."),
        ("+1.2", "succ", "1.2", ""),
        ("+20 %", "recyc", "20", ""),
    ]);
}

#[test]
fn ranges_of_time_and_units_of_another_kind_are_not_read() {
    for (typed, key) in [
        ("1 year - 2 years", "delay"),
        ("6 months – 1 year", "delay"),
        ("1 year 1 year", "delay"),
        ("6 months 1 year", "delay"),
        ("20 t", "floor"),
        ("100 per tonne", "xq"),
        ("100 per tonne", "cnres"),
        ("100/t", "cnres"),
    ] {
        assert_eq!(read(key, typed).0, "-", "{typed}");
    }
}

#[test]
fn an_entry_is_rounded_half_up_and_says_so_and_carries_no_noise() {
    check(&[
        ("12.28", "allied_days", "12", "Rounded to 12 days."),
        ("12.500", "permit", "13", "Rounded to 13 months."),
        ("12", "permit", "12", ""),
        ("1.000", "permit", "1", "Read as 1 mo, not as 1,000 mo."),
    ]);
    let value = number_box::read(lever("xh"), "12.28", 0.0).map(|entry| entry.value);
    assert_eq!(value, Ok(0.1228));
}

#[test]
fn both_decimal_marks_are_read_and_what_could_be_either_is_said() {
    check(&[
        ("12,5", "xh", "12.5", ""),
        ("12.5", "xh", "12.5", ""),
        (",5", "xh", "0.5", ""),
        (".5", "xh", "0.5", ""),
        ("1,5", "delay", "1.5", ""),
        ("0,125", "xh", "0.13", ""),
        ("12 000", "cnres", "12000", ""),
        ("12\u{202f}000", "cnres", "12000", ""),
        ("12'000", "cnres", "12000", ""),
        ("12’000", "cnres", "12000", ""),
        ("4 000,5", "cnres", "4000.5", ""),
        ("4,000.5", "cnres", "4000.5", ""),
        ("4.000,5", "cnres", "4000.5", ""),
        ("12.000", "cnres", "12000", "Read as 12,000 t, not as 12 t."),
        ("12,000", "cnres", "12000", "Read as 12,000 t, not as 12 t."),
        ("12.000 t", "cnres", "12000", "Read as 12,000 t, not as 12 t."),
        ("1.250", "cnres", "1250", "Read as 1,250 t, not as 1.25 t."),
        ("12.000", "xh", "12", "Read as 12 %, not as 12,000 %."),
        ("12.000 kt", "xq", "12", "Read as 12 kt, not as 12,000 kt."),
        ("12.000 t", "xq", "12", "Read as 12 kt, not as 0.012 kt."),
        ("12.500", "fin", "12.5", ""),
        ("2.500 m", "vault", "2.5", "Read as 2.5 bn, not as 0.003 bn."),
        ("1.125", "succ", "1.13", ""),
    ]);
    for unreadable in ["12 5", "1 00 000", "1.2.3", "1,23,4", "1..2", "12'0"] {
        assert_eq!(read("cnres", unreadable).0, "-", "{unreadable}");
    }
}

#[test]
fn what_is_out_of_range_goes_to_the_end_and_says_so() {
    check(&[
        ("140", "xh", "100", "“140” is above the highest value: set to 100 %."),
        ("1e9", "xh", "100", "“1e9” is above the highest value: set to 100 %."),
        ("-5", "xh", "0", "“-5” is below the lowest value: set to 0 %."),
        ("50 kt", "xq", "none", "“50 kt” is above the highest value: set to no quota."),
        ("2 bn $", "fin", "2", ""),
        ("7 years", "delay", "5", "“7 years” is above the highest value: set to 5 years."),
        ("-3", "xh_ramp", "0.05", "“-3” is below the lowest value: set to less than a month."),
        ("-3", "xq", "0", "“-3” is below the lowest value: set to 2 kt of oxides."),
        ("500.000", "permit", "48", "“500.000” is above the highest value: set to 48 months."),
        ("2020", "xh_start", "Nov 2026", "“2020” is before the first date: set to November 2026."),
        ("2050", "xh_start", "Nov 2040", "“2050” is after the last date: set to November 2040."),
        ("2050", "xh_end", "none", "“2050” is after the last date: set to no end."),
    ]);
}

#[test]
fn what_cannot_be_read_is_told_kindly() {
    check(&[
        ("many", "xh", "-", "“many” is not a number in %. The value is still 0 %."),
        ("", "xh", "-", "Nothing was typed. The value is still 0 %."),
        ("  ", "xh", "-", "Nothing was typed. The value is still 0 %."),
        ("12 apples", "xh", "-", "“12 apples” is not a number in %. The value is still 0 %."),
        ("12 kg", "fin", "-", "“12 kg” is not a number in bn. The value is still 0 bn USD."),
        ("100 €/kg", "floor", "-", "“100 €/kg” is not a number in $/kg. The value is still 0 USD/kg."),
        ("5 or 6", "xh", "-", "“5 or 6” is not a number in %. The value is still 0 %."),
        ("NaN", "succ", "-", "“NaN” is not a number in ×. The value is still 1 ×."),
        ("inf", "dem", "-", "“inf” is not a number. The value is still stated policies."),
        (
            "soon",
            "xh_start",
            "-",
            "“soon” is not a date such as 2028, June 2028 or 2028-06-01. The value is still November 2026.",
        ),
        ("", "cq", "-", "Nothing was typed. The value is still as planned."),
        ("", "xh_end", "-", "Nothing was typed. The value is still no end."),
    ]);
}

#[test]
fn dates_are_read_as_people_write_them() {
    let start = lever("xh_start");
    for (typed, value) in [
        ("2028", 2028.0),
        ("2028.5", 2028.5),
        ("2028,5", 2028.5),
        ("2028.17", 2028.17),
        ("Mar 2028", 2028.17),
        ("march 2028", 2028.17),
        ("Sept. 2028", 2028.67),
        ("3/2028", 2028.17),
        ("03/2028", 2028.17),
        ("3.2028", 2028.17),
        ("2028-12", 2028.92),
        ("2028/12", 2028.92),
        ("Nov 2026", 2026.9),
        ("2028-06-01", 2028.42),
        ("2028/06/01", 2028.42),
        ("2028.06.01", 2028.42),
        ("1 June 2028", 2028.42),
        ("1st June 2028", 2028.42),
        ("the 1st of June, 2028", 2028.42),
        ("June 1, 2028", 2028.42),
        ("Jun 1st 2028", 2028.42),
        ("June 2028", 2028.42),
        ("June, 2028", 2028.42),
        ("2028 June", 2028.42),
        ("1-Jun-2028", 2028.42),
        ("1.6.2028", 2028.42),
        ("01.06.2028", 2028.42),
        ("30/06/2028", 2028.49),
        ("06/30/2028", 2028.49),
        ("June 30, 2028", 2028.49),
        ("31 December 2028", 2028.99),
        ("2028-12-31", 2028.99),
        ("Q3 2028", 2028.5),
        ("2028 Q3", 2028.5),
        ("2028Q3", 2028.5),
        ("mid-2028", 2028.5),
        ("early 2028", 2028.0),
        ("late 2028", 2028.75),
        ("end of 2028", 2029.0),
        ("early June 2028", 2028.42),
        ("mid-June 2028", 2028.45),
        ("late June 2028", 2028.47),
        ("end of June 2028", 2028.5),
        ("end of December 2028", 2029.0),
        ("29 February 2028", 2028.15),
        // The months in which a lever begins and ends.
        ("1 Nov 2026", 2026.9),
        ("30 Nov 2040", 2040.9),
    ] {
        assert_eq!(number_box::read(start, typed, 2030.0), Ok(Entry { value, said: String::new() }), "{typed}");
    }
    check(&[
        ("Jun 28", "xh_start", "Jun 2028", "Read as June 2028."),
        ("June ’28", "xh_start", "Jun 2028", "Read as June 2028."),
        ("06/28", "xh_start", "Jun 2028", "Read as June 2028."),
        ("2028.06", "xh_start", "Jun 2028", "Read as June 2028."),
        ("28", "xh_start", "2028", "Read as January 2028."),
        ("1 Jun 28", "xh_start", "Jun 2028", "Read as June 2028."),
        ("Q3 28", "xh_start", "Jul 2028", "Read as July 2028."),
        ("end of 28", "xh_start", "2029", "Read as January 2029."),
        ("1/6/2028", "xh_start", "Jun 2028", "Read as June 2028, not as January 2028."),
        ("6/1/28", "xh_start", "2028", "Read as January 2028, not as June 2028."),
        // Only one of the two lies in the range.
        ("12/01/2026", "xh_start", "Dec 2026", "Read as December 2026, not as January 2026."),
        ("none", "xh_end", "none", ""),
        ("No end", "xh_end", "none", ""),
        ("2041", "xh_end", "none", ""),
        ("15 Jan 2041", "xh_end", "none", ""),
        ("1 Feb 2041", "xh_end", "none", "“1 Feb 2041” is after the last date: set to no end."),
        ("Dec 2040", "xh_start", "Nov 2040", "“Dec 2040” is after the last date: set to November 2040."),
    ]);
    let unreadable = "13/2028; 31/31/2028; June; 1 June; Jun 202; 20288; tomorrow; 2028-00-10; June 2028 2029 1; Q3 June 2028; \
                      end of June; mid 1 June 2028; 30 February 2028; 29 Feb 2027; 31 June 2028; 31.06.2028; 50%; -50%; ~50; <50; 50; 01; \
                      12 00; 12-18; Jun 15; 1 Jun 15; 1.6.15; 28%";
    for typed in unreadable.split("; ") {
        let sentence = format!(
            "“{typed}” is not a date such as 2028, June 2028 or 2028-06-01. The value is still {}.",
            "November 2026"
        );
        assert_eq!(read("xh_start", typed), ("-".to_string(), sentence));
    }
}

#[test]
fn delays_and_assumptions_read_their_units_too() {
    let delay =
        |typed: &str| plants::read_delay(typed, 0.0).map(|entry| (entry.value, entry.said.replace('\u{a0}', " ")));
    assert_eq!(delay("18 months"), Ok((1.5, String::new())));
    assert_eq!(delay("2 yr"), Ok((2.0, String::new())));
    assert_eq!(delay("12"), Ok((10.0, "“12” is above the highest value: set to 10 yr.".to_string())));
    let assumption = |name: &str, typed: &str| {
        let index = ASSUMPTIONS.iter().position(|row| row.name == name).unwrap();
        assumptions::read(index, typed, ASSUMPTIONS[index].value).map(|entry| entry.said.replace('\u{a0}', " "))
    };
    assert_eq!(assumption("gnew", "5.000"), Ok("Read as 5,000 t a year, not as 5 t a year.".to_string()));
    assert_eq!(assumption("gnew", "5 kt a year"), Ok(String::new()));
    assert_eq!(assumption("cov", "60 days"), Ok(String::new()));
    assert_eq!(assumption("s_Dy", "1.086"), Ok(String::new()));
    assert_eq!(assumption("s_LC", "1.457"), Ok(String::new()));
    assert_eq!(delay("1.250"), Ok((1.25, String::new())));
    assert_eq!(
        assumption("tau_d", "0.5 years"),
        Ok("“0.5 years” is below the lowest value: set to 1 year.".to_string())
    );
    assert_eq!(assumption("ka", "12.000"), Ok("“12.000” is above the highest value: set to 10 a year.".to_string()));
    let sentence = assumption("ka", "2 t").unwrap_err().replace('\u{a0}', " ");
    assert_eq!(sentence, "“2 t” is not a number. The value is still 2.8 a year.");
}

#[test]
fn the_keyboard_of_a_phone_has_what_a_box_takes() {
    for lever in Lever::all().filter(|lever| lever.row().kind != LeverKind::Choice) {
        let row = lever.row();
        let needs_text =
            row.low < 0.0 || !matches!(number_box::unit(lever), "%" | "×" | "pts") && row.unit != LeverUnit::DemandPath;
        if needs_text {
            assert_eq!(number_box::keyboard(lever), "text", "{}", row.key);
        }
    }
    assert_eq!(number_box::keyboard(lever("xh")), "decimal");
}

#[test]
fn what_a_number_box_shows_can_be_typed_back() {
    for lever in Lever::all().filter(|lever| lever.row().kind != LeverKind::Choice) {
        let row = lever.row();
        let mut at = row.low;
        while at <= row.high {
            let stepped = lever.on_step(at);
            let shown = number_box::shown(lever, stepped);
            let read =
                number_box::read(lever, &shown, row.neutral).unwrap_or_else(|error| panic!("{}: {error}", row.key));
            assert_eq!(read.said, "", "{}: {shown}", row.key);
            // A date is shown by its month; what has not been touched stays to the digit.
            let width = if row.unit == LeverUnit::Year { 1.0 / 12.0 } else { row.step / 2.0 };
            assert!((read.value - stepped).abs() <= width, "{}: {shown} for {stepped}", row.key);
            let same = number_box::read(lever, &shown, stepped).unwrap().value;
            assert!(row.unit != LeverUnit::Year || same == stepped, "{}: {shown} became {same}", row.key);
            // With the unit beside the box it is the same.
            let unit = if number_box::is_none(&shown) { "" } else { number_box::unit(lever) };
            let with_unit = format!("{shown} {unit}");
            assert_eq!(number_box::read(lever, with_unit.trim(), stepped).unwrap().value, same, "{with_unit}");
            at += row.step;
        }
    }
    for (index, row) in ASSUMPTIONS.iter().enumerate() {
        let mut at = row.low;
        for _ in 0..N_STEPS {
            let shown = assumptions::shown(index, at);
            for typed in [format!("{shown} {}", row.unit), shown] {
                let read =
                    assumptions::read(index, &typed, row.low).unwrap_or_else(|error| panic!("{}: {error}", row.name));
                assert_eq!(read.said, "", "{}: {typed}", row.name);
                assert!((read.value - at).abs() <= row.step / row.scale / 2.0, "{}: {typed} for {at}", row.name);
            }
            at = assumptions::moved_by(index, at, 1.0);
        }
    }
    for years in (0..N_STEPS).map(|n| f64::from(n) / 12.0) {
        let typed = plants::delay(years);
        let read = plants::read_delay(&typed, 0.0).unwrap();
        assert_eq!((plants::delay(read.value), read.said), (typed, String::new()));
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_ends_in_a_legal_value_or_a_sentence(typed in "\\PC{0,20}", number in "-?[0-9.,' ]{1,12} ?[a-z$%/]{0,6}") {
        for lever in Lever::all().filter(|lever| lever.row().kind != LeverKind::Choice) {
            for text in [&typed, &number] {
                match number_box::read(lever, text, lever.row().neutral) {
                    Ok(entry) => prop_assert_eq!(lever.clamp(entry.value), entry.value),
                    Err(sentence) => prop_assert!(sentence.ends_with('.')),
                }
            }
        }
    }
}
