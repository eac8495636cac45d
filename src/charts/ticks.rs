//! Nice ticks: steps of 1, 2, 2.5 or 5 times a power of ten, from zero to the first step at or above the largest value.
//! Where there are only two or three, steps of 3, 4, 6 and 8 count as nice too, or half of a low plot would stay empty.

/// Marks of an axis from zero, in the unit shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ticks {
    pub step: f64,
    pub n_steps: usize,
}

impl Ticks {
    pub fn top(&self) -> f64 {
        self.step * self.n_steps as f64
    }

    /// Zero, one step, ... up to the top.
    pub fn values(self) -> impl Iterator<Item = f64> {
        (0..=self.n_steps).map(move |i| self.step * i as f64)
    }
}

const MANTISSAS: [f64; 5] = [1.0, 2.0, 2.5, 5.0, 10.0];
const MANTISSAS_OF_FEW: [f64; 9] = [1.0, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
/// So many steps are few.
const FEW: usize = 3;

/// The ticks that hold `max` in at most `most` steps. A value that is not a positive number gives an axis to one.
pub fn nice(max: f64, most: usize) -> Ticks {
    let most = most.max(1);
    let max = if max.is_finite() && max > 0.0 { max } else { 1.0 };
    let raw = max / most as f64;
    let mut power = 1.0;
    while power > raw {
        power /= 10.0;
    }
    while power * 10.0 <= raw {
        power *= 10.0;
    }
    // A hair of slack, so that 0.3 in three steps of 0.1 stays three steps.
    let slack = 1.0 - 1e-9;
    let mantissas: &[f64] = if most <= FEW { &MANTISSAS_OF_FEW } else { &MANTISSAS };
    let step =
        mantissas.iter().map(|m| m * power).find(|step| step * most as f64 >= max * slack).unwrap_or(power * 10.0);
    let n_steps = (libm::ceil(max * slack / step) as usize).clamp(1, most);
    Ticks { step, n_steps }
}
