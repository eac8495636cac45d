//! Quantiles of a sample: at share p of n values in order, the value at position p (n − 1), linear between two.

/// The shares of runs below the five marks of a band: its 90 % from the first to the last, its 50 % between the second and the fourth.
pub const SHARES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// The values at [`SHARES`], ascending.
pub type Band = [f64; SHARES.len()];

/// A value as a whole number that orders as it does, which is faster to sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(i32);

impl Key {
    pub const fn of(value: f32) -> Self {
        Self(Self::turned(value.to_bits() as i32))
    }

    fn value(self) -> f64 {
        f64::from(f32::from_bits(Self::turned(self.0) as u32))
    }

    /// Below zero all bits but the sign are turned; doing so twice gives them back.
    const fn turned(bits: i32) -> i32 {
        bits ^ (((bits >> (i32::BITS - 1)) as u32) >> 1) as i32
    }
}

/// The band of a sample, which is sorted by it. A sample of nothing has none.
pub fn band(sample: &mut [Key]) -> Option<Band> {
    sample.sort_unstable();
    let last = sample.len().checked_sub(1)?;
    Some(SHARES.map(|share| {
        let position = share * last as f64;
        let below = position as usize;
        let [low, next] = [below, (below + 1).min(last)].map(|at| sample[at].value());
        low + (position - below as f64) * (next - low)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[f32]) -> Option<Band> {
        band(&mut values.iter().map(|value| Key::of(*value)).collect::<Vec<_>>())
    }

    #[test]
    fn marks_lie_between_the_values_around_them() {
        // 1 to 21: position 0.05 x 20 = 1, so the second value; and so on without any rest.
        let whole: Vec<f32> = (1..=21).rev().map(|i| i as f32).collect();
        assert_eq!(of(&whole), Some([2.0, 6.0, 11.0, 16.0, 20.0]));
        // Two values: the marks cut the way between them.
        let of_two = of(&[3.0, 1.0]).unwrap();
        for (mark, expected) in of_two.iter().zip([1.1, 1.5, 2.0, 2.5, 2.9]) {
            assert!((mark - expected).abs() < 1e-12, "{mark} for {expected}");
        }
        assert_eq!(of(&[4.0]), Some([4.0; 5]));
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn equal_values_and_negative_ones_are_ordered_too() {
        assert_eq!(of(&[-2.0, 0.0, 0.0, 0.0, -2.0]), Some([-2.0, -2.0, 0.0, 0.0, 0.0]));
    }
}
