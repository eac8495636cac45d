//! Decimal numbers as programs write them: in links, controls and files. The standard library reads and writes every number exactly, with
//! tables of powers that are larger than the rest of a page's program for it; here powers of ten are those that a float holds exactly.
//!
//! Read: up to 19 digits of which at most 22 stand behind the point give the nearest float, as `str::parse` does. Digits past the 19th are
//! taken as zeros, and with other powers of ten the last bits may differ. Written: the fewest digits that are read as the same float, at most
//! 22 behind the point, so what is smaller than `1e-6` may lose its last digits; from `1e17` on the last digits are zeros.

/// Powers of ten that a float holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];
const MOST_DECIMALS: usize = POWERS.len() - 1;
/// Whole numbers up to this are floats.
const LARGEST_WHOLE: u64 = 1 << 53;
/// Below this, another digit fits into 64 bits.
const ROOM_FOR_A_DIGIT: u64 = u64::MAX / 10 - 1;
/// Sixteen digits often mean a float, seventeen always do.
const ENDS_OF_DIGITS: [f64; 2] = [1e16, 1e17];
/// Powers beyond are infinite or nothing, whatever stands before them.
const LARGEST_EXPONENT: i32 = 400;
/// Bits of a float behind its point.
const FRACTION_BITS: u32 = 52;
const EXPONENT_BIAS: i32 = 1023;

/// Twelve decimals are far finer than any step of a control.
const FINE: f64 = 1e12;

/// A value without the noise of a conversion or a multiplication.
pub fn without_noise(value: f64) -> f64 {
    libm::rint(value * FINE) / FINE
}

/// The value, or the end of the range that it is beyond; the lower end for NaN. `f64::clamp` would panic where the ends are not in order, with a
/// message that writes them, for which a program has to hold all of the standard library's writing of floats.
pub const fn clamped(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// A number from text: a sign, digits with a point, a power of ten. Infinities are numbers, so that a link can say "without end"; NaN is
/// none.
pub fn parse_number(text: &str) -> Option<f64> {
    let (is_negative, plain) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let size = unsigned(plain)?;
    Some(if is_negative { -size } else { size })
}

fn unsigned(text: &str) -> Option<f64> {
    if ["inf", "infinity"].iter().any(|name| text.eq_ignore_ascii_case(name)) {
        return Some(f64::INFINITY);
    }
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, read_exponent(exponent)?),
        None => (text, 0),
    };
    let (mut whole, mut n_digits, mut power, mut is_behind_point) = (0_u64, 0, exponent, false);
    for sign in digits.bytes() {
        match sign {
            b'.' if !is_behind_point => is_behind_point = true,
            b'0'..=b'9' => {
                n_digits += 1;
                let fits = whole <= ROOM_FOR_A_DIGIT;
                if fits {
                    whole = whole * 10 + u64::from(sign - b'0');
                }
                power += i32::from(!fits) - i32::from(is_behind_point);
            }
            _ => return None,
        }
    }
    (n_digits > 0).then(|| with_power(whole, power))
}

/// The whole number behind `e`; large ones are cut.
fn read_exponent(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let size = digits.bytes().fold(0, |size, digit| (size * 10 + i32::from(digit - b'0')).min(LARGEST_EXPONENT));
    Some(if text.starts_with('-') { -size } else { size })
}

fn with_power(whole: u64, power: i32) -> f64 {
    let near = whole as f64;
    match usize::try_from(-power) {
        Ok(decimals) if decimals <= MOST_DECIMALS => nearest(whole, decimals),
        // Both are exact, so that their product is rounded once.
        Err(_) if power as usize <= MOST_DECIMALS && whole <= LARGEST_WHOLE => near * POWERS[power as usize],
        _ => {
            let (mut value, mut left) = (near, power.unsigned_abs() as usize);
            while left > 0 && value > 0.0 && value.is_finite() {
                let step = left.min(MOST_DECIMALS);
                value = if power < 0 { value / POWERS[step] } else { value * POWERS[step] };
                left -= step;
            }
            value
        }
    }
}

/// The float nearest to a whole number with the point moved so many digits to the left.
fn nearest(whole: u64, decimals: usize) -> f64 {
    let mut value = whole as f64 / POWERS[decimals];
    if whole <= LARGEST_WHOLE {
        // Both were exact, so that their quotient was rounded once.
        return value;
    }
    // It was rounded twice: the best of its neighbours, until it is the best itself.
    loop {
        // In units in which also the smallest neighbour is whole.
        let bits_behind = parts(value.next_down()).1;
        let distance = |value: f64| {
            let (fraction, own) = parts(value);
            let there = (u128::from(fraction) << (bits_behind - own)) * power(decimals);
            there.abs_diff(u128::from(whole) << bits_behind)
        };
        let mut best = value;
        for other in [value.next_down(), value.next_up()] {
            let (is_nearer, is_as_near) = (distance(other) < distance(best), distance(other) == distance(best));
            if is_nearer || is_as_near && other.to_bits() % 2 == 0 {
                best = other;
            }
        }
        if best == value {
            return value;
        }
        value = best;
    }
}

/// A float as a whole number, and how many of its bits stand behind the point.
fn parts(value: f64) -> (u64, u32) {
    if value >= LARGEST_WHOLE as f64 {
        return (value as u64, 0);
    }
    let bits = value.to_bits();
    let exponent = (bits >> FRACTION_BITS) as i32 - EXPONENT_BIAS;
    let fraction = bits & ((1 << FRACTION_BITS) - 1) | 1 << FRACTION_BITS;
    (fraction, (FRACTION_BITS as i32 - exponent) as u32)
}

fn power(decimals: usize) -> u128 {
    POWERS[decimals] as u128
}

/// A number as text: the fewest digits that mean it, without an exponent.
pub fn number_text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_string();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let size = value.abs();
    if size.is_infinite() {
        return format!("{sign}inf");
    }
    let (mut rest, mut zeros) = (size, String::new());
    while rest >= ENDS_OF_DIGITS[1] {
        rest /= 10.0;
        zeros.push('0');
    }
    let (whole, decimals) = digits(rest);
    let mut text = whole.to_string();
    if decimals > 0 {
        let missing = (decimals + 1).saturating_sub(text.len());
        text.insert_str(0, &"0".repeat(missing));
        text.insert(text.len() - decimals, '.');
    }
    if whole == 0 { text } else { format!("{sign}{text}{zeros}") }
}

/// A whole number that means the float once the point is moved so many digits to the left.
fn digits(size: f64) -> (u64, usize) {
    for (decimals, scale) in POWERS.iter().enumerate() {
        let scaled = libm::rint(size * scale);
        if scaled > LARGEST_WHOLE as f64 {
            break;
        }
        if scaled / scale == size {
            return (scaled as u64, decimals);
        }
    }
    let (mut whole, mut decimals) = (size as u64, 0);
    for end in ENDS_OF_DIGITS {
        decimals = POWERS.iter().rposition(|scale| size * scale < end).unwrap_or_default();
        whole = rounded(size, decimals);
        if nearest(whole, decimals) == size {
            break;
        }
    }
    while decimals > 0 && whole.is_multiple_of(10) {
        whole /= 10;
        decimals -= 1;
    }
    (whole, decimals)
}

/// A float with the point moved to the right, rounded once.
fn rounded(value: f64, decimals: usize) -> u64 {
    let (fraction, bits_behind) = parts(value);
    let scaled = u128::from(fraction) * power(decimals);
    match bits_behind.checked_sub(1) {
        Some(all_but_one) => (scaled.checked_shr(all_but_one).unwrap_or_default().div_ceil(2)) as u64,
        None => scaled as u64,
    }
}
