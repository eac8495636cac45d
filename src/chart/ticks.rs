//! Nice ticks: steps of 1, 2, 2.5 or 5 times a power of ten, from the last step at or below the smallest value (at most zero) to the
//! first at or above the largest. Where there are only two or three, steps of 3, 4, 6 and 8 count as nice too, or half of a low plot
//! would stay empty.

/// Marks of an axis that holds zero, in the unit shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ticks {
    pub step: f64,
    /// Steps above zero and below it.
    pub n_steps: usize,
    pub n_below: usize,
}

impl Ticks {
    pub fn top(&self) -> f64 {
        self.step * self.n_steps as f64
    }

    pub fn bottom(&self) -> f64 {
        -self.step * self.n_below as f64
    }

    /// From the bottom up to the top.
    pub fn values(self) -> impl Iterator<Item = f64> {
        (0..=self.n_below + self.n_steps).map(move |i| self.step * (i as f64 - self.n_below as f64))
    }
}

const MANTISSAS: [f64; 5] = [1.0, 2.0, 2.5, 5.0, 10.0];
const MANTISSAS_OF_FEW: [f64; 9] = [1.0, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
/// So many steps are few.
const FEW: usize = 3;
/// A hair of slack, so that 0.3 in three steps of 0.1 stays three steps.
const SLACK: f64 = 1.0 - 1e-9;

/// The ticks that hold zero to `max` in at most `most` steps. A value that is not a positive number gives an axis to one.
pub fn nice(max: f64, most: usize) -> Ticks {
    nice_between(0.0, max, most)
}

/// The ticks that hold `min` (at most zero), zero and `max`; one step more than `most` where both signs need a part of one.
pub fn nice_between(min: f64, max: f64, most: usize) -> Ticks {
    let most = most.max(1);
    let min = if min.is_finite() && min < 0.0 { min } else { 0.0 };
    let max = match max {
        max if max.is_finite() && max > 0.0 => max,
        _ if min < 0.0 => 0.0,
        _ => 1.0,
    };
    let raw = (max - min) / most as f64;
    let mut power = 1.0;
    while power > raw {
        power /= 10.0;
    }
    while power * 10.0 <= raw {
        power *= 10.0;
    }
    let mantissas: &[f64] = if most <= FEW { &MANTISSAS_OF_FEW } else { &MANTISSAS };
    let holds = |step: &f64| step * most as f64 >= (max - min) * SLACK;
    let step = mantissas.iter().map(|m| m * power).find(holds).unwrap_or(power * 10.0);
    let n = |size: f64| libm::ceil(size * SLACK / step) as usize;
    let (n_steps, n_below) = (n(max).min(most), n(-min).min(most));
    Ticks { step, n_steps: if n_below == 0 { n_steps.max(1) } else { n_steps }, n_below }
}
