//! The sets of the ensemble: assumptions that meet the records nearly as well as the standard ones, each drawn as a whole, as what one
//! parameter takes away another may give back. They were found by a Metropolis walk over the loss of the fit, so all weigh the same.

use crate::model::params::Assumptions;
use crate::tables::{ENSEMBLE, ENSEMBLE_DRAWS, ENSEMBLE_PARTS};

pub const N_SETS: usize = ENSEMBLE.len();

/// A set. Where the reader has moved an assumption, it holds in every set.
pub fn assumptions(set: usize, own: &Assumptions) -> Assumptions {
    let standard = Assumptions::default();
    let mut out = *own;
    for (position, parts) in ENSEMBLE_DRAWS.iter().zip(ENSEMBLE[set]) {
        if own.0[*position] == standard.0[*position] {
            out.0[*position] = f64::from(parts) / ENSEMBLE_PARTS;
        }
    }
    out
}
