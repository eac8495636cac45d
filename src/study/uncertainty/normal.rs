//! The normal distribution: its share below a point, and the point with a share below it.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

const HALF: f64 = 0.5;
/// Hastings' rational approximation of the point, error below 4.5e-4. Source: Abramowitz and Stegun 1964, formula 26.2.23.
const ABOVE: [f64; 3] = [2.515517, 0.802853, 0.010328];
const BELOW: [f64; 4] = [1.0, 1.432788, 0.189269, 0.001308];
/// Steps of Newton's method after it; each squares the error.
const CORRECTIONS: usize = 2;

/// Share of a standard normal distribution below `x`.
pub fn share_below(x: f64) -> f64 {
    HALF * libm::erfc(-x * FRAC_1_SQRT_2)
}

/// Where a share `u`, above 0 and below 1, of a standard normal distribution is below.
pub fn point(u: f64) -> f64 {
    let tail = u.min(1.0 - u);
    let t = (-2.0 * libm::log(tail)).sqrt();
    let polynomial = |terms: &[f64]| terms.iter().rev().fold(0.0, |sum, term| sum * t + term);
    let far = t - polynomial(&ABOVE) / polynomial(&BELOW);
    // On the lower side, where small shares keep their digits.
    let mut x = -far;
    for _ in 0..CORRECTIONS {
        let density = libm::exp(-HALF * x * x) / (2.0 * PI).sqrt();
        x -= (share_below(x) - tail) / density;
    }
    if u < HALF { x } else { -x }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_those_of_the_tables() {
        // Quantiles as printed in any table of the normal distribution.
        for (u, x) in [(0.5, 0.0), (0.75, 0.674_489_750_196), (0.95, 1.644_853_626_951), (0.999, 3.090_232_306_168)] {
            assert!((point(u) - x).abs() < 1e-11, "{u}: {}", point(u));
            assert!((point(1.0 - u) + x).abs() < 1e-11, "{u}");
        }
    }

    #[test]
    fn the_two_undo_each_other() {
        for i in 1..1000 {
            let u = f64::from(i) / 1000.0;
            assert!((share_below(point(u)) - u).abs() < 1e-13, "{u}");
        }
    }
}
