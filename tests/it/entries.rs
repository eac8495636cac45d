//! Number boxes: what people type into them, in their units, marks and dates, and what the page understands and says.

use crate::words::lever;
use chokepoint::scenario::Lever;
use chokepoint::tables::ASSUMPTIONS;
use chokepoint::tables::box_unit::BoxUnitRow;
use chokepoint::tables::kinds::LeverKind;
use chokepoint::tables::unit::LeverUnit;
use chokepoint::words::entry::{Entry, keyboard};
use chokepoint::words::{assumptions, number_box, plants};
use proptest::prelude::*;

/// More steps than a slider has, and than there are months in the longest delay of a plant.
const N_STEPS: u32 = 120;

/// What is read, with ordinary spaces; the value as the box shows it.
pub fn read(key: &str, typed: &str) -> (String, String) {
    let lever = lever(key);
    match number_box::read(lever, typed, lever.row().neutral) {
        Ok(Entry { value, said }) => (number_box::shown(lever, value), said.replace('\u{a0}', " ")),
        Err(sentence) => ("-".to_string(), sentence.replace('\u{a0}', " ")),
    }
}

/// Typed, lever, understood as the box shows it, said.
pub fn check(cases: &[(&str, &str, &str, &str)]) {
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
        ("4000000 kg", "cnres", "4000", ""),
        ("1000 kg", "cnres", "1", ""),
        ("1,000 kg", "cnres", "1", "Read as 1 t, not as 0.001 t."),
        ("0.004 Mt", "cnres", "4000", ""),
        ("1.5 Mt", "cnres", "12000", "“1.5 Mt” is above the highest value: set to 12,000 t."),
        ("4000 MT", "cnres", "4000", "Read as 4,000 t."),
        ("0.01 million tonnes", "xq", "10", ""),
        ("12,000,000 kg", "xq", "12", ""),
    ]);
}

#[test]
fn numbers_are_read_in_other_digits_in_fractions_and_in_words() {
    check(&[
        ("٣١", "xh", "31", ""),
        ("۳۱ ٪", "xh", "31", ""),
        ("٣١٫٥", "xh", "31.5", ""),
        ("٤٬٠٠٠", "cnres", "4000", ""),
        ("३१", "xh", "31", ""),
        ("３１％", "xh", "31", ""),
        ("１．５", "delay", "1.5", ""),
        ("−２", "cq", "-2", ""),
        ("２　ＹＲ", "delay", "2", ""),
        ("½", "delay", "0.5", ""),
        ("2½", "delay", "2.5", ""),
        ("2 ½ years", "delay", "2.5", ""),
        ("1¼", "delay", "1.25", ""),
        ("¾ yr", "delay", "0.75", ""),
        ("$½ bn", "vault", "0.5", ""),
        ("half a year", "delay", "0.5", ""),
        ("Half a year", "permit", "6", ""),
        ("about half a billion", "vault", "0.5", ""),
        ("two years", "delay", "2", ""),
        ("two and a half years", "delay", "2.5", ""),
        ("1 and a half years", "delay", "1.5", ""),
        ("one year and six months", "delay", "1.5", ""),
        ("ten percent", "xh", "10", ""),
        ("twelve kt", "xq", "12", ""),
    ]);
    // What could be taken for less than was meant.
    for (typed, key) in [
        ("a year and a half", "delay"),
        ("2 years and a half", "delay"),
        ("twenty one", "xh"),
        ("half", "delay"),
        ("half a year", "xh"),
        ("a half year or so", "delay"),
        ("1/2 year", "delay"),
        ("2.5½", "delay"),
    ] {
        assert_eq!(read(key, typed).0, "-", "{typed}");
    }
}

#[test]
fn what_the_box_would_show_as_nothing_is_not_taken_for_nothing() {
    check(&[
        ("12 k", "fin", "-", "“12 k” comes to next to nothing in bn USD. The value is still 0 bn USD."),
        ("40 million", "fin", "-", "“40 million” comes to next to nothing in bn USD. The value is still 0 bn USD."),
        ("100 million", "fin", "0.1", ""),
        ("1 kg", "xq", "-", "“1 kg” comes to next to nothing in kt. The value is still no quota."),
        ("1 kt", "xq", "1", ""),
        ("0.1 t", "cnres", "-", "“0.1 t” comes to next to nothing in t. The value is still 0 t."),
        ("1 day", "delay", "-", "“1 day” comes to next to nothing in years. The value is still 0 years."),
        ("0.001", "xh", "-", "“0.001” comes to next to nothing in %. The value is still 0 %."),
        ("-1e-9", "xh", "-", "“-1e-9” comes to next to nothing in %. The value is still 0 %."),
        ("0.1", "xh", "0.1", ""),
        ("0.001", "succ", "-", "“0.001” comes to next to nothing in ×. The value is still 1 ×."),
        ("0.001", "dem", "-", "“0.001” comes to next to nothing. The value is still stated policies."),
        ("0 k", "fin", "0", ""),
        ("0", "xh", "0", ""),
        ("0.4", "permit", "0", "Rounded to 0 months."),
    ]);
}

#[test]
fn another_currency_is_told_which_one_the_box_takes() {
    let takes = |typed: &str, unit: &str| {
        format!("“{typed}” is in another currency: this box takes US dollars, in {unit}. The value is still 0 {unit}.")
    };
    for typed in [
        "€5 bn",
        "5 bn €",
        "5 mrd EUR",
        "£2bn",
        "¥300 bn",
        "5 billion euros",
        "A$5 bn",
        "CAD 5 bn",
        "C$5bn",
        "5 bn pounds",
    ] {
        assert_eq!(read("fin", typed), ("-".to_string(), takes(typed, "bn USD")));
    }
    for typed in ["100 €/kg", "£100 per kg", "100 yuan/kg", "￥100/kg"] {
        assert_eq!(read("floor", typed), ("-".to_string(), takes(typed, "USD/kg")));
    }
    // The boxes' own, and boxes that take no money.
    check(&[
        ("US$5 bn", "fin", "5", ""),
        ("5 US dollars a kilo", "floor", "5", ""),
        ("5 €", "xh", "-", "“5 €” is not a number in %. The value is still 0 %."),
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
        ("1.000", "permit", "1", "Read as 1 month, not as 1,000 months."),
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
        ("2.500 m", "vault", "2.5", "Read as 2.5 bn USD, not as 0.003 bn USD."),
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
        ("-3", "xh_ramp", "0.05", "“-3” is below the lowest value: set to 0.05 years."),
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
        ("12 kg", "fin", "-", "“12 kg” is not a number in bn USD. The value is still 0 bn USD."),
        ("many", "floor", "-", "“many” is not a number in USD/kg. The value is still 0 USD/kg."),
        ("many", "delay", "-", "“many” is not a number of years. The value is still 0 years."),
        ("many", "permit", "-", "“many” is not a number of months. The value is still 0 months."),
        ("many", "recyc", "-", "“many” is not a number in points. The value is still 0 points."),
        ("2 yr", "xh", "-", "“2 yr” is not a number in %. The value is still 0 %."),
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
fn delays_and_assumptions_read_their_units_too() {
    let delay =
        |typed: &str| plants::read_delay(typed, 0.0).map(|entry| (entry.value, entry.said.replace('\u{a0}', " ")));
    assert_eq!(delay("18 months"), Ok((1.5, String::new())));
    assert_eq!(delay("2 yr"), Ok((2.0, String::new())));
    assert_eq!(delay("12"), Ok((10.0, "“12” is above the highest value: set to 10 years.".to_string())));
    let assumption = |name: &str, typed: &str| {
        let index = ASSUMPTIONS.iter().position(|row| row.name == name).unwrap();
        assumptions::read(index, typed, ASSUMPTIONS[index].value).map(|entry| entry.said.replace('\u{a0}', " "))
    };
    assert_eq!(assumption("gnew", "8.000"), Ok("Read as 8,000 t a year, not as 8 t a year.".to_string()));
    assert_eq!(assumption("gnew", "8 kt a year"), Ok(String::new()));
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
    assert_eq!(sentence, "“2 t” is not a number. The value is still 2.9 a year.");
}

#[test]
fn the_keyboard_of_a_phone_has_what_a_box_takes() {
    for lever in Lever::all().filter(|lever| lever.row().kind != LeverKind::Choice) {
        let row = lever.row();
        let needs_text = row.low < 0.0
            || !matches!(row.unit.in_box().row().short, "%" | "×" | "pts") && row.unit != LeverUnit::DemandPath;
        if needs_text {
            assert_eq!(keyboard(row.unit.in_box(), row.low), "text", "{}", row.key);
        }
    }
    assert_eq!(keyboard(lever("xh").row().unit.in_box(), 0.0), "decimal");
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
            // A year alone is said to be its beginning where something ends.
            let is_bare_year = lever.is_end() && shown.len() == "2028".len() && shown != "none";
            assert_eq!(read.said.is_empty(), !is_bare_year, "{}: {shown}: {}", row.key, read.said);
            // A date is shown by its month; what has not been touched stays to the digit.
            let width = if row.unit == LeverUnit::Year { 1.0 / 12.0 } else { row.step / 2.0 };
            assert!((read.value - stepped).abs() <= width, "{}: {shown} for {stepped}", row.key);
            let same = number_box::read(lever, &shown, stepped).unwrap().value;
            assert!(row.unit != LeverUnit::Year || same == stepped, "{}: {shown} became {same}", row.key);
            // With the unit beside the box it is the same.
            let BoxUnitRow { short, in_full, .. } = row.unit.in_box().row();
            let is_words = number_box::is_none(&shown) || row.unit == LeverUnit::Year;
            for unit in [short, in_full].into_iter().filter(|_| !is_words) {
                let with_unit = format!("{shown} {unit}");
                assert_eq!(number_box::read(lever, with_unit.trim(), stepped).unwrap().value, same, "{with_unit}");
            }
            at += row.step;
        }
    }
    for (index, row) in ASSUMPTIONS.iter().enumerate() {
        let mut at = row.low;
        for _ in 0..N_STEPS {
            let shown = assumptions::shown(index, at);
            for typed in [format!("{shown} {}", row.unit.row().in_full), shown] {
                let read =
                    assumptions::read(index, &typed, row.low).unwrap_or_else(|error| panic!("{}: {error}", row.name));
                assert_eq!(read.said, "", "{}: {typed}", row.name);
                assert!(
                    (read.value - at).abs() <= row.step / row.unit.row().scale / 2.0,
                    "{}: {typed} for {at}",
                    row.name
                );
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
