//! Numbers from text: the nearest 64-bit float, as the standard library reads it, for every decimal that a link or a box holds (up to
//! 19 digits, powers of ten to 22; beyond that within one unit of the last place). The library's reader brings tables of ten
//! kilobytes, more than this page can spare.

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

#[cfg(test)]
mod tests {
    use super::*;

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
