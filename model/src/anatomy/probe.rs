//! Observing dependence: change one quantity of a month, run one mechanism, and see which quantities come out different.

#![expect(clippy::disallowed_methods, reason = "native only: no program is larger for what clamp brings with it")]

use super::moment::{Moment, N_FED_BACK, N_MECHANISMS, slug, walk};
use super::quantities::{Range, visit, visit_shaken, visit_tables};
use crate::coefficients::Coefficients;
use crate::forcing::Forcing;
use crate::keys::{FORK, N_MONTHS};
use crate::params::{Assumptions, Policy};
use crate::tables::ASSUMPTIONS;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// How often a written quantity, taken as a whole, rose and fell when the one that was read was raised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Response {
    pub rose: usize,
    pub fell: usize,
}

/// What was observed. Names of mechanisms and quantities; a quantity that acts on itself is left out.
#[derive(Clone, Debug, Default)]
pub struct Observed {
    /// (mechanism, read, written).
    pub edges: BTreeMap<(&'static str, &'static str, &'static str), Response>,
    /// (mechanism, written).
    pub writes: BTreeSet<(&'static str, &'static str)>,
    /// (mechanism, assumption); the tables before the month stand under `tables`.
    pub assumptions: BTreeSet<(&'static str, &'static str)>,
    /// All quantities of a month.
    pub quantities: BTreeSet<&'static str>,
    counts_directions: bool,
}

/// One way to change a quantity: all its numbers together, or each by itself.
#[derive(Clone, Copy)]
enum Change {
    Times(f64),
    /// In parts of the largest number of the field.
    Plus(f64),
    Shuffle(u64),
}

const CHANGES: [Change; 10] = [
    Change::Times(1.001),
    Change::Times(0.999),
    Change::Times(1.4),
    Change::Times(0.6),
    Change::Times(5.0),
    Change::Times(0.2),
    Change::Plus(0.02),
    Change::Plus(1.0),
    Change::Shuffle(0x9e37_79b9_7f4a_7c15),
    Change::Shuffle(0xd1b5_4a32_d192_ed03),
];
/// What stands for the largest number of a field that is all zero, or has no end.
const SHARE_OF_NOTHING: f64 = 0.5;
const AMOUNT_OF_NOTHING: f64 = 40.0;
const LOG_OF_NOTHING: f64 = 0.1;
const AMOUNT_WITHOUT_END: f64 = 600.0;
/// Of an amount at least this share is left.
const LEAST_LEFT: f64 = 0.01;
/// Amounts are shaken by at most this much, as a logarithm: strongly and lightly in turn.
const SHAKING: f64 = 3.0;
const SHAKING_LIGHTLY: f64 = 0.7;
/// Where there is nothing, half of the time this much appears at most.
const SHAKEN_FROM_NOTHING: f64 = 1500.0;
/// A mechanism is shaken until so many shakings in a row have shown nothing new.
const PATIENCE: usize = 3;
const SEED_BITS: u32 = 32;
/// A smaller relative difference is rounding.
const NOISE: f64 = 1e-12;
/// A smaller change of a quantity as a whole has no direction.
const NO_DIRECTION: f64 = 1e-9;

/// A number of a month, with what it belongs to. The same number stands at the same position in every month.
#[derive(Clone, Copy)]
struct Place {
    quantity: &'static str,
    range: Range,
    field: usize,
    value: f64,
}

fn places(moment: &mut Moment) -> Vec<Place> {
    let mut out = Vec::with_capacity(4096);
    visit(moment, &mut |quantity, range, field, value| {
        out.push(Place { quantity, range, field, value: *value });
    });
    out
}

/// The largest number of each field; what stands for it where there is none.
fn sizes(places: &[Place]) -> Vec<f64> {
    let mut sizes = vec![0.0_f64; places.last().map_or(0, |place| place.field + 1)];
    for place in places.iter().filter(|place| place.value.is_finite()) {
        sizes[place.field] = sizes[place.field].max(place.value.abs());
    }
    for place in places.iter() {
        if sizes[place.field] <= 0.0 {
            sizes[place.field] = match place.range {
                Range::Share => SHARE_OF_NOTHING,
                Range::Positive | Range::Part => AMOUNT_OF_NOTHING,
                Range::Log => LOG_OF_NOTHING,
            };
        }
    }
    sizes
}

/// A number drawn evenly from 0 to 1 (splitmix64).
fn draw(seed: &mut u64) -> f64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
}

impl Change {
    /// The direction of the change; none where numbers move by themselves.
    fn direction(self) -> f64 {
        match self {
            Self::Times(factor) => (factor - 1.0).signum(),
            Self::Plus(part) => part.signum(),
            Self::Shuffle(_) => 0.0,
        }
    }

    fn apply(self, seed: &mut u64, range: Range, size: f64, value: f64) -> f64 {
        let (factor, part) = match self {
            Self::Times(factor) => (factor, 0.0),
            Self::Plus(part) => (1.0, part),
            Self::Shuffle(_) => {
                let (a, b) = (draw(seed), draw(seed));
                (0.3 + 2.0 * a, if b < 0.5 { 0.6 * b } else { 0.0 })
            }
        };
        if value.is_infinite() {
            return if part > 0.0 { AMOUNT_WITHOUT_END * part } else { value };
        }
        let changed = match range {
            Range::Log => value + libm::log(factor) + part,
            _ => value * factor + part * size,
        };
        match range {
            Range::Log => changed,
            // Not to nothing: what the model divides by is never nothing.
            Range::Positive => changed.max(value * LEAST_LEFT),
            Range::Share => changed.clamp(0.0, 1.0),
            Range::Part => changed.clamp(value * LEAST_LEFT, value),
        }
    }
}

/// The month with a quantity changed; none where the change leaves it as it is.
fn changed(moment: &Moment, places: &[Place], positions: &[bool], change: Change, sizes: &[f64]) -> Option<Moment> {
    let mut seed = if let Change::Shuffle(seed) = change { seed } else { 0 };
    let mut is_changed = false;
    let mut out = moment.clone();
    let mut position = 0;
    visit(&mut out, &mut |_, range, field, value| {
        if positions[position] {
            let before = places[position].value;
            *value = change.apply(&mut seed, range, sizes[field], before);
            is_changed |= *value != before;
        }
        position += 1;
    });
    is_changed.then_some(out)
}

fn differs(a: f64, b: f64) -> bool {
    if a.to_bits() == b.to_bits() {
        return false;
    }
    let largest = a.abs().max(b.abs());
    if largest.is_nan() || largest.is_infinite() { true } else { (a - b).abs() > NOISE * largest }
}

/// The numbers of a month, in the order of their positions.
fn values(moment: &mut Moment, out: &mut Vec<f64>) {
    out.clear();
    visit(moment, &mut |_, _, _, value| out.push(*value));
}

/// Quantities that differ between two months, each with the direction in which it moved as a whole.
fn differences(before: &[Place], after: &[f64], sizes: &[f64]) -> BTreeMap<&'static str, f64> {
    let mut out = BTreeMap::new();
    for (a, b) in before.iter().zip(after) {
        if differs(a.value, *b) {
            let size = if a.range == Range::Log { 1.0 } else { sizes[a.field] };
            let part = (b - a.value) / size;
            *out.entry(a.quantity).or_insert(0.0) += if part.is_finite() { part } else { 0.0 };
        }
    }
    out
}

impl Observed {
    fn under(policy: &Policy, months: &[usize]) -> Self {
        let mut observed = Self::default();
        walk(policy, months, |moment| {
            let mut moment = moment.clone();
            for i in 0..N_MECHANISMS {
                // Directions are those of months as they come: neither shaken nor pulled towards a recorded price.
                observed.counts_directions = moment.recorded.is_none();
                observed.look(&moment, i);
                observed.counts_directions = false;
                // Figures are for months as they come.
                let (mut number, mut n_idle) = (0, if i < N_FED_BACK { 0 } else { PATIENCE });
                while n_idle < PATIENCE {
                    number += 1;
                    let n_known = observed.edges.len();
                    observed.look(&shake(&moment, number), i);
                    n_idle = if observed.edges.len() > n_known { 0 } else { n_idle + 1 };
                }
                moment.run(i);
            }
        });
        observed
    }

    fn add(&mut self, other: Self) {
        for (edge, response) in other.edges {
            let own = self.edges.entry(edge).or_default();
            own.rose += response.rose;
            own.fell += response.fell;
        }
        self.writes.extend(other.writes);
        self.assumptions.extend(other.assumptions);
        self.quantities.extend(other.quantities);
    }

    fn look(&mut self, moment: &Moment, mechanism: usize) {
        let slug = slug(mechanism);
        let before = places(&mut moment.clone());
        let sizes_before = sizes(&before);
        let mut plain = moment.clone();
        plain.run(mechanism);
        let after = places(&mut plain);
        let sizes_after = sizes(&after);
        let mut numbers = Vec::with_capacity(before.len());
        values(&mut plain, &mut numbers);
        for (to, _) in differences(&before, &numbers, &sizes_after) {
            self.writes.insert((slug, to));
        }
        let quantities: BTreeSet<&'static str> = before.iter().map(|place| place.quantity).collect();
        self.quantities.extend(&quantities);
        for from in quantities {
            let positions: Vec<bool> = before.iter().map(|place| place.quantity == from).collect();
            for change in CHANGES {
                let Some(mut other) = changed(moment, &before, &positions, change, &sizes_before) else { continue };
                other.run(mechanism);
                values(&mut other, &mut numbers);
                for (to, moved) in differences(&after, &numbers, &sizes_after) {
                    if to == from {
                        continue;
                    }
                    self.writes.insert((slug, to));
                    let response = self.edges.entry((slug, from, to)).or_default();
                    let moved = if self.counts_directions { moved * change.direction() } else { 0.0 };
                    response.rose += usize::from(moved > NO_DIRECTION);
                    response.fell += usize::from(moved < -NO_DIRECTION);
                }
            }
        }
        self.look_at_assumptions(moment, mechanism, &after);
    }

    fn look_at_assumptions(&mut self, moment: &Moment, mechanism: usize, after: &[Place]) {
        let mut numbers = Vec::with_capacity(after.len());
        for (name, coefficients) in with_assumptions_moved() {
            if self.assumptions.contains(&(slug(mechanism), name)) {
                continue;
            }
            let mut other = Moment { p: coefficients.clone(), ..moment.clone() };
            other.run(mechanism);
            values(&mut other, &mut numbers);
            if after.iter().zip(&numbers).any(|(a, b)| differs(a.value, *b)) {
                self.assumptions.insert((slug(mechanism), name));
            }
        }
    }

    fn look_at_tables(&mut self) {
        let policy = Policy::default();
        let tables = |assumptions: &Assumptions| Forcing::new(&Coefficients::new(assumptions), &policy);
        let mut plain = tables(&Assumptions::default());
        for (i, row) in ASSUMPTIONS.iter().enumerate() {
            let mut assumptions = Assumptions::default();
            assumptions.0[i] = row.high;
            if !moved(&mut plain, &mut tables(&assumptions), 0).is_empty() {
                self.assumptions.insert(("tables", row.name));
            }
        }
    }
}

/// Each assumption at either end of its range, all others as they are.
fn with_assumptions_moved() -> &'static [(&'static str, Coefficients)] {
    static MOVED: LazyLock<Vec<(&str, Coefficients)>> = LazyLock::new(|| {
        let ends =
            ASSUMPTIONS.iter().enumerate().flat_map(|(i, row)| [(i, row.name, row.low), (i, row.name, row.high)]);
        let moved = ends.map(|(i, name, value)| {
            let mut assumptions = Assumptions::default();
            assumptions.0[i] = value;
            (name, Coefficients::new(&assumptions))
        });
        moved.collect()
    });
    &MOVED
}

/// The month with every number of its state and flows thrown about, so that limits bind that seldom do.
fn shake(moment: &Moment, number: u64) -> Moment {
    let mut seed = moment.t as u64 + (number << SEED_BITS);
    let strength = if number.is_multiple_of(2) { SHAKING } else { SHAKING_LIGHTLY };
    let mut out = moment.clone();
    visit_shaken(&mut out, &mut |_, range, _, value| {
        let (a, b) = (draw(&mut seed), draw(&mut seed));
        *value = match range {
            Range::Log => *value + strength * (a - b),
            Range::Positive if *value > 0.0 => *value * libm::exp(strength * (a - b)),
            Range::Positive => {
                if a < 0.5 {
                    0.0
                } else {
                    b * SHAKEN_FROM_NOTHING
                }
            }
            Range::Share => (*value + a - b).clamp(0.0, 1.0),
            Range::Part => *value * a,
        };
    });
    out
}

/// Names of the quantities that differ between two sets of tables.
fn moved(a: &mut Forcing, b: &mut Forcing, from: usize) -> BTreeSet<&'static str> {
    let mut out = BTreeSet::new();
    for t in from..N_MONTHS {
        let mut numbers = Vec::new();
        visit_tables(&mut a.months[t], &mut a.run, &mut |_, _, _, value| numbers.push(*value));
        let mut numbers = numbers.into_iter();
        visit_tables(&mut b.months[t], &mut b.run, &mut |quantity, _, _, value| {
            if numbers.next() != Some(*value) {
                out.insert(quantity);
            }
        });
    }
    out
}

/// What a change of policy writes differently into the tables.
pub fn tables_moved(a: &Policy, b: &Policy) -> BTreeSet<&'static str> {
    let coefficients = Coefficients::new(&Assumptions::default());
    let mut forcing = Forcing::new(&coefficients, a);
    let mut other = forcing.clone();
    forcing.apply(&coefficients, a);
    other.apply(&coefficients, b);
    moved(&mut forcing, &mut other, FORK)
}

/// Looks at all mechanisms in `months` of a run under each policy; the policies are looked at side by side. Months before the fork are the
/// same under all of them, and are looked at under the first.
pub fn observe(policies: &[Policy], months: &[usize]) -> Observed {
    let mut all = Observed::default();
    all.look_at_tables();
    std::thread::scope(|scope| {
        let runs: Vec<_> = (policies.iter().enumerate())
            .map(|(i, policy)| {
                let own: Vec<usize> = months.iter().copied().filter(|t| i == 0 || *t >= FORK).collect();
                scope.spawn(move || Observed::under(policy, &own))
            })
            .collect();
        for run in runs {
            match run.join() {
                Ok(seen) => all.add(seen),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    all
}
