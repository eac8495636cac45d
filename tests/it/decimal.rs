//! Numbers in links, controls and files: read as the standard library reads them, and written as briefly.

use chokepoint::decimal::{number_text, parse_number};
use proptest::prelude::*;

/// Decimals of 1 to 15 digits with a point at any place, and of 16 to 19.
fn decimals(digits: &'static str) -> impl Strategy<Value = String> {
    (digits, 0_usize..40, "[-+]?").prop_map(|(digits, place, sign)| {
        let (whole, tail) = digits.split_at(place % (digits.len() + 1));
        format!("{sign}{whole}.{tail}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn decimals_are_read_as_the_standard_library_reads_them(text in decimals("[0-9]{1,15}")) {
        prop_assert_eq!(parse_number(&text).map(f64::to_bits), text.parse().ok().map(f64::to_bits), "{}", text);
    }

    #[test]
    fn long_decimals_are_read_as_the_standard_library_reads_them(text in decimals("[0-9]{16,19}")) {
        prop_assert_eq!(parse_number(&text).map(f64::to_bits), text.parse().ok().map(f64::to_bits), "{}", text);
    }

    #[test]
    fn what_is_no_number_for_the_standard_library_is_none_here(text in "[-+.0-9eEinf]{0,9}") {
        let theirs: Option<f64> = text.parse().ok();
        let ours = parse_number(&text);
        prop_assert_eq!(ours.is_some(), theirs.is_some(), "{}", text);
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            prop_assert!(ours == theirs || (ours / theirs - 1.0).abs() < 1e-13 || theirs.abs() < f64::MIN_POSITIVE, "{} {}", ours, theirs);
        }
    }

    #[test]
    fn what_is_written_is_read_as_the_same_number(size in -6.0..16.0_f64, part in 1.0..10.0_f64, is_negative: bool) {
        let value = part * libm::pow(10.0, size) * if is_negative { -1.0 } else { 1.0 };
        let text = number_text(value);
        prop_assert_eq!(text.parse::<f64>(), Ok(value), "{}", text);
        prop_assert_eq!(parse_number(&text), Some(value), "{}", text);
    }

    #[test]
    fn as_few_digits_are_written_as_the_standard_library_writes(whole in 0_u64..10_000_000_000_000_000, decimals in 0_usize..=6) {
        let value = whole as f64 / libm::pow(10.0, decimals as f64);
        // Where two are as near and as short, either will do.
        prop_assert_eq!(number_text(value).len(), value.to_string().len(), "{}", value);
    }
}

#[test]
fn powers_of_two_have_a_nearer_neighbour_below() {
    for exponent in -19..53 {
        let power = libm::scalbn(1.0, exponent);
        for value in [power.next_down(), power, power.next_up()] {
            let text = number_text(value);
            assert_eq!(parse_number(&text), Some(value), "{text}");
            assert_eq!(text.parse(), Ok(value), "{text}");
        }
    }
}

#[test]
fn what_has_no_end_and_what_is_next_to_nothing_has_words_too() {
    for (value, text) in [
        (f64::INFINITY, "inf"),
        (f64::NEG_INFINITY, "-inf"),
        (-0.0, "0"),
        (1e-30, "0"),
        (2.5e-21, "0.0000000000000000000025"),
        (1e21, "1000000000000000000000"),
        (9_007_199_254_740_993.0, "9007199254740992"),
    ] {
        assert_eq!(number_text(value), text);
    }
    assert_eq!(parse_number("-Infinity"), Some(f64::NEG_INFINITY));
    assert_eq!(parse_number("1e999"), Some(f64::INFINITY));
    assert_eq!(parse_number("1e-999"), Some(0.0));
    assert_eq!(parse_number("1.5E+3"), Some(1500.0));
    for text in ["", "-", ".", "NaN", "1e", "1e+", "0x1", "1 ", "1.2.3", "--1", "e5", "1e5.0"] {
        assert_eq!(parse_number(text), None, "{text}");
    }
}
