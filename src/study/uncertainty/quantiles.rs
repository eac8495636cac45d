//! Quantiles of a sample: at share p of n values in order, the value at position p (n − 1), linear between two.

/// The shares of runs below the five marks of a band: its 90 % from the first to the last, its 50 % between the second and the fourth.
pub const SHARES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// The values at [`SHARES`], ascending.
pub type Band = [f64; SHARES.len()];

/// The band of a sample, whose order is lost. A sample of nothing has none.
pub fn band(values: &mut [f32]) -> Option<Band> {
    let last = values.len().checked_sub(1)?;
    let mut band = Band::default();
    // What stands before this position is in its place or below it.
    let mut placed = 0;
    for (mark, share) in band.iter_mut().zip(SHARES) {
        let position = share * last as f64;
        let below = position as usize;
        let (_, low, above) = values[placed..].select_nth_unstable_by(below - placed, f32::total_cmp);
        let low = f64::from(*low);
        let next = above.iter().copied().min_by(f32::total_cmp).map_or(low, f64::from);
        *mark = low + (position - below as f64) * (next - low);
        placed = below;
    }
    Some(band)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_lie_between_the_values_around_them() {
        // 1 to 21: position 0.05 x 20 = 1, so the second value; and so on without any rest.
        let mut whole: Vec<f32> = (1..=21).rev().map(|i| i as f32).collect();
        assert_eq!(band(&mut whole), Some([2.0, 6.0, 11.0, 16.0, 20.0]));
        // Two values: the marks cut the way between them.
        let of_two = band(&mut [3.0, 1.0]).unwrap();
        for (mark, expected) in of_two.iter().zip([1.1, 1.5, 2.0, 2.5, 2.9]) {
            assert!((mark - expected).abs() < 1e-12, "{mark} for {expected}");
        }
        assert_eq!(band(&mut [4.0]), Some([4.0; 5]));
        assert_eq!(band(&mut []), None);
    }

    #[test]
    fn equal_values_and_negative_ones_are_ordered_too() {
        let mut values = [-2.0, 0.0, 0.0, 0.0, -2.0];
        assert_eq!(band(&mut values), Some([-2.0, -2.0, 0.0, 0.0, 0.0]));
    }
}
