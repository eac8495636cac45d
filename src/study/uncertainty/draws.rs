//! A draw: what makes one run of an ensemble differ from another. It is a whole set of assumptions, the luck of each plant, and the error
//! of prices; scenario and baseline have it in common.
//!
//! Plant j is built if u_j is below its chance under the policy, u_j = Φ(√r z + √(1 − r) e_j) with one z a run: plants share a part r of
//! their luck. Sets come in turn, far apart in the order in which they were found, so that the first runs stand for them all. The error of
//! prices is a normal score a material whose share below is frac(first + (run + 1) √prime): evenly spread over any number of runs.
//! Everything follows from the seed and the number of the run, so runs may be made in any order and on any machine.
//! Source: recipe of the ensemble, docs/model.md, section 9.

use super::normal::{point, share_below};
use crate::decimal::clamped;
use crate::model::keys::N_MATERIALS;
use crate::model::params::Policy;
use crate::tables::{ENSEMBLE, N_PROJECTS, PLANT_CORRELATION};

const N_SETS: usize = ENSEMBLE.len();
/// Square roots of primes are as far from each other's multiples as numbers can be.
const PRIMES: [f64; N_MATERIALS] = [2.0, 3.0, 5.0, 7.0, 11.0, 13.0, 17.0, 19.0, 23.0];
const GOLDEN_RATIO: f64 = 0.618_033_988_749_894_9;

pub struct Draw {
    /// Position of the set in the ensemble.
    pub set: usize,
    /// By plant, evenly distributed between 0 and 1.
    pub luck: [f64; N_PROJECTS],
    /// Normal score of the error of prices by material.
    pub price_error: [f64; N_MATERIALS],
}

impl Draw {
    pub fn new(seed: u64, run: usize) -> Self {
        let mut common = Stream::new(seed, 0);
        let first_set = (common.next() * N_SETS as f64) as usize;
        let price_error = PRIMES.map(|prime| {
            let turned = common.next() + (run + 1) as f64 * prime.sqrt();
            point(within((turned) - libm::floor(turned)))
        });
        let mut own = Stream::new(seed, run as u64 + 1);
        let shared = PLANT_CORRELATION.sqrt() * point(own.next());
        let apart = (1.0 - PLANT_CORRELATION).sqrt();
        Self {
            set: (first_set + run % N_SETS * stride()) % N_SETS,
            luck: std::array::from_fn(|_| share_below(shared + apart * point(own.next()))),
            price_error,
        }
    }

    /// Has the draw decide which plants of a policy are built, but those whose chance the policy fixes.
    pub fn decide(&self, policy: &mut Policy) {
        for (choice, luck) in policy.projects.iter_mut().zip(self.luck) {
            choice.draw = Some(luck.into());
        }
    }
}

/// From one set to the next: about the golden part of them all, so that every set has its turn before one comes again.
fn stride() -> usize {
    let mut stride = (GOLDEN_RATIO * N_SETS as f64) as usize;
    while greatest_common_divisor(stride, N_SETS) > 1 {
        stride -= 1;
    }
    stride
}

fn greatest_common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

/// Away from 0 and 1, where the normal distribution has no points.
fn within(u: f64) -> f64 {
    const EDGE: f64 = 1e-12;
    clamped(u, EDGE, 1.0 - EDGE)
}

/// Numbers evenly distributed between 0 and 1. Source: Steele, Lea and Flood 2014, SplitMix64.
struct Stream(u64);

impl Stream {
    const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

    /// The numbers of one of many streams of a seed.
    fn new(seed: u64, stream: u64) -> Self {
        Self(mixed(seed.wrapping_add(Self::STEP)) ^ mixed(stream.wrapping_mul(Self::STEP)))
    }

    fn next(&mut self) -> f64 {
        /// So many bits fill a number between 0 and 1.
        const BITS: u32 = 53;
        const HALF: f64 = 0.5;
        self.0 = self.0.wrapping_add(Self::STEP);
        let whole = mixed(self.0) >> (u64::BITS - BITS);
        (whole as f64 + HALF) / (1_u64 << BITS) as f64
    }
}

fn mixed(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const N_RUNS: usize = 4000;

    fn draws(seed: u64) -> Vec<Draw> {
        (0..N_RUNS).map(|run| Draw::new(seed, run)).collect()
    }

    #[test]
    fn every_set_has_its_turn_before_one_comes_again() {
        let mut sets: Vec<usize> = draws(7)[..N_SETS].iter().map(|draw| draw.set).collect();
        sets.sort_unstable();
        assert!(sets.iter().copied().eq(0..N_SETS));
    }

    #[test]
    fn plants_share_a_part_of_their_luck() {
        let draws = draws(1);
        let score = |plant: usize| draws.iter().map(move |draw| point(draw.luck[plant]));
        let mean = score(3).sum::<f64>() / N_RUNS as f64;
        let together = score(3).zip(score(40)).map(|(a, b)| a * b).sum::<f64>() / N_RUNS as f64;
        // Standard errors: 0.016 of a mean, 0.017 of a correlation.
        assert!(mean.abs() < 0.06, "{mean}");
        assert!((together - PLANT_CORRELATION).abs() < 0.06, "{together}");
    }

    #[test]
    fn errors_of_prices_are_spread_evenly_over_few_runs_already() {
        let draws = draws(2);
        for k in 0..N_MATERIALS {
            for n in [100, 500] {
                for u in [0.05, 0.5, 0.95] {
                    let below = draws[..n].iter().filter(|draw| draw.price_error[k] < point(u)).count() as f64;
                    // By chance the share would be off by up to 0.1 among 100 and 0.045 among 500.
                    assert!((below / n as f64 - u).abs() < 5.0 / n as f64, "{k}: {below} of {n} for {u}");
                }
            }
        }
    }

    #[test]
    fn another_seed_is_another_draw_and_the_same_one_is_the_same() {
        let (a, again, b) = (Draw::new(1, 5), Draw::new(1, 5), Draw::new(2, 5));
        assert_eq!((a.set, a.luck, a.price_error), (again.set, again.luck, again.price_error));
        assert!(a.luck != b.luck && a.price_error != b.price_error);
    }
}
