//! A link of the model to come: lever keys, `p.SLUG`, `d.SLUG` and `a.NAME` with values, as the page will write them.

use chokepoint::next::model::params::{Params, Policy};
use chokepoint::next::tables::kinds::LeverKind;
use chokepoint::next::tables::{ASSUMPTIONS, LEVERS, N_LEVERS, PROJECTS, constant as c};

/// What each lever bends, by its position in the table.
static BENDS: [fn(&mut Policy, f64); N_LEVERS] = include!(concat!(env!("OUT_DIR"), "/next_bends.rs"));

/// Assumptions that old links may name and that are constants now.
const GONE: [&str; 3] = ["thmin", "xgate", "R0"];
const LONGEST_DELAY: f64 = 10.0;

/// Values of all levers, within their ends; an end before its start is the start.
#[derive(Clone, Debug)]
pub struct Levers(pub [f64; N_LEVERS]);

impl Default for Levers {
    fn default() -> Self {
        Self(std::array::from_fn(|i| LEVERS[i].neutral))
    }
}

impl Levers {
    #[track_caller]
    pub fn position(key: &str) -> usize {
        LEVERS.iter().position(|lever| lever.key == key).unwrap_or_else(|| panic!("no lever {key}"))
    }

    pub fn set(&mut self, i: usize, value: f64) {
        let row = &LEVERS[i];
        let value = value.clamp(row.low, row.high);
        self.0[i] = if row.kind == LeverKind::Choice { value.round_ties_even() } else { value };
    }

    pub fn bend(&self, policy: &mut Policy) {
        for (i, lever) in LEVERS.iter().enumerate() {
            let mut value = self.0[i];
            if let Some(stem) = lever.key.strip_suffix("_end") {
                value = value.max(self.0[Self::position(&format!("{stem}_start"))]);
            }
            if lever.key == "xq" {
                value = value.max(c::TIGHTEST_QUOTA);
            }
            BENDS[i](policy, value);
        }
    }
}

/// What a link means to the model. Every key must be known.
#[track_caller]
pub fn params(query: &str) -> Params {
    let mut params = Params::default();
    let mut levers = Levers::default();
    for (key, value) in query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap()) {
        let value: f64 = value.parse().unwrap();
        let project = |slug: &str| PROJECTS.iter().position(|project| project.slug == slug).expect(slug);
        if let Some(slug) = key.strip_prefix("p.") {
            params.policy.projects[project(slug)].switch = Some(value.clamp(0.0, 1.0).into());
        } else if let Some(slug) = key.strip_prefix("d.") {
            params.policy.projects[project(slug)].delay = value.clamp(0.0, LONGEST_DELAY).into();
        } else if let Some(name) = key.strip_prefix("a.") {
            if !GONE.contains(&name) {
                let i = ASSUMPTIONS.iter().position(|row| row.name == name).expect(name);
                params.assumptions.0[i] = value.clamp(ASSUMPTIONS[i].low, ASSUMPTIONS[i].high);
            }
        } else {
            levers.set(Levers::position(key), value);
        }
    }
    levers.bend(&mut params.policy);
    params
}
