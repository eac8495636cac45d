//! Small mathematics: the exponential and logarithm of the monthly step, limits, linear interpolation.
//!
//! exp(x) = (5th-order polynomial of x/256)^256, relative error below 1e-9 for |x| < 9; ln(x) = 8 artanh((r-1)/(r+1)) with
//! r = x^(1/4), error below 1e-8 for 0.15 < x < 9. Both use + - * / and square roots only, so every machine agrees to the bit.

use crate::tables::constant as c;

/// Taylor coefficients of the exponential: 1/3!, 1/4!, 1/5!.
const EXP_3: f64 = 1.0 / 6.0;
const EXP_4: f64 = 1.0 / 24.0;
const EXP_5: f64 = 1.0 / 120.0;
const HALF: f64 = 0.5;
/// The argument is divided by 2 to the power of eight, and the result squared eight times.
const HALVINGS: u32 = 8;
const SCALE: f64 = 1.0 / (1 << HALVINGS) as f64;
/// Coefficients of the artanh series: 1/3, 1/5, ... 1/13.
const ARTANH: [f64; 6] = [1.0 / 3.0, 1.0 / 5.0, 1.0 / 7.0, 1.0 / 9.0, 1.0 / 11.0, 1.0 / 13.0];
/// ln x = 4 ln r and ln r = 2 artanh.
const LN_FACTOR: f64 = 8.0;

/// The exponential of the monthly step.
#[inline]
pub fn exp(x: f64) -> f64 {
    let y = x * SCALE;
    let mut power = 1.0 + y * (1.0 + y * (HALF + y * (EXP_3 + y * (EXP_4 + y * EXP_5))));
    for _ in 0..HALVINGS {
        power *= power;
    }
    power
}

/// The natural logarithm of a cover ratio.
#[inline]
pub fn ln(x: f64) -> f64 {
    let r = x.sqrt().sqrt();
    let y = (r - 1.0) / (r + 1.0);
    let z = y * y;
    let [a3, a5, a7, a9, a11, a13] = ARTANH;
    LN_FACTOR * y * (1.0 + z * (a3 + z * (a5 + z * (a7 + z * (a9 + z * (a11 + z * a13))))))
}

/// The larger and the smaller of two numbers, neither of which is NaN: one instruction each, where `f64::max` asks for NaN first.
pub trait Bound {
    fn at_least(self, low: f64) -> f64;
    fn at_most(self, high: f64) -> f64;
}

impl Bound for f64 {
    #[inline(always)]
    fn at_least(self, low: f64) -> f64 {
        if self > low { self } else { low }
    }
    #[inline(always)]
    fn at_most(self, high: f64) -> f64 {
        if self < high { self } else { high }
    }
}

/// `x` kept within `low..=high`.
#[inline]
pub fn limit(x: f64, low: f64, high: f64) -> f64 {
    if x < low {
        low
    } else if x > high {
        high
    } else {
        x
    }
}

/// Linear between the points of a table sorted by its first number; constant beyond the ends.
pub fn interpolate(table: &[(f64, f64)], x: f64) -> f64 {
    let (first, last) = (table[0], table[table.len() - 1]);
    if x <= first.0 {
        return first.1;
    }
    if x >= last.0 {
        return last.1;
    }
    let after = table.partition_point(|point| point.0 <= x);
    let ((x0, y0), (x1, y1)) = (table[after - 1], table[after]);
    y0 + (y1 - y0) / (x1 - x0) * (x - x0)
}

/// Rise from 0 at `start` to 1 within `length`, and fall to 0 at `end` within the same length; an end at the end of the run means never.
pub fn ramp(year: f64, start: f64, end: f64, length: f64) -> f64 {
    /// A ramp of no length at all would divide by zero.
    const SHORTEST: f64 = 1e-6;
    let length = length.max(SHORTEST);
    let rise = limit((year - start) / length, 0.0, 1.0);
    let fall = if end < c::NEVER_ENDS_FROM { limit((end - year) / length, 0.0, 1.0) } else { 1.0 };
    rise * fall
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_follow_the_library() {
        for i in -90..=90 {
            let x = f64::from(i) / 10.0;
            assert!((exp(x) / libm::exp(x) - 1.0).abs() < 1e-9, "exp({x})");
        }
        for i in 1..=88 {
            let x = 0.15 + f64::from(i) / 10.0;
            assert!((ln(x) - libm::log(x)).abs() < 1e-8, "ln({x})");
        }
    }

    #[test]
    fn interpolation_is_flat_beyond_the_ends() {
        let table = [(2005.0, 1.0), (2010.0, 2.0), (2020.0, 0.0)];
        // Halfway from 1 to 2; a quarter of the way from 2 to 0.
        assert_eq!(interpolate(&table, 2007.5), 1.5);
        assert_eq!(interpolate(&table, 2012.5), 1.5);
        assert_eq!(interpolate(&table, 1990.0), 1.0);
        assert_eq!(interpolate(&table, 2041.0), 0.0);
    }

    #[test]
    fn a_limit_shorter_than_twice_its_ramp_stays_below_full_strength() {
        assert_eq!(ramp(2028.0, 2027.0, 2029.0, 0.5), 1.0);
        assert_eq!(ramp(2028.0, 2027.0, 2029.0, 2.0), 0.25);
        assert_eq!(ramp(2026.0, 2027.0, 2029.0, 0.5), 0.0);
    }

    #[test]
    fn a_limit_to_the_end_of_the_run_does_not_fade() {
        assert_eq!(ramp(2040.9, 2027.0, 2041.0, 2.0), 1.0);
        assert_eq!(ramp(2040.0, 2027.0, 2040.5, 2.0), 0.25);
    }
}
