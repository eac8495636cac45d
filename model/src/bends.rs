//! What each lever bends in the policy of the model: the column `field` of `levers.csv`. The equations do not know it: they are given a
//! policy, which whoever has read a link has made with these.

use crate::params::Policy;
use crate::tables::N_LEVERS;

/// By the position of the lever in the table; each sets its field of the policy to the lever's value, in the lever's unit.
pub static BENDS: [fn(&mut Policy, f64); N_LEVERS] = include!(concat!(env!("OUT_DIR"), "/bends.rs"));
