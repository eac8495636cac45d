//! What each lever bends in the policy of the model: the column `field` of `levers.csv`.

use crate::model::params::Policy;
use crate::tables::N_LEVERS;

/// By the position of the lever in the table.
pub(super) static BENDS: [fn(&mut Policy, f64); N_LEVERS] = include!(concat!(env!("OUT_DIR"), "/bends.rs"));
