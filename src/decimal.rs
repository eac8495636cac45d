//! Numbers from text and to text, as the standard library reads and writes them.
//!
//! Reading: the nearest 64-bit float for every decimal that a link or a box holds (up to 19 digits, powers of ten to 22; beyond that
//! within one unit of the last place). Writing: the shortest decimal that reads as the same float, from 1e-20 to 2^53; beyond that to
//! 12 digits or more. The library's own reader and writer weigh twenty kilobytes, more than this page can spare.

/// Digits that fit into 64 bits.
const MOST_DIGITS: u32 = 19;
/// Largest power of ten that is exact as a float, and as an integer of 128 bits leaves room for the quotient.
const EXACT_POWER: i32 = 22;
/// Beyond these powers every number is an infinity or nothing.
const LARGEST_POWER: i32 = 400;
const TEN: f64 = 10.0;

/// A decimal number with an optional sign, point and exponent; `inf` and `infinity` are numbers, NaN is not.
pub fn parse(text: &str) -> Option<f64> {
    let (is_negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let size = if rest.eq_ignore_ascii_case("inf") || rest.eq_ignore_ascii_case("infinity") {
        f64::INFINITY
    } else {
        unsigned(rest)?
    };
    Some(if is_negative { -size } else { size })
}

fn unsigned(text: &str) -> Option<f64> {
    let (mantissa, exponent) = match text.find(['e', 'E']) {
        Some(at) => (text.get(..at)?, whole(text.get(at + 1..)?)?),
        None => (text, 0),
    };
    let (mut digits, mut n_digits, mut power) = (0_u64, 0_u32, exponent);
    let (mut has_point, mut has_digit) = (false, false);
    for byte in mantissa.bytes() {
        match byte {
            b'0'..=b'9' if n_digits < MOST_DIGITS => {
                digits = digits * 10 + u64::from(byte - b'0');
                n_digits += u32::from(digits > 0);
                power = power.saturating_sub(i32::from(has_point));
                has_digit = true;
            }
            // Digits that do not fit only make a whole number larger.
            b'0'..=b'9' => power = power.saturating_add(i32::from(!has_point)),
            b'.' if !has_point => has_point = true,
            _ => return None,
        }
    }
    has_digit.then(|| scaled(digits, power))
}

/// An exponent; one with too many digits is as good as the largest.
fn whole(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.bytes().fold(0_i32, |sum, byte| (sum * 10 + i32::from(byte - b'0')).min(LARGEST_POWER));
    Some(sign * size)
}

/// digits x 10^power, rounded once where the powers are exact.
fn scaled(digits: u64, power: i32) -> f64 {
    if digits == 0 {
        return 0.0;
    }
    if (-EXACT_POWER..0).contains(&power) {
        return divided(digits, -power);
    }
    let mut value = digits as f64;
    for _ in 0..power.clamp(-LARGEST_POWER, LARGEST_POWER).unsigned_abs() {
        if power > 0 { value *= TEN } else { value /= TEN }
    }
    value
}

/// digits / 10^power, rounded to the nearest float, ties to even. The numerator is moved to the top of 128 bits, so that the quotient
/// has at least 54 bits: one more than a float keeps.
fn divided(digits: u64, power: i32) -> f64 {
    const KEPT: u32 = f64::MANTISSA_DIGITS;
    let divisor = (0..power).fold(1_u128, |ten, _| ten * 10);
    let shift = u128::from(digits).leading_zeros();
    let numerator = u128::from(digits) << shift;
    let (quotient, rest) = (numerator / divisor, numerator % divisor);
    let surplus = (u128::BITS - quotient.leading_zeros()) - KEPT;
    let mut kept = quotient >> surplus;
    let dropped = quotient & ((1 << surplus) - 1);
    let half = 1 << (surplus - 1);
    let is_above_half = dropped > half || (dropped == half && rest > 0);
    if is_above_half || (dropped == half && kept % 2 == 1) {
        kept += 1;
    }
    // kept has at most 53 bits (or is a power of two), so both steps are exact.
    let down = shift - surplus;
    kept as u64 as f64 / power_of_two(down)
}

/// 2^n for n below 128.
fn power_of_two(n: u32) -> f64 {
    (1_u128 << n) as f64
}

/// The shortest decimal that reads as the same float: what `{}` writes, without an exponent.
pub fn text(value: f64) -> String {
    let mut out = String::new();
    if value.is_nan() {
        return "NaN".to_string();
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    let size = value.abs();
    if size.is_infinite() {
        out.push_str("inf");
    } else if size < SMALLEST {
        tiny(&mut out, size);
    } else if size < LARGEST {
        shortest(&mut out, size);
    } else {
        huge(&mut out, size);
    }
    out
}

/// From here on 128 bits hold every digit of a float and the room between it and its neighbors.
const SMALLEST: f64 = 1e-20;
/// From here on (2^53) floats are whole numbers that do not stand next to each other.
const LARGEST: f64 = 9_007_199_254_740_992.0;

/// Digits of size = mantissa / 2^places, one after the other, until no other float is as near to what stands there (Steele and White).
fn shortest(out: &mut String, size: f64) {
    /// Everything is counted in quarters of the last place: half the way to a neighbor is 2 of them, or 1 below a power of two.
    const QUARTERS: u32 = 2;
    let bits = size.to_bits();
    let fraction_bits = f64::MANTISSA_DIGITS - 1;
    let hidden = 1 << fraction_bits;
    let mantissa = bits & (hidden - 1) | hidden;
    let exponent = (bits >> fraction_bits) as u32;
    // 1023 is the exponent of 1, and what is below LARGEST has no power of two to its right.
    let places = fraction_bits + 1023 - exponent + QUARTERS;
    let one = 1_u128 << places;
    let quarters = u128::from(mantissa) << QUARTERS;
    push_whole(out, (quarters >> places) as u64);
    let mut rest = quarters & (one - 1);
    if rest == 0 {
        return;
    }
    out.push('.');
    let is_even = mantissa.is_multiple_of(2);
    let (mut above, mut below) = (2, if mantissa == hidden { 1 } else { 2 });
    loop {
        (rest, above, below) = (rest * 10, above * 10, below * 10);
        let digit = (rest >> places) as u8;
        rest &= one - 1;
        let may_end = rest < below || is_even && rest == below;
        let may_rise = rest + above > one || is_even && rest + above == one;
        let rises = may_rise && (!may_end || rest * 2 >= one);
        out.push(char::from(b'0' + digit + u8::from(rises)));
        if may_end || may_rise {
            return;
        }
    }
}

fn push_whole(out: &mut String, whole: u64) {
    out.push_str(&whole.to_string());
}

/// The digits of a number too small for [`shortest`], behind as many zeros as it was made larger by.
fn tiny(out: &mut String, size: f64) {
    out.push('0');
    if size == 0.0 {
        return;
    }
    let (mut larger, mut zeros) = (size, String::from("."));
    while larger < 1.0 {
        larger *= TEN;
        zeros.push('0');
    }
    zeros.pop();
    out.push_str(&zeros);
    let mut digits = String::new();
    shortest(&mut digits, larger);
    out.extend(digits.chars().filter(|digit| *digit != '.'));
}

/// The leading digits of a number too large for [`shortest`], and zeros.
fn huge(out: &mut String, size: f64) {
    let (mut smaller, mut zeros) = (size, String::new());
    while smaller >= LARGEST {
        smaller /= TEN;
        zeros.push('0');
    }
    push_whole(out, smaller.round() as u64);
    out.push_str(&zeros);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Floats between 1e-20 and 2^53, from a simple generator.
    fn floats() -> impl Iterator<Item = f64> {
        let mut state = 1_u64;
        std::iter::repeat_with(move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from_bits(state >> 12 | (957 + (state >> 5) % 119) << 52)
        })
    }

    #[test]
    fn numbers_are_written_as_the_library_writes_them() {
        for value in floats().take(300_000) {
            assert_eq!(text(value), value.to_string());
            assert_eq!(text(-value), (-value).to_string());
        }
        // Short decimals, powers of two with their neighbors, and multiples of what levers step by.
        for i in 0..20_000_u64 {
            let i = i as f64;
            for step in [0.01, 0.05, 0.1, 0.125, 1.0, 7.0, 1e-3, 1e9, 1.0 / 3.0] {
                assert_eq!(text(i * step), (i * step).to_string());
            }
        }
        for exponent in 957..1076_u64 {
            let power = f64::from_bits(exponent << 52);
            for value in [power.next_down(), power, power.next_up()] {
                assert_eq!(text(value), value.to_string());
            }
        }
        for value in [0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(text(value), value.to_string());
        }
    }

    #[test]
    fn numbers_out_of_all_measure_are_written_nearly() {
        for value in [1e-21, 3.7e-30, 2.2e-308, 5e-324, 9.1e15, 1.5e22, 1e300, 1.7e308] {
            let read: f64 = text(value).parse().unwrap();
            assert!((read / value - 1.0).abs() < 1e-13, "{} for {value:e}", text(value));
        }
    }

    #[test]
    fn numbers_are_read_as_the_library_reads_them() {
        let mut state = 1_u64;
        for i in 0..200_000_u64 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            // Doubles between 1e-5 and 1e5 in their shortest form, and short decimals.
            let share = (state >> 11) as f64 / (1_u64 << 53) as f64;
            let value = (share + 0.1) * [1.0, 1e-4, 1e5, 3.0, 2041.0][i as usize % 5];
            for text in [value.to_string(), format!("{value:.3}"), format!("{value:e}")] {
                let expected: f64 = text.parse().unwrap();
                assert_eq!(parse(&text).map(f64::to_bits), Some(expected.to_bits()), "{text}");
            }
        }
    }

    #[test]
    fn forms_are_taken_or_refused() {
        for text in
            ["1", "-0.5", "+2.", ".25", "1e3", "2.5E-2", "0", "-0", "1e999", "inf", "-Infinity", "00012", "1e-999"]
        {
            assert_eq!(parse(text).map(f64::to_bits), text.parse().ok().map(f64::to_bits), "{text}");
        }
        for text in ["", "-", ".", "e5", "1e", "1e+", "1..2", "1.2.3", "0x10", "NaN", "1 2", "--1", "\u{661}"] {
            assert_eq!(parse(text), None, "{text}");
        }
        let long = "0.1".to_string() + &"3".repeat(100);
        let exact: f64 = long.parse().unwrap();
        assert!((parse(&long).unwrap() - exact).abs() < 1e-15);
    }
}
