//! What a policy makes of the named plants: when each begins, how long it ramps, and which share of its nameplate is expected.

use super::{magnet_plants, mines, separation};
use crate::coefficients::Coefficients;
use crate::params::Params;
use crate::tables::{MAGNET_PLANTS, MINES, PROJECTS, SEPARATORS};

/// A named plant under a policy. Dates in years, the share may pass 1 where the policy scales all plants.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Outlook {
    pub start: f64,
    pub ramp: f64,
    pub share: f64,
}

/// In the order of `PROJECTS`.
pub fn outlook(params: &Params) -> Vec<Outlook> {
    let policy = &super::in_force(&Coefficients::new(&params.assumptions).scales, &params.policy);
    let mut plants = vec![Outlook::default(); PROJECTS.len()];
    for mine in &MINES {
        if let Some(i) = mine.project {
            let (share, start) = (mines::expected_share(mine, policy), mines::effective_start(mine, policy));
            plants[i] = Outlook { start, ramp: mine.ramp, share };
        }
    }
    for plant in &SEPARATORS {
        if let Some(i) = plant.project {
            let (share, start) = separation::share_and_start(plant, policy);
            plants[i] = Outlook { start, ramp: plant.ramp, share };
        }
    }
    for plant in &MAGNET_PLANTS {
        if let Some(i) = plant.project {
            let (share, start) = magnet_plants::share_and_start(plant, policy);
            plants[i] = Outlook { start, ramp: plant.ramp, share };
        }
    }
    plants
}
